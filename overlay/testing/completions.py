"""Answers of the pretend model in the API's JSON: whole completions, and the chunks of a stream. Those that no test has
scripted are equal for equal requests.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, Union

from attrs import define, field

from ..core.types import is_array, is_object, object_or_empty
from .http.reply import Gate, Reply, json_reply, stream_reply

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


CREATED = 1_750_000_000
"""Every answer claims this Unix time, so that two runs send the same bytes."""

Token = Union[str, dict[str, Any]]
"""A piece of text, or a content chunk such as `{"type": "reference", "reference_ids": [1]}`."""


@define
class Answer:
    """One answer of the pretend model. A field that is None follows from the request."""

    text: str | None = None
    tokens: Sequence[Token] | None = None
    thinking: str | None = None
    tool_calls: Sequence[dict[str, Any]] = ()
    finish_reason: str | None = None
    usage: dict[str, Any] | None = None
    pace: float | None = None
    gate: Gate | None = None
    events: Sequence[Any] | None = field(default=None)
    extra: dict[str, Any] = field(factory=dict[str, Any])

    @property
    def pieces(self) -> Sequence[Token]:
        """The tokens of the text: as given, or one per word."""
        return self.tokens if self.tokens is not None else tokenize(self.text or "")


def tokenize(text: str) -> list[str]:
    """Split into words, each with the white space before it; joined again they are the text."""
    return re.findall(r"\s*\S+|\s+$", text)


def answer_reply(answer: Answer | None, request: dict[str, Any], number: int, pace: float) -> Reply:
    """Return the reply to a completion request: an event stream if it asks for one, else a whole completion."""
    if answer is None:
        answer = Answer(**default_answer(request))
    answer = _limited(answer, request)
    if not request.get("stream"):
        return json_reply(_completion(answer, request, number))
    pace = pace if answer.pace is None else answer.pace
    events = answer.events if answer.events is not None else [*_chunks(answer, request, number), "[DONE]"]
    return stream_reply(events, pace, answer.gate)


def _limited(answer: Answer, request: dict[str, Any]) -> Answer:
    """Apply `stop` and `max_tokens` as the API does, unless the answer says itself how it finishes."""
    if answer.finish_reason is not None or answer.tool_calls or answer.tokens is not None:
        return answer
    text, reason = answer.text or "", None
    stops = request.get("stop")
    for stop in stops if is_array(stops) else [stops]:
        text = text.split(stop, 1)[0] if isinstance(stop, str) and stop else text
    limit = request.get("max_tokens")
    words = tokenize(text)
    if isinstance(limit, int) and len(words) > limit:
        text, reason = "".join(words[:limit]), "length"
    return Answer(text, None, answer.thinking, (), reason, answer.usage, answer.pace, answer.gate, answer.events)


def _reason(answer: Answer) -> str:
    return answer.finish_reason or ("tool_calls" if answer.tool_calls else "stop")


def _usage(answer: Answer, request: dict[str, Any]) -> dict[str, Any]:
    if answer.usage is not None:
        return answer.usage
    asked = json.dumps(request.get("messages", request.get("prompt", "")), ensure_ascii=False)
    prompt = len(tokenize(asked))
    said = len(answer.pieces) + len(tokenize(answer.thinking or "")) + 8 * len(answer.tool_calls)
    return {"prompt_tokens": prompt, "completion_tokens": said, "total_tokens": prompt + said}


def _head(request: dict[str, Any], number: int, kind: str) -> dict[str, Any]:
    model = request.get("model") or request.get("agent_id") or "local"
    return {"id": f"local-{number}", "object": kind, "created": CREATED, "model": model}


def _tool_calls(answer: Answer) -> list[dict[str, Any]]:
    """Complete the short form `{"name": ..., "arguments": {...}}` to the API's."""
    calls: list[dict[str, Any]] = []
    for index, call in enumerate(answer.tool_calls):
        function = dict(call.get("function") or {"name": call.get("name"), "arguments": call.get("arguments", {})})
        if not isinstance(function.get("arguments"), str):
            function["arguments"] = json.dumps(function.get("arguments"))
        calls.append(
            {"id": call.get("id", f"call{index:05}"), "type": "function", "function": function, "index": index}
        )
    return calls


def _thought(text: str) -> dict[str, Any]:
    return {"type": "thinking", "thinking": [{"type": "text", "text": text}]}


def _completion(answer: Answer, request: dict[str, Any], number: int) -> dict[str, Any]:
    content: Any = "".join(piece for piece in answer.pieces if isinstance(piece, str))
    others = [piece for piece in answer.pieces if not isinstance(piece, str)]
    if answer.thinking is not None or others:
        parts = [_thought(answer.thinking)] if answer.thinking is not None else []
        content = [*parts, *([{"type": "text", "text": content}] if content else []), *others]
    message = {"role": "assistant", "content": content, "tool_calls": _tool_calls(answer) or None, "prefix": False}
    choices = [{"index": i, "message": message, "finish_reason": _reason(answer)} for i in range(_choices(request))]
    whole = _head(request, number, "chat.completion")
    return {**whole, "usage": _usage(answer, request), "choices": choices, **answer.extra}


def _chunks(answer: Answer, request: dict[str, Any], number: int) -> Iterator[dict[str, Any]]:
    """Yield the chunks: role, thoughts, text and tool calls piece by piece, then the finish reason and the usage."""
    deltas: list[dict[str, Any]] = [{"role": "assistant", "content": ""}]
    deltas += [{"content": [_thought(piece)]} for piece in tokenize(answer.thinking or "")]
    deltas += [{"content": piece if isinstance(piece, str) else [piece]} for piece in answer.pieces]
    for call in _tool_calls(answer):
        deltas += _call_deltas(call)
    head = _head(request, number, "chat.completion.chunk")
    count = _choices(request)
    for delta in deltas:
        for index in range(count):
            yield {**head, "choices": [{"index": index, "delta": delta, "finish_reason": None}], **answer.extra}
    last = [{"index": i, "delta": {"content": ""}, "finish_reason": _reason(answer)} for i in range(count)]
    yield {**head, "choices": last, "usage": _usage(answer, request), **answer.extra}


def _call_deltas(call: dict[str, Any]) -> list[dict[str, Any]]:
    """Return one tool call in two deltas, the arguments cut in the middle. The second has an empty name: the API's
    schema requires one."""
    arguments: str = call["function"]["arguments"]
    middle = len(arguments) // 2
    first = {**call, "function": {**call["function"], "arguments": arguments[:middle]}}
    rest = {**call, "function": {"name": "", "arguments": arguments[middle:]}}
    return [{"tool_calls": [first]}, {"tool_calls": [rest]}]


def _choices(request: dict[str, Any]) -> int:
    count = request.get("n")
    return count if isinstance(count, int) and count > 0 else 1
