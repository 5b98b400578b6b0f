"""A document is untrusted: whatever stands in it, the package that is made of it is inert and stays in its folder.

Every place of a document that takes text is filled with the same payload; the package is written, every module imported
in a process of its own, and a payload that ran would have left a file.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import unicodedata
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
import pytest

from generator.document.diagnostics import Diagnostics
from generator.pipeline import generate
from generator.settings.config import Config
from tests.support.written import write_files

CANARY = "canary_4711"
RUN = f"__import__('pathlib').Path('{CANARY}').touch()"

READERS = (
    "\x1b[2J\x1b]0;o\x07 \x9b31m \u202eresu\u202c \u2066x\u2069 \u200e\u200f\u200b\ufeff\xad "
    "\u2028\u2029\x85\x0c\x00\x08\r \U000e0041"
    "\n::error file=a::forged\n ##[add-mask]x ##vso[task.setvariable variable=x]y %0A::warning::x"
    "\n@team #1 GH-1 <img src=x onerror=1><script>alert(1)</script> [l](javascript:x) "
    "![i](//h/x) | a `b` ```c\n--> <!-- x"
)
"""What people, terminals, CI systems and renderers of Markdown act on."""

PAYLOADS = {
    "triple_quotes": f'"""\n{RUN}\n"""',
    "single_triple_quotes": f"'''\n{RUN}\n'''",
    "quote": f'"\n{RUN}\n"',
    "single_quote": f"'+{RUN}+'",
    "backslash": "\\",
    "backslash_quote": f'\\"""\n{RUN}\n#',
    "newline": f"x\n{RUN}\n",
    "carriage_return": f"x\r{RUN}\r",
    "form_feed": f"x\x0c{RUN}",
    "line_separator": f"x\u2028{RUN}\u2029",
    "jinja_expression": "{{ self.__init__.__globals__ }}",
    "jinja_statement": "{% for x in ().__class__.__mro__ %}{{ x }}{% endfor %}",
    "format_string": "{0.__class__} {} {{}} %s",
    "f_string": "{" + RUN + "}",
    "comment": f"# x\n{RUN}",
    "parenthesis": f"); {RUN}; (",
    "bracket": f"]\n{RUN}\n[",
    "dunder": "__import__",
    "keyword": "class",
    "path": "../../../../etc/passwd",
    "absolute_path": "/etc/passwd",
    "windows_path": "..\\..\\x",
    "nul": "x\x00y",
    "bidi": "\u202exyz\u202c",
    "surrogate_escape": "\udcff".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    "empty": "",
    "long": "a" * 5000,
    "emoji": "\U0001f600",
    "readers": READERS,
}


