# Copied from overlay/cli/session.py; edit it there.
"""What every command needs: a client, a model, and error messages that a person can act on."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

from attrs import frozen
from typer import Exit

from ..core import errors
from ..core.describe import one_line
from ..core.helper_errors import MissingKeyError, StructuredOutputError
from ..requests.settings import SDKSettings

FAILED, MISUSED, FORBIDDEN, UNREACHABLE, INCOMPLETE, INTERRUPTED, CLOSED_PIPE = 1, 2, 3, 4, 5, 130, 141
"""Exit codes; those above 128 are what a shell reports for the signal."""


@frozen
class Setup:
    """The client class that the commands use, and the environment variables that they read."""

    client: type[Any]
    settings: SDKSettings
    model: str | None

    @property
    def key_variable(self) -> str:
        """The environment variable of the API key, empty where the API has none."""
        return next((scheme.env for scheme in self.settings.security if scheme.env), "")

    @property
    def model_variable(self) -> str:
        """The environment variable that names the model."""
        prefix = self.key_variable.removesuffix("_API_KEY") or self.settings.package.upper()
        return f"{prefix}_MODEL"

    @contextmanager
    def connected(self, *, local: bool, server_url: str | None) -> Generator[Any]:
        """Return a client, of the embedded server if `local`. A call that fails within ends the program with an exit
        code and a line.
        """
        with ExitStack() as stack, self.complaining():
            options: dict[str, Any] = {}
            if local:
                options = {"server_url": stack.enter_context(_local_server()).url, "api_key": "local"}
            elif server_url:
                options["server_url"] = server_url
            yield stack.enter_context(self.client(**options))

    @contextmanager
    def complaining(self) -> Generator[None]:
        """Turn an error within into one line on stderr and an exit code."""
        try:
            yield
        except errors.ClientError as error:
            print(f"{self.settings.package}: {self.explain(error)}", file=sys.stderr)
            raise Exit(code_of(error)) from None
        except KeyboardInterrupt:
            print(file=sys.stderr)
            raise Exit(INTERRUPTED) from None
        except BrokenPipeError:
            # Whoever read the output has gone; what Python flushes at exit must not fail again.
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise Exit(CLOSED_PIPE) from None

    def explain(self, error: errors.ClientError) -> str:
        """Return the error in one or two lines, with what to do about it where that is clear."""
        text = str(error).replace("server_url=", "--server-url ") or type(error).__name__
        if isinstance(error, MissingKeyError) and self.key_variable:
            return f"no API key: {self.key_variable} is not set; --local needs none"
        if isinstance(error, errors.AuthenticationError) and self.key_variable:
            missing = not os.environ.get(self.key_variable)
            advice = "is not set" if missing else "holds a key that the server does not accept"
            return f"{text}\nThe environment variable {self.key_variable} {advice}."
        return f"{text} (request id {one_line(error.request_id)})" if error.request_id else text


@contextmanager
def _local_server() -> Generator[Any]:
    try:
        from ..testing import LocalServer
    except ImportError as error:
        print(f"--local: {error}", file=sys.stderr)
        raise Exit(MISUSED) from None
    with LocalServer(pace_ms=15) as server:
        yield server


def code_of(error: errors.ClientError) -> int:
    """Return the exit code for a failure."""
    if isinstance(error, (errors.AuthenticationError, errors.PermissionDeniedError, MissingKeyError)):
        return FORBIDDEN
    if isinstance(error, errors.APIConnectionError):
        return UNREACHABLE
    if isinstance(error, (errors.StreamInterrupted, StructuredOutputError)):
        return INCOMPLETE
    return MISUSED if isinstance(error, errors.ConfigurationError) else FAILED


def model_ids(client: Any) -> list[str]:
    """Return the models that the server has, in its order, as lines can show them."""
    return [one_line(model.id) for model in client.models.list().data or () if model.id]


def pick_model(client: Any) -> str:
    """Return a model for when none is named: the server's first that can chat, by an alias of the latest if there is
    one.
    """
    listed = list(client.models.list().data or ())
    able = [model for model in listed if getattr(getattr(model, "capabilities", None), "completion_chat", True)]
    names: list[str] = [model.id for model in able or listed if model.id]
    if not names:
        raise errors.ConfigurationError("the server lists no model; name one with --model")
    return next((name for name in names if name.endswith("-latest")), names[0])


_VISIBLE: dict[int, str | None] = {
    **{code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"},
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys((0x2028, 0x2029), "\n"),
}


def visible(text: str) -> str:
    """Return the text as a terminal can show it: without control characters, with which an answer could reprogram it,
    with U+FFFD for halves of surrogate pairs, and with one kind of line breaks.
    """
    return text.translate(_VISIBLE)
