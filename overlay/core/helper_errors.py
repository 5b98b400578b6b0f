"""What can go wrong around a call: arguments, JSON that is no model, answers that are not what was asked for.

WrongTypeError                      an argument of a type that cannot be used (a ConfigurationError, and a TypeError)
MissingKeyError                     no API key (a ConfigurationError)
DecodeError                         JSON has another structure than a model (also a ValueError)
StructuredOutputError               the answer cannot be read as the type that was asked for
├── LengthFinishReasonError         it was cut off: the token limit was reached
├── ContentFilterFinishReasonError  it was withheld: a content filter or the model itself refused
├── EmptyContentError               there is no text to read
└── InvalidContentError             the text is not JSON (a fenced block, say), or JSON of another shape
ToolRunError                        a tool run cannot go on
└── ToolRoundsError                 the model still asked for tools after the last round
"""

from __future__ import annotations

from typing import Any

from .errors import ClientError, ConfigurationError


class DecodeError(ClientError, ValueError):
    """A JSON value has another structure than the schema declares.

    `place` is the path of the field from the outermost model on (`CompletionChunk.choices[0].delta`), `expected` what
    the schema declares, `got` an excerpt of what was found.
    """

    def __init__(self, expected: str, got: str, root: str = "", path: str = "") -> None:
        super().__init__()
        self.node: Any = None
        """The value that does not decode, or what is being decoded around it: by this, a list finds the place."""
        self.expected = expected
        self.got = got
        self.root = root
        self.path = path
        self._step("", "")

    @property
    def place(self) -> str:
        """The path of the field, from the outermost model on."""
        return self.root + self.path

    def within(self, model: object) -> None:
        """Prepend the attribute of `model` that was being decoded; paths are built from the inside out.

        A model assigns its attributes in order, so the one being decoded is the first that is not set yet.
        """
        names = [field.name for field in getattr(model, "__attrs_attrs__", ())]
        self.node = getattr(model, "_raw", None)
        self._step(type(model).__name__, "." + next((name for name in names if not hasattr(model, name)), "?"))

    def at(self, container: list[Any] | dict[str, Any]) -> None:
        """Prepend an index of an array or a key of a dictionary."""
        items = container.items() if isinstance(container, dict) else enumerate(container)
        key = next((key for key, item in items if item is self.node), "?")
        self.node = container
        self._step("", f"[{key!r}]")

    def _step(self, root: str, step: str) -> None:
        self.root = root
        self.path = step + self.path
        self.message = f"{self.place or 'value'}: expected {self.expected}, got {self.got}"
        self.args = (self.expected, self.got, self.root, self.path)


class WrongTypeError(ConfigurationError, TypeError):
    """An argument is of a type that cannot be used: no HTTP client, no number, nothing that JSON has a form for."""


class MissingKeyError(ConfigurationError):
    """The call needs an API key, and there is none: neither passed in nor in the environment. Nothing was sent."""


class StructuredOutputError(ClientError):
    """An answer that cannot be read as the type that was asked for.

    `text` is the answer as the model wrote it, None where there was none. `finish_reason` and `choice` (its index) say
    where it stood, `response` is the whole response. A reader's own error is `__cause__`.
    """

    def __init__(
        self,
        message: str,
        text: str | None = None,
        *,
        finish_reason: str | None = None,
        choice: int = 0,
        response: Any = None,
    ) -> None:
        super().__init__(message)
        self.text = text
        self.finish_reason = finish_reason
        self.choice = choice
        self.response = response

    @property
    def request_id(self) -> str | None:
        """The identifier that the server gave the request, where it gave one."""
        found = getattr(self.response, "request_id", None)
        return found if isinstance(found, str) else None


class LengthFinishReasonError(StructuredOutputError):
    """The answer was cut off at the token limit (`max_tokens`, or the model's context): the JSON is not complete."""


class ContentFilterFinishReasonError(StructuredOutputError):
    """The answer was withheld by a content filter, or refused by the model; `text` is what it said instead."""


class EmptyContentError(StructuredOutputError):
    """The answer has no text: content is absent, null, empty, or has no text chunk."""


class InvalidContentError(StructuredOutputError):
    """The text is not JSON, or is JSON of another shape than the type's. `__cause__` says which."""


class ToolRunError(ClientError):
    """A tool run cannot go on. `messages` is the conversation so far, `response` the last reply."""

    def __init__(self, message: str, *, messages: list[Any] | None = None, response: Any = None) -> None:
        super().__init__(message)
        self.messages: list[Any] = messages or []
        self.response = response


class ToolRoundsError(ToolRunError):
    """The model still asked for tools in the last of `rounds` replies. Those last calls were not executed."""

    def __init__(
        self, message: str, *, rounds: int = 0, messages: list[Any] | None = None, response: Any = None
    ) -> None:
        super().__init__(message, messages=messages, response=response)
        self.rounds = rounds