def document(text: str) -> dict[str, Any]:
    """A document that has the text in every place that takes text."""
    schema = {
        "type": "object",
        "title": text,
        "description": text,
        "required": [text],
        "properties": {
            text: {"type": "string", "description": text, "default": text, "pattern": text, "format": text},
            "x" + text: {"enum": [text, "b" + text], "default": text},
            "named": {"type": "string", "x-name": text},
            "constant": {"const": text},
            "map": {"type": "object", "additionalProperties": {"type": "string", "description": text}},
            "list": {"type": "array", "items": {"enum": [text]}, "default": [text, {text: text}]},
        },
        "example": {text: text},
    }
    tagged = {
        "oneOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}],
        "discriminator": {"propertyName": "k" + text, "mapping": {text: "#/components/schemas/One"}},
    }
    response = {"description": text, "content": {"application/json": {"schema": schema}, "x/" + text: {}}}
    parameter = {"name": "p" + text, "in": "query", "description": text, "schema": {"type": "string", "default": text}}
    operation = {
        "operationId": "op" + text,
        "summary": text,
        "description": text,
        "tags": [text],
        "parameters": [parameter, {"name": "h", "in": "header", "schema": {"const": text}}],
        "requestBody": {"description": text, "content": {"application/json": {"schema": schema}}},
        "responses": {"200": response, "4XX": response, "default": response},
        "security": [{"s" + text: []}],
        "servers": [{"url": "https://x/" + text, "description": text}],
    }
    kinds = {"One": {"k" + text: {"const": text}}, "Two": {"k" + text: {"const": "b" + text}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": text, "version": text, "description": text},
        "servers": [{"url": "https://{v}/" + text, "description": text, "variables": {"v": {"default": text}}}],
        "tags": [{"name": text, "description": text}],
        "paths": {"/x/" + text: {"post": operation}},
        "components": {
            "schemas": {
                "Schema": schema,
                "N" + text: schema,
                "Enum": {"enum": [text, "a" + text, "b"], "description": text},
                "Tagged": tagged,
                "Envelope": {"type": "object", "properties": {"data": tagged}, "description": text},
                **{name: {"type": "object", "properties": properties} for name, properties in kinds.items()},
            },
            "securitySchemes": {
                "s" + text: {"type": "apiKey", "in": "header", "name": "X-" + text, "description": text}
            },
        },
    }


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_payload_in_every_place_is_inert(name: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_bytes(msgspec.json.encode(document(PAYLOADS[name])))
    diagnostics = Diagnostics()
    result = generate(spec, Config(package="inert"), diagnostics)
    if result is None:
        assert diagnostics.has_errors
        return
    for path, text in result.files.items():
        assert ".." not in PurePosixPath(path).parts
        assert not PurePosixPath(path).is_absolute()
        if "/_overlay/" not in path:
            assert {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")} <= {"\n"}, path
            if path.endswith(".py"):
                _assert_inert(text)
    write_files(result.files, tmp_path)
    modules = [
        ".".join(PurePosixPath(path).with_suffix("").parts).removesuffix(".__init__")
        for path in result.files
        if path.endswith(".py") and "/_overlay/" not in path
    ]
    program = "import importlib, sys\nfor name in sys.argv[1:]:\n    importlib.import_module(name)\n"
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, *modules],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(tmp_path)},
    )
    assert run.returncode == 0, run.stderr
    assert not list(tmp_path.rglob(CANARY))


def _assert_inert(source: str) -> None:
    """No payload became a name, a call or a template's output."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name):
            assert node.id not in ("__import__", CANARY)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr != "touch"
    assert "<class '" not in source.replace("'<class", "").replace('"<class', "")


def test_deep_nesting_ends(tmp_path: Path) -> None:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(150):
        schema = {"type": "array", "items": {"type": "object", "properties": {"a": schema}}}
    spec = tmp_path / "openapi.json"
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"schemas": {"Deep": schema}},
    }
    spec.write_bytes(msgspec.json.encode(document))
    diagnostics = Diagnostics()
    result = generate(spec, Config(package="deep"), diagnostics)
    assert result is not None or diagnostics.has_errors


def test_references_in_circles_end(tmp_path: Path) -> None:
    def ref(name: str) -> dict[str, str]:
        return {"$ref": f"#/components/schemas/{name}"}

    schemas: dict[str, Any] = {
        "A": ref("B"),
        "B": ref("A"),
        "Self": ref("Self"),
        "List": {"type": "array", "items": ref("List")},
        "Either": {"oneOf": [ref("Either"), {"type": "array", "items": ref("Either")}, {"type": "string"}]},
        "All": {"allOf": [ref("All"), {"type": "object", "properties": {"x": ref("All")}}]},
        "Node": {"type": "object", "properties": {"next": ref("Node"), "either": ref("Either"), "list": ref("List")}},
    }
    spec = tmp_path / "openapi.json"
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    spec.write_bytes(msgspec.json.encode(document))
    diagnostics = Diagnostics()
    result = generate(spec, Config(package="circles"), diagnostics)
    assert result is not None or diagnostics.has_errors
