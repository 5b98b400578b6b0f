# Copied from overlay/cli/chat.py; edit it there.
"""The `chat` command: a conversation in the terminal. Ctrl-C stops the answer, Ctrl-D or /exit leaves."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..core.describe import inert
from ..core.errors import AuthenticationError, ClientError
from ..core.types import object_or_empty
from .incoming import Incoming, marking_pastes, undisturbed, writer_for_stdout
from .session import Setup, model_ids, visible

COMMANDS = {
    "model": ("NAME", "answer with this model from now on; without a name, show which"),
    "models": ("", "list the models"),
    "system": ("TEXT", "give instructions that come before the conversation; without, remove them"),
    "retry": ("", "ask the last question again"),
    "tokens": ("", "show how many tokens the answers took"),
    "save": ("FILE", "write the conversation: JSON if that is how the name ends, else markdown"),
    "clear": ("", "forget the conversation"),
    "help": ("", "show this"),
    "exit": ("", "leave (so does Ctrl-D)"),
}
"""What may follow a slash: its argument, and what it does."""

KEYS = """\
Alt-Enter, or \\ at the end of a line, begins another line; what is pasted is one message.
Tab completes commands and models, the arrow keys and Ctrl-R recall what was typed, Ctrl-C stops an answer."""


class Conversation:
    """The messages so far, and the commands that start with a slash."""

    def __init__(
        self,
        setup: Setup,
        client: Any,
        model: str,
        *,
        system: str | None,
        options: dict[str, Any],
        history: bool = True,
    ) -> None:
        self._setup = setup
        self._client = client
        self._model = model
        self._system = system
        self._options = options
        self._history = history
        self._messages: list[dict[str, Any]] = []
        self._question: str | None = None
        self._models: list[str] | None = None
        self._last: dict[str, int] = {}
        self._all: Counter[str] = Counter()

    def run(self) -> None:
        """Read messages and answer them until the user leaves."""
        if sys.stdin.isatty():
            self._say(f"{self._model} · /help for commands")
        read = self._reader()
        # From one prompt to the next, so that no key falls between two ways of reading it.
        with undisturbed():
            while True:
                try:
                    text = read().strip()
                    if text.startswith("/"):
                        if not self._command(text):
                            return
                    elif text:
                        self._ask(text)
                except EOFError:
                    return
                except KeyboardInterrupt:
                    self._say("/exit or Ctrl-D leaves")

    def _reader(self) -> Callable[[], str]:
        """Return what reads a message: from a prompt in a terminal, line by line from anything else."""
        if not sys.stdin.isatty():
            return _read_line
        from .prompt import Prompt, history_file

        path = history_file(self._setup.settings.package) if self._history else None
        commands = {name: meaning for name, (_, meaning) in COMMANDS.items()}
        return Prompt(commands=commands, models=self._known_models, history=path).read

    def _known_models(self) -> list[str]:
        """Return the models to complete, asked for once; none if they cannot be had."""
        if self._models is None:
            try:
                self._models = model_ids(self._client)
            except ClientError:
                return []
        return self._models

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
        elif name == "retry":
            self._retry()
        elif name == "tokens":
            self._say(f"last answer: {_listed(self._last)}\nall answers: {_listed(self._all)}")
        elif name == "save":
            self._save(rest)
        elif name == "clear":
            self._messages.clear()
            self._question = None
            self._say("conversation cleared")
        else:
            self._say(_help() if name == "help" else f"there is no /{visible(name)}\n{_help()}")
        return True

    def _retry(self) -> None:
        question = self._question
        if question is None:
            self._say("there is nothing to ask again")
            return
        if self._messages and self._messages[-1]["role"] == "assistant":
            del self._messages[-2:]
        self._say(question)
        self._ask(question)

    def _save(self, name: str) -> None:
        messages = self._instructions() + self._messages
        if not name or not messages:
            self._say("/save needs the name of a file" if messages else "there is nothing to save")
            return
        if name.endswith(".json"):
            text = json.dumps({"model": self._model, "messages": messages}, indent=2)
        else:
            text = "\n\n".join(f"## {each['role']}\n\n{each['content']}" for each in messages)
        try:
            with Path(name).expanduser().open("x", encoding="utf-8", errors="replace") as file:
                file.write(f"{text}\n")
        except OSError as error:
            self._say(f"cannot save {visible(name)}: {error.strerror}")
        else:
            self._say(f"saved {len(messages)} messages to {visible(name)}")

    def _instructions(self) -> list[dict[str, Any]]:
        return [{"role": "system", "content": self._system}] if self._system else []

    def _ask(self, text: str) -> None:
        self._question = text
        self._messages.append({"role": "user", "content": text})
        request = {"model": self._model, "messages": self._instructions() + self._messages, **self._options}
        answer = Incoming(lambda: self._client.chat.stream(**request))
        try:
            with marking_pastes():
                answer.show(writer_for_stdout())
        except KeyboardInterrupt:
            self._say("stopped")
        except ClientError as error:
            self._complain(error)
        if answer.text:
            # A stopped answer stays: the next question may be about it.
            self._messages.append({"role": "assistant", "content": "".join(answer.text)})
            self._count(answer.usage)
        else:
            self._messages.pop()

    def _count(self, usage: Any) -> None:
        counts = object_or_empty(usage.to_dict() if usage is not None else None)
        self._last = {name: count for name, count in counts.items() if isinstance(count, int)}
        self._all.update(self._last)

    def _try(self, action: Callable[[], None]) -> None:
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
        """Print a remark of the program's own. Piped output holds nothing but answers, so it goes beside that."""
        from rich.console import Console

        Console(stderr=not sys.stdout.isatty()).print(
            inert(text), style="dim", markup=False, highlight=False, soft_wrap=True
        )


def _help() -> str:
    shown = [(f"/{name} {argument}".rstrip(), meaning) for name, (argument, meaning) in COMMANDS.items()]
    return "\n".join([*(f"{command:14}{meaning}" for command, meaning in shown), KEYS])


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {count}" for name, count in counts.items()) or "the server has not said"


def _read_line() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line
