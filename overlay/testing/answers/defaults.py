"""Answers that no test has scripted. Equal requests get equal answers."""

from __future__ import annotations

import json
from typing import Any

from ...core.json_types import is_array, is_object, object_or_empty

POEM = """In quiet rooms the cursor blinks,
a line of code, a mind that thinks.
A missing brace, a tired sigh,
a test turns green: we wonder why.

We name the things, we split the rest,
we write it down, we run the test.
And when at last the build is through,
the screen says done, and so are you.
"""

LEARNING = """Machine learning is a way to program with examples instead of rules. You show a model many inputs \
together with the answers you want, and measure how far its own answers are off. Then you change its numbers a \
little, so that the error shrinks, and repeat this millions of times. What remains is a function that also answers \
inputs it has never seen.
"""

_FALLBACK = "This is the local test server; no model is behind it. You said: {asked}"


def default_answer(request: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of the answer to a request: text, JSON that fits its schema, or a call of its first tool."""
    if "prompt" in request:
        return {"text": _code(request)}
    last = _last_message(request)
    answer: dict[str, Any] = {}
    if request.get("reasoning_effort") not in (None, "none") or request.get("prompt_mode") == "reasoning":
        answer["thinking"] = "The question is clear. I recall what I know, check it once, and answer briefly."
    if last.get("role") == "tool":
        return {**answer, "text": f"The tool {last.get('name') or 'you called'} says: {text_of(last)}"}
    tools = request.get("tools")
    if is_array(tools) and tools and request.get("tool_choice") != "none":
        return {**answer, "tool_calls": [_call(_chosen(tools, request.get("tool_choice")))]}
    wanted = object_or_empty(request.get("response_format"))
    if wanted.get("type") == "json_schema":
        holder = object_or_empty(wanted.get("json_schema"))
        return {**answer, "text": json.dumps(sample(holder.get("schema") or holder.get("schema_definition") or {}))}
    if wanted.get("type") == "json_object":
        return {**answer, "text": json.dumps({"answer": text_of(last)})}
    return {**answer, "text": _words(text_of(last))}


def _words(asked: str) -> str:
    lower = asked.lower()
    if "poem" in lower:
        return POEM
    if "machine learning" in lower:
        return LEARNING
    return _FALLBACK.format(asked=asked)


def _code(request: dict[str, Any]) -> str:
    """Return a function body, indented as far as the line after the prompt should be."""
    prompt = str(request.get("prompt", ""))
    return "\n    return a + b\n" if prompt.rstrip().endswith(":") else "return a + b\n"


def _last_message(request: dict[str, Any]) -> dict[str, Any]:
    messages = request.get("messages")
    return object_or_empty(messages[-1]) if is_array(messages) and messages else {}


def text_of(message: dict[str, Any]) -> str:
    """Return the text of a message whose content is a string or a list of content chunks."""
    content = message.get("content")
    if is_array(content):
        return "".join(str(object_or_empty(chunk).get("text", "")) for chunk in content)
    return str(content or "")


def _chosen(tools: list[dict[str, Any]], choice: Any) -> dict[str, Any]:
    """Return the function that `tool_choice` names, else the first."""
    functions: list[dict[str, Any]] = [tool.get("function") or {"name": tool.get("type", "tool")} for tool in tools]
    name = object_or_empty(object_or_empty(choice).get("function")).get("name")
    return next((function for function in functions if function.get("name") == name), functions[0])


def _call(function: dict[str, Any]) -> dict[str, Any]:
    return {"name": function.get("name"), "arguments": sample(function.get("parameters") or {})}


def sample(schema: Any, root: Any = None, depth: int = 0) -> Any:
    """Return a small value that fits a JSON Schema: its const, default, example or enum value, else the least."""
    if not is_object(schema):
        return {}
    root = schema if root is None else root
    for key in ("const", "default"):
        if key in schema:
            return schema[key]
    for key in ("examples", "enum"):
        if schema.get(key):
            return schema[key][0]
    if "$ref" in schema and depth < 12:
        return sample(_follow(root, schema["$ref"]), root, depth + 1)
    for key in ("anyOf", "oneOf", "allOf"):
        if schema.get(key):
            return sample(schema[key][0], root, depth + 1)
    kind = schema.get("type", "object" if "properties" in schema else "string" if depth else "object")
    return _least(kind[0] if is_array(kind) else kind, schema, root, depth)


def _least(kind: Any, schema: dict[str, Any], root: Any, depth: int) -> Any:
    if kind == "object":
        required = schema.get("required", list(schema.get("properties", {})))
        properties = schema.get("properties", {})
        return {name: sample(properties.get(name, {}), root, depth + 1) for name in required} if depth < 12 else {}
    if kind == "array":
        return [sample(schema.get("items", {}), root, depth + 1) for _ in range(max(1, schema.get("minItems", 1)))]
    if kind == "string":
        return str(schema.get("title", "text")).ljust(schema.get("minLength", 0), ".")
    least = schema.get("minimum", schema.get("exclusiveMinimum", 0) + ("exclusiveMinimum" in schema))
    return {"integer": least, "number": least, "boolean": True}.get(kind)


def _follow(root: Any, ref: str) -> Any:
    for part in ref.lstrip("#/").split("/"):
        root = object_or_empty(root).get(part, {})
    return root
