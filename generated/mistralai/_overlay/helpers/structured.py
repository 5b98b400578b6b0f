# Copied from overlay/helpers/structured.py; edit it there.
"""Structured output: a request asks for a type, and the answer is read as a value of it, also before it is whole.

`Format(Book)` makes the `response_format` of the request and reads the answers. Generated code holds the generic
classes `ParsedChatCompletionResponse[T]`, `ParsedChatCompletionChoice[T]` and `ParsedAssistantMessage[T]`: subclasses
of the response's own models that add only `message.parsed`, so that a parsed message can go back into a conversation as
it is.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from ..core.helper_errors import (
    ContentFilterFinishReasonError,
    EmptyContentError,
    InvalidContentError,
    LengthFinishReasonError,
    StructuredOutputError,
)
from ..core.types import UNSET, is_array, is_object
from ..models.problems import refuse_problems
from .schemas import json_schema as schemas

_SCALAR = re.compile(r"-?\d[\d.eE+-]*|true|false|null")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_OPEN_STRING = re.compile(r'"(?:[^"\\]|\\(?:u[0-9A-Fa-f]{4}|[^u]))*', re.DOTALL)
_TRIED = 50
"""Shorter beginnings that are tried where a type wants more than has come."""

T = TypeVar("T")


def beginnings(text: str) -> Iterator[str]:
    """Yield whole JSON documents that an incomplete one begins with, the longest first.

    A text that goes on is shown as far as it came; a number or a word that may go on is not.
    """
    open_: list[str] = []
    cuts: deque[tuple[int, str]] = deque(maxlen=_TRIED)
    at, is_key, unfinished = 0, False, ""
    while at < len(text):
        letter = text[at]
        if letter == '"':
            found = _STRING.match(text, at)
            if found is None:
                begun = _OPEN_STRING.match(text, at)
                if begun is not None and not is_key:
                    unfinished = text[: begun.end()] + '"' + "".join(reversed(open_))
                break
            at = found.end()
            if is_key:
                continue
        elif letter in "{[":
            open_.append("}" if letter == "{" else "]")
            is_key, at = letter == "{", at + 1
        elif letter in "}]" and open_:
            open_.pop()
            is_key, at = False, at + 1
        elif (scalar := _SCALAR.match(text, at)) is not None:
            at = scalar.end()
            if at == len(text):
                break
        elif letter not in ",: \t\r\n":
            break
        else:
            is_key = is_key if letter.isspace() else letter == "," and open_[-1:] == ["}"]
            at += 1
            continue
        cuts.append((at, "".join(reversed(open_))))
    if unfinished:
        yield unfinished
    for end, closing in reversed(cuts):
        yield text[:end] + closing


def read_partly(read: Callable[[str], Any], text: str) -> Any:
    """Return what `read` makes of the longest beginning that it accepts, None if it accepts none."""
    for beginning in (text, *beginnings(text)):
        try:
            return read(beginning)
        except ValueError:
            continue
    return None


class Format:
    """The type that a request asks for: `response_format` for the request, and `parsed(response)` for the reply.

    The type is a pydantic model, an attrs class, a dataclass, a TypedDict, a msgspec Struct, or a JSON schema (the
    parsed value is then plain JSON; a whole `{"type": "json_schema", ...}` object is accepted too).
    """

    def __init__(
        self,
        kind: type[Any] | Mapping[str, Any],
        response: type[Any] | None = None,
        choice: type[Any] | None = None,
        message: type[Any] | None = None,
    ) -> None:
        """Take the type, and the generated generic classes. Without those, the response's own objects are returned."""
        self.kind = kind
        self.response_format = response_format_for(kind)
        self._classes = response, choice, message

    def parsed(self, response: Any) -> Any:
        """Return the response with `parsed` on each choice's message: None where the model called a tool instead.

        Raises `StructuredOutputError` for the first choice that cannot be read.
        """
        refuse_problems(response)
        return self._with_values(response, self._read)

    def partly(self, response: Any) -> Any:
        """Return a response that is still being streamed, with `parsed` on each choice's message: the value as far as
        its JSON has come, None before there is one that the type allows.
        """
        return self._with_values(response, self._read_partly)

    def _with_values(self, response: Any, read: Callable[[Any, int, Any], Any]) -> Any:
        response_class, choice_class, message_class = self._classes
        choices: list[Any] = []
        for index, choice in enumerate(response.choices or ()):
            value = read(choice, index, response)
            message = choice.message
            if message is None or message is UNSET:
                continue
            if message_class is not None and choice_class is not None:
                message = promoted(message, message_class)
                choice = promoted(choice, choice_class)
                choice.message = message
            message.parsed = value
            choices.append(choice)
        if response_class is not None:
            response = promoted(response, response_class)
            response.choices = choices
        return response

    def _read_partly(self, choice: Any, index: int, response: Any) -> Any:
        text = None if choice.message is None else text_of(choice.message.content)
        target: Any = Any if isinstance(self.kind, Mapping) else self.kind
        return read_partly(lambda part: schemas.read(target, part), text) if text else None

    def _read(self, choice: Any, index: int, response: Any) -> Any:
        message, reason = choice.message, choice.finish_reason or None
        text = None if message is None else text_of(message.content)
        problem = _problem(message, text, reason)
        if problem is None and not text and message is not None and message.tool_calls:
            return None
        if problem is None:
            try:
                return parse_content(self.kind, text)
            except StructuredOutputError as error:
                problem = error
        problem.finish_reason, problem.choice, problem.response = reason, index, response
        try:
            raise problem
        finally:
            del problem  # Its traceback holds this frame: without this, a cycle would keep both.


