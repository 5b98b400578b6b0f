"""What can be imported: this package's own surface, listed in one file, and the names that official code imports."""

from __future__ import annotations

import importlib
import inspect
import json
import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, get_type_hints

import mistralai
import pytest
from mistralai import Mistral
from mistralai._overlay.core.compat import Placeholder

from tests.support.paths import DATA

if TYPE_CHECKING:
    from mistralai.client.types import OptionalNullable

LIST = DATA / "public_api.txt"
MODULES = (
    *("mistralai", "mistralai.errors", "mistralai.models", "mistralai.otel", "mistralai.structured"),
    *("mistralai.testing", "mistralai.tools", "mistralai.types", "mistralai.utils"),
    *("mistralai.client", "mistralai.client.errors", "mistralai.client.httpclient", "mistralai.client.models"),
    *("mistralai.client.sdk", "mistralai.client.types", "mistralai.client.utils"),
    *("mistralai.client.utils.eventstreaming", "mistralai.client.utils.retries"),
)
OFFICIAL: dict[str, dict[str, list[str]]] = json.loads((DATA / "official_names.json").read_text("utf-8"))
"""Names of the official package's models that its chat, fim, agents, embeddings and models modules reach, by version.

`of_other_apis` are parts of fine-tuning, connectors, audio and moderation, which the document does not have."""


def surface() -> Iterator[str]:
    """Every public name, one line each: modules, then the client's methods with their parameters."""
    for module in MODULES:
        yield from (f"{module}.{name}" for name in sorted(importlib.import_module(module).__all__))
    yield from methods("Mistral", Mistral(api_key="k"))


def methods(path: str, owner: Any) -> Iterator[str]:
    yield f"{path}({', '.join(inspect.signature(type(owner)).parameters)})"
    for name in sorted(set(dir(type(owner))) - set(dir(object))):
        value = getattr(owner, name)
        if not name.startswith("_") and inspect.ismethod(value):
            yield f"{path}.{name}({', '.join(inspect.signature(value).parameters)})"
        elif not name.startswith("_") and type(value).__module__.startswith("mistralai.resources"):
            yield from methods(f"{path}.{name}", value)


def test_the_list_is_what_can_be_imported() -> None:
    listed = LIST.read_text("utf-8").splitlines()
    now = list(surface())
    assert {"gone": sorted({*listed} - {*now}), "not listed": sorted({*now} - {*listed})} == {
        "gone": [],
        "not listed": [],
    }, "if this is meant: PYTHONPATH=generated:. python tests/package/test_public_api.py"
    assert listed == now


@pytest.mark.parametrize("name", MODULES)
def test_every_listed_name_is_there_and_no_name_twice(name: str) -> None:
    module = importlib.import_module(name)
    assert sorted(module.__all__) == sorted(set(module.__all__))
    assert [public for public in module.__all__ if not hasattr(module, public)] == []


@pytest.mark.parametrize(
    ("version", "module"),
    [("3.7.0", "mistralai.client.models"), ("2.5.1", "mistralai.client.models"), ("1.12.4", "mistralai.models")],
)
def test_names_of_the_official_models(version: str, module: str) -> None:
    models = importlib.import_module(module)
    assert [name for name in OFFICIAL[version]["ours"] if not hasattr(models, name)] == []
    others = [getattr(models, name) for name in OFFICIAL[version]["of_other_apis"] if hasattr(models, name)]
    assert [other for other in others if not issubclass(other, Placeholder)] == []


@pytest.mark.parametrize(
    "path",
    [
        *("client.models.chatcompletionrequest:ChatCompletionRequestTool", "client.models.usermessage:UserMessage"),
        *("client.models.chatcompletionrequest:ChatCompletionRequestMessage", "client.models.jsonschema:JSONSchema"),
        *("client.models.chatcompletionstreamrequest:ChatCompletionStreamRequestMessage", "client.models.tool:Tool"),
        *("models.chatcompletionrequest:Messages", "models.sdkerror:SDKError", "client.models.functioncall:Arguments"),
        *("client.errors.mistralerror:MistralError", "client.errors.httpvalidationerror:HTTPValidationErrorData"),
        *("client.errors.sdkerror:SDKError", "client.errors.responsevalidationerror:ResponseValidationError"),
        *("client.errors.no_response_error:NoResponseError", "client.types.basemodel:OptionalNullable"),
        *("client.types.basemodel:UNSET", "client.types.basemodel:Unset", "client.types.basemodel:BaseModel"),
        *("client.utils.logger:Logger", "client.utils.logger:get_default_logger", "client.utils.retries:RetryConfig"),
        *("client.chat:Chat", "client.fim:Fim", "client.agents:Agents", "client.embeddings:Embeddings"),
        *("client.models_:Models", "client.sdk:Mistral"),
    ],
)
def test_deep_paths_are_aliases(path: str) -> None:
    module, _, name = path.partition(":")
    deep = getattr(importlib.import_module(f"mistralai.{module}"), name)
    assert deep is getattr(importlib.import_module(f"mistralai.{module.rpartition('.')[0]}"), name)


@pytest.mark.parametrize("name", ["mistralai.client.nonsense", "mistralai.client.models.nonsense"])
def test_other_modules_are_not_there(name: str) -> None:
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module(name)


def optional_argument(value: OptionalNullable[int]) -> None: ...


def test_aliases_mean_what_they_say() -> None:
    from mistralai.client import models
    from mistralai.client.types import OptionalNullable
    from mistralai.client.utils import get_default_logger

    assert models.ChatCompletionStreamRequest is models.ChatCompletionRequest
    assert models.UserMessageContent == str | list[models.ContentChunk]
    assert isinstance(get_default_logger(), logging.Logger)
    hints = get_type_hints(optional_argument, {"OptionalNullable": OptionalNullable})
    assert hints["value"] == int | None | mistralai.Unset


if __name__ == "__main__":
    LIST.write_text("\n".join(surface()) + "\n", "utf-8")
