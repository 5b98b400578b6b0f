"""What rendering guarantees of every package, shown on the committed one and on small documents."""

from __future__ import annotations

import ast
import importlib
import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from mistralai import Mistral, models, resources
from mistralai.inputs import completed

from generator.document.diagnostics import Diagnostics
from generator.document.document import load
from generator.lower import lower
from generator.output.render import ROOT, render
from generator.settings.config import load_config
from generator.views.python.code import Code, code, finalize, identifier, literal
from tests.support.lowered import CASES
from tests.support.paths import ROOT
from tests.support.rendered import generated_files

PACKAGE = ROOT / "generated" / "mistralai"
RENDERED = sorted(path for path in PACKAGE.rglob("*.py") if "_overlay" not in path.parts)


def _python(program: str) -> str:
    """What a program prints that imports the committed package."""
    run = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "generated"), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


class TestCode:
    @pytest.mark.parametrize("value", ["text", "", None, 1.5, b"x"])
    def test_a_template_prints_code_only(self, value: Any) -> None:
        with pytest.raises(TypeError, match="not code"):
            finalize(value)

    def test_code_is_built_from_code(self) -> None:
        assert code("f({})", literal("{x}")) == "f('{x}')"
        with pytest.raises(TypeError, match="not code"):
            code("f({})", "x")  # type: ignore[arg-type]

    @pytest.mark.parametrize("name", ["a b", "class", "", "a.b", "x\n", "1"])
    def test_a_name_is_an_identifier(self, name: str) -> None:
        with pytest.raises(ValueError, match="not an identifier"):
            identifier(name)

    def test_names_pass(self) -> None:
        assert finalize(identifier("name")) == Code("name")


class TestFiles:
    def test_same_representation_same_text(self) -> None:
        diagnostics = Diagnostics()
        config = load_config(ROOT / "pyproject.toml", diagnostics)
        document = load(ROOT / "openapi.yaml", diagnostics)
        assert config is not None
        assert document is not None
        package, _ = lower(document, config, diagnostics)
        assert render(package) == render(package)

    @pytest.mark.parametrize("path", RENDERED, ids=lambda path: path.relative_to(PACKAGE).as_posix())
    def test_a_rendered_file_says_so_and_silences_nothing(self, path: Path) -> None:
        text = path.read_text("utf-8")
        assert text.startswith("# Generated from openapi.yaml; do not edit.\n")
        assert "type: ignore" not in text
        assert "pyright: ignore" not in text
        assert "noqa" not in text

    def test_copies_are_verbatim(self) -> None:
        for path in sorted((ROOT / "overlay").rglob("*.py")):
            relative = path.relative_to(ROOT / "overlay").as_posix()
            if relative.startswith(
                ("helpers/download.py", "helpers/pagination.py", "helpers/runs/", "webhooks/")
            ):  # Not for every API.
                assert not (PACKAGE / "_overlay" / relative).exists()
                continue
            copy = (PACKAGE / "_overlay" / relative).read_text("utf-8")
            assert copy == f"# Copied from overlay/{relative}; edit it there.\n" + path.read_text("utf-8")

    def test_features_that_are_off_leave_nothing(self) -> None:
        files = generated_files(CASES / "enums")
        parts = {path.split("/")[1] for path in files}
        assert not parts & {"client", "testing", "__main__.py"}
        assert not any(path.startswith(("sample/_overlay/testing/", "sample/_overlay/cli/")) for path in files)

    @pytest.mark.parametrize("part", ["helpers/pagination.py", "helpers/download.py", "webhooks/signatures.py"])
    def test_the_document_decides_which_parts_of_the_runtime_are_copied(self, part: str) -> None:
        asks = {"helpers/pagination.py": "pagination", "helpers/download.py": "responses"}
        copied = {name for name in ("enums", "pagination", "responses", "webhooks") if _copies(name, part)}
        assert copied == {asks.get(part, "webhooks")}


def _copies(case: str, part: str) -> bool:
    return f"sample/_overlay/{part}" in generated_files(CASES / case)