def typed_answer(wanted: Any, *classes: type[Any]) -> tuple[Any, Callable[[Any], Any] | None]:
    """Return the `response_format` to send and, if a type was passed for it, what reads the answer; `classes` are those
    of `Format`.
    """
    if not isinstance(wanted, type):
        return wanted, None
    made = Format(wanted, *classes)
    return made.response_format, made.parsed


def response_format_for(kind: type[Any] | Mapping[str, Any]) -> Any:
    """Return the `response_format` object with which a server answers in the type's shape, with `strict` on.

    A JSON schema is sent as it is, named by its `title`; so is an object that is a response format already. It is a
    dictionary, of a type that only generated code has a name for.
    """
    if not isinstance(kind, Mapping):
        schema: Any = schemas.schema_of(kind)
        name = schemas.name_of(kind)
    elif isinstance(kind.get("json_schema"), Mapping) or kind.get("type") in ("json_object", "text"):
        return dict(kind)
    else:
        schema = dict(kind)
        name = schemas.safe_name(kind.get("title"))
    return {"type": "json_schema", "json_schema": {"name": name, "schema": schema, "strict": True}}


def parse_content(kind: type[T] | Mapping[str, Any], text: str | None) -> T:
    """Return an answer's text as a value of the type; as plain JSON if the type is a schema.

    Raises `EmptyContentError` without text, and `InvalidContentError` for text that is not JSON of the type.
    """
    if text is None or not text.strip():
        raise EmptyContentError("The answer has no content.", text)
    target: Any = Any if isinstance(kind, Mapping) else kind
    try:
        value: T = schemas.read(target, text)
    except ValueError as error:
        raise InvalidContentError(_complaint(target, text, error), text) from error
    return value


def text_of(content: Any) -> str | None:
    """Return the text of a message's content: a string, or the text chunks of a list. A reasoning chunk has none."""
    if isinstance(content, str):
        return content
    if not is_array(content):
        return None
    texts = [chunk.get("text") if is_object(chunk) else getattr(chunk, "text", None) for chunk in content]
    return "".join(text for text in texts if isinstance(text, str))


def promoted(source: Any, cls: type[Any]) -> Any:
    """Return a shallow copy of a slotted object as an instance of a subclass."""
    made: Any = object.__new__(cls)
    for base in type(source).__mro__:
        for name in base.__dict__.get("__slots__", ()):
            if name != "__weakref__" and hasattr(source, name):
                setattr(made, name, getattr(source, name))
    return made


def _problem(message: Any, text: str | None, reason: str | None) -> StructuredOutputError | None:
    """Return the reason not to read an answer, whatever its text is: half an answer may be valid JSON by chance."""
    if reason in ("length", "model_length"):
        return LengthFinishReasonError("The answer was cut off at the token limit before its JSON was complete.", text)
    refusal = getattr(message, "refusal", None)
    if reason in ("content_filter", "refusal") or (isinstance(refusal, str) and refusal):
        said = text or (refusal if isinstance(refusal, str) else None)
        return ContentFilterFinishReasonError("The answer was withheld by a content filter or a refusal.", said)
    if reason == "error":
        return StructuredOutputError("The model stopped with an error before its answer was complete.", text)
    return None


def _complaint(kind: Any, text: str, error: ValueError) -> str:
    if schemas.is_not_json(text):
        fenced = " It stands in a ``` block." if text.lstrip().startswith("```") else ""
        return f"The answer is not JSON: {error}.{fenced}"
    return f"The answer does not fit {getattr(kind, '__name__', kind)}: {error}"
