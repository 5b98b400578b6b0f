# Copied from overlay/core/helper_errors.py; edit it there.
"""What can go wrong in the helpers: answers that are not what was asked for, and tool runs that do not end.

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

from .errors import ClientError


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