class TestLaziness:
    def test_a_client_loads_no_model(self) -> None:
        program = (
            "import sys\nfrom mistralai import Mistral\nMistral(api_key='k').chat\n"
            "print([name for name in sys.modules if name.startswith('mistralai.models.')])"
        )
        assert _python(program).strip() == "[]"

    def test_a_text_chunk_loads_only_what_it_is_made_of(self) -> None:
        program = (
            "import sys\nfrom mistralai.models import CompletionChunk\n"
            "CompletionChunk.from_dict({'choices': [{'delta': {'content': 'x'}}]})\n"
            "print(sorted(name.rpartition('.')[2] for name in sys.modules if name.startswith('mistralai.models.')))"
        )
        expected = ["completionevent", "deltamessage"]  # The event's module has its chunk.
        assert _python(program).strip() == str(expected)

    def test_both_import_layouts_are_the_same_objects(self) -> None:
        program = (
            "import mistralai, mistralai.models\n"
            "from mistralai.client import Mistral, errors\n"
            "from mistralai.client.models import UserMessage, ChatCompletionRequestTool\n"
            "from mistralai.client.models.chatcompletionrequest import ChatCompletionRequestTool\n"
            "from mistralai.client.utils.eventstreaming import EventStream\n"
            "from mistralai import UserMessage as root\n"
            "assert Mistral is mistralai.Mistral and UserMessage is mistralai.models.UserMessage is root\n"
            "assert ChatCompletionRequestTool is mistralai.models.Tool and EventStream is mistralai.EventStream\n"
            "assert errors.SDKError is mistralai.SDKError is mistralai.models.SDKError\n"
            "try:\n    import mistralai.client.models.nonsense\nexcept ModuleNotFoundError:\n    print('same')"
        )
        assert _python(program).strip() == "same"


def _methods() -> list[tuple[type[Any], str]]:
    found: list[tuple[type[Any], str]] = []
    for name in resources.__all__:
        cls = getattr(resources, name)
        found += [
            (cls, method) for method in vars(cls) if not method.startswith("_") and hasattr(cls, method + "_async")
        ]
    return found


@pytest.mark.parametrize(("cls", "name"), _methods(), ids=lambda value: getattr(value, "__name__", value))
def test_twins_take_the_same(cls: type[Any], name: str) -> None:
    plain, twin = (inspect.signature(getattr(cls, method)) for method in (name, name + "_async"))
    assert plain.parameters == twin.parameters
    if not name.startswith(
        ("parse", "run_tools", "stream_tools", "iter_tools")
    ):  # What a helper is about may be positional.
        kinds = {parameter.kind for parameter in list(plain.parameters.values())[1:]}
        assert kinds <= {inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_KEYWORD}


def test_the_constructor_takes_what_the_official_one_does() -> None:
    official = ["api_key", "server", "url_params", "server_url", "client", "async_client"]
    official += ["retry_config", "timeout_ms", "debug_logger"]
    parameters = inspect.signature(Mistral).parameters
    assert list(parameters)[: len(official)] == official
    assert all(parameters[name].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD for name in official)


@pytest.mark.parametrize("package", ["mistralai", "mistralai.client", "mistralai.client.models", "mistralai.resources"])
def test_public_names_are_there(package: str) -> None:
    module = importlib.import_module(package)
    for name in module.__all__:
        assert getattr(module, name) is not None
    assert list(module.__all__) == sorted(set(module.__all__))


@pytest.mark.parametrize("package", ["mistralai", "mistralai.client", "mistralai.client.models", "mistralai.models"])
def test_checkers_can_read_all(package: str) -> None:
    """Of an installed package they take a name as public if a list says so; what is added to the list they read not."""
    module = importlib.import_module(package)
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    said = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "__all__"]
    lists = [
        node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    ]
    assert len(said) == len(lists) == 1
    assert ast.literal_eval(lists[0]) == list(module.__all__)


class TestDictionaries:
    """Messages as dictionaries: what is left out is added where it is certain, and only there."""

    NAME = "ChatCompletionRequestMessage"

    def test_a_complete_one_is_sent_as_it_stands(self) -> None:
        message = {"role": "user", "content": "hi", "unknown": 1}
        assert completed(message, self.NAME) is message

    @pytest.mark.parametrize(
        ("message", "role"),
        [
            ({"content": "42", "tool_call_id": "t"}, "tool"),
            ({"content": "x", "prefix": True}, "assistant"),
            ({"content": "x"}, None),
            ({"content": "x", "unknown": 1}, None),
        ],
    )
    def test_a_role_is_added_where_it_is_certain(self, message: dict[str, Any], role: str | None) -> None:
        assert completed([message], self.NAME) == [message if role is None else {"role": role, **message}]

    def test_in_any_iterable_and_in_content(self) -> None:
        message = {"role": "user", "content": [{"text": "a"}, {"image_url": "u"}]}
        tagged = {"role": "user", "content": [{"type": "text", "text": "a"}, {"type": "image_url", "image_url": "u"}]}
        own = models.UserMessage(content="x")
        assert completed((m for m in [message, own]), self.NAME) == [tagged, own]
        assert message["content"] == [{"text": "a"}, {"image_url": "u"}]

    def test_python_names_become_properties(self) -> None:
        sent = {"type": "json_schema", "json_schema": {"name": "n", "schema_definition": {"schema_definition": 1}}}
        assert completed(sent, "ResponseFormat")["json_schema"] == {"name": "n", "schema": {"schema_definition": 1}}
