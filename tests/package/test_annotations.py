"""Every annotation of the public surface can be evaluated, and names what a user can import."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterator
from types import FunctionType, GenericAlias
from typing import Any, get_args, get_type_hints

import pytest
from mistralai import Mistral

from tests.support.public import functions_of, public_things

THINGS = public_things()
CLASSES = {
    path: value for path, value in THINGS.items() if isinstance(value, type) and not isinstance(value, GenericAlias)
}
FUNCTIONS = {path: value for path, value in THINGS.items() if isinstance(value, FunctionType)}


@pytest.mark.parametrize("path", CLASSES)
def test_classes(path: str) -> None:
    cls = CLASSES[path]
    get_type_hints(cls, include_extras=True)
    if issubclass(cls, BaseException) or "__init__" in vars(cls):
        inspect.signature(cls, eval_str=True)
    for name, function in functions_of(cls):
        try:
            get_type_hints(function)
            inspect.signature(function, eval_str=True)
        except Exception as error:
            raise AssertionError(f"{name}: {error!r}") from error


@pytest.mark.parametrize("path", FUNCTIONS)
def test_functions(path: str) -> None:
    get_type_hints(FUNCTIONS[path])
    inspect.signature(FUNCTIONS[path], eval_str=True)


def test_bound_methods_and_overloads() -> None:
    client = Mistral(api_key="k")
    for resource in (client.chat, client.fim, client.agents, client.embeddings, client.models):
        for name in dir(resource):
            if not name.startswith("_") and inspect.ismethod(method := getattr(resource, name)):
                assert "return" in get_type_hints(method)
                assert inspect.signature(method, eval_str=True).return_annotation is not inspect.Signature.empty
    get_overloads = getattr(typing, "get_overloads", lambda function: ())  # Python 3.11
    for overload in get_overloads(type(client.chat).parse_stream):
        get_type_hints(overload)


def parts(hint: Any) -> Iterator[Any]:
    yield hint
    for part in get_args(hint):
        yield from parts(part) if not isinstance(part, (list, tuple)) else ()


INTERNAL = (
    *("EventStream.__init__", "StreamFacts.__init__", "ChatStream.open", "ChatStreamAsync.open", "Resource.__init__"),
    *("RawResponse.__init__", "Client.__init__", "Recorder.begin", "Reply.__init__", "ClientCredentials.basic"),
    *("Configuration.__init__", "ToolStreamBase.__init__", "_Bound.__init__"),
)
"""What generated code and the kit itself call."""


def test_every_class_in_a_signature_can_be_imported_from_a_public_module() -> None:
    client = Mistral(api_key="k")
    public = {id(value) for value in THINGS.values()}
    missing: dict[str, str] = {}
    for path, cls in CLASSES.items():
        for name, function in functions_of(cls):
            if name in INTERNAL or (cls is Mistral and name.partition(".")[2] not in dir(client)):
                continue
            for hint in get_type_hints(function).values():
                for part in parts(hint):
                    if isinstance(part, type) and part.__module__.startswith("mistralai._overlay"):
                        if id(part) not in public:
                            missing.setdefault(part.__qualname__, f"{path}: {name}")
    assert missing == {}


def test_hints_say_what_the_annotations_say() -> None:
    from mistralai import models, types

    hints = get_type_hints(Mistral(api_key="k").chat.stream)
    assert hints["return"] == types.ChatStream[models.CompletionEvent, models.ChatCompletionResponse]
    assert hints["max_tokens"] == int | None | types.Unset
    assert get_type_hints(models.ChatCompletionChoice)["message"] is models.AssistantMessage
    assert get_type_hints(models.UserMessage.from_dict)["data"] is not None
    chunks = get_args(get_args(get_type_hints(models.ContentChunkTypedDict) if False else models.ContentChunk)[0])
    assert models.TextChunk in chunks and models.UnknownContentChunk in chunks
