# Copied from overlay/cli/chat.py; edit it there.
"""The `chat` command: a conversation in the terminal. Ctrl-C stops the answer, Ctrl-D or /exit leaves."""

from __future__ import annotations

import sys
from typing import Any

from rich.console import Console

from ..core.errors import AuthenticationError, ClientError
from .incoming import Incoming
from .plain import writer_for_stdout
from .session import Setup, model_ids, visible

HELP = """\
/model NAME   answer with this model from now on; without a name, show which
/models       list the models
/system TEXT  give instructions that come before the conversation
/clear        forget the conversation
/help         show this
/exit         leave (so does Ctrl-D)
Ctrl-C stops an answer."""


class Conversation:
    """The messages so far, and the commands that start with a slash."""

    def __init__(self, setup: Setup, client: Any, model: str, *, system: str | None, options: dict[str, Any]) -> None:
        self._setup = setup
        self._client = client
        self._model = model
        self._system = system
        self._options = options
        self._messages: list[dict[str, Any]] = []
        self._console = Console()

    def run(self) -> None:
        """Read lines and answer them until the user leaves."""
        self._say(f"{self._model} · /help for commands")
        while True:
            try:
                line = _read_line()
            except EOFError:
                return
            except KeyboardInterrupt:
                print()
                self._say("/exit or Ctrl-D leaves")
                continue
            if line.startswith("/"):
                if not self._command(line):
                    return
            elif line:
                self._ask(line)

    def _command(self, line: str) -> bool:
        """Carry out a line that starts with a slash. Returns False to leave."""
        name, _, rest = line[1:].partition(" ")
        rest = rest.strip()
        if name in ("exit", "quit", "q"):
            return False
        if name == "model":
            self._model = rest or self._model
            self._say(f"model: {self._model}")
        elif name == "models":
            self._try(lambda: self._say("\n".join(model_ids(self._client))))
        elif name == "system":
            self._system = rest or None
            self._say("instructions set" if rest else "instructions removed")
        elif name == "clear":
            self._messages.clear()
            self._say("conversation cleared")
        else:
            self._say(HELP if name == "help" else f"there is no /{visible(name)}\n{HELP}")
        return True

    def _ask(self, text: str) -> None:
        self._messages.append({"role": "user", "content": text})
        system = [{"role": "system", "content": self._system}] if self._system else []
        request = {"model": self._model, "messages": system + self._messages, **self._options}
        answer = Incoming(lambda: self._client.chat.stream(**request))
        try:
            answer.show(writer_for_stdout())
        except KeyboardInterrupt:
            self._say("stopped")
        except ClientError as error:
            self._complain(error)
        if answer.text:
            # A stopped answer stays: the next question may be about it.
            self._messages.append({"role": "assistant", "content": "".join(answer.text)})
        else:
            self._messages.pop()

    def _try(self, action: Any) -> None:
        try:
            action()
        except KeyboardInterrupt:
            print()
        except ClientError as error:
            self._complain(error)

    def _complain(self, error: ClientError) -> None:
        if isinstance(error, AuthenticationError) and not self._messages[:-1]:
            raise error  # Nothing will work without a key: leave with the code that says so.
        print(self._setup.explain(error), file=sys.stderr)

    def _say(self, text: str) -> None:
        """Print a remark of the program's own, on a terminal only: piped output holds nothing but answers."""
        if self._console.is_terminal:
            self._console.print(text, style="dim", markup=False, highlight=False)


def _read_line() -> str:
    """Return a line from the user, with editing and history where the terminal offers them. Raises `EOFError` at the
    end.
    """
    if not sys.stdin.isatty():
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line.strip()
    try:
        import readline  # Importing it is what makes input() edit lines.

        readline.set_history_length(1000)
    except ImportError:
        pass
    return input("> ").strip()
