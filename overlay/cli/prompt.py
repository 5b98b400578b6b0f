"""Reading what the user types: with editing, several lines, completion, and a history that outlives the program."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion, PathCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.output import create_output


class Prompt:
    """A prompt in a terminal. `commands` are the words after a slash with what each does, `models` lists the models."""

    def __init__(
        self, *, commands: Mapping[str, str], models: Callable[[], list[str]], history: Path | None = None
    ) -> None:
        # The position of the cursor, which it would ask the terminal for, is needed for menus at the bottom alone.
        os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
        self._session: PromptSession[str] = PromptSession(
            [("ansicyan", "> ")],
            multiline=True,
            prompt_continuation="  ",
            history=_history(history),
            key_bindings=_keys(),
            completer=_Completer(commands, models),
            complete_in_thread=True,
            complete_while_typing=False,
            enable_suspend=True,
            enable_open_in_editor=True,
            output=create_output(always_prefer_tty=True),
        )

    def read(self) -> str:
        """Return a message, of one line or several. Raises `EOFError` after Ctrl-D, `KeyboardInterrupt` after
        Ctrl-C.
        """
        return self._session.prompt()


def history_file(package: str) -> Path | None:
    """Return where the history is kept: in the user's folder for the state of programs (XDG Base Directory 0.8). None
    where there is no such folder.
    """
    given = os.environ.get("XDG_STATE_HOME", "")
    try:
        if os.path.isabs(given):
            folder = Path(given)
        elif sys.platform == "win32":
            folder = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        else:
            folder = Path.home().joinpath(
                *("Library/Application Support" if sys.platform == "darwin" else ".local/state").split("/")
            )
    except RuntimeError:  # a user without a home
        return None
    return folder / package / "history"


def _history(path: Path | None) -> History:
    """Return the history in a file that only its owner can read; one that is forgotten where there can be none."""
    if path is None:
        return InMemoryHistory()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600))
        path.chmod(0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))


def _keys() -> KeyBindings:
    keys = KeyBindings()

    @keys.add("enter")
    def _enter(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.document.text_before_cursor.endswith("\\"):
            buffer.delete_before_cursor()
            buffer.insert_text("\n")
        else:
            buffer.validate_and_handle()

    @keys.add("escape", "enter")
    @keys.add("escape", "c-j")  # typed while an answer was printed
    def _escape_enter(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return keys


class _Completer(Completer):
    """Completes commands, names of models, and paths of files."""

    def __init__(self, commands: Mapping[str, str], models: Callable[[], list[str]]) -> None:
        self._commands = commands
        self._models = models
        self._paths = PathCompleter(expanduser=True)

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """Yield how what stands before the cursor may go on."""
        name, space, rest = document.text_before_cursor.partition(" ")
        if not name.startswith("/") or "\n" in name:
            return
        if not space:
            for command, meaning in self._commands.items():
                if command.startswith(name[1:]):
                    yield Completion(command, 1 - len(name), display=f"/{command}", display_meta=meaning)
        elif name == "/model":
            for model in self._models():
                if model.startswith(rest):
                    yield Completion(model, -len(rest))
        elif name == "/save":
            yield from self._paths.get_completions(Document(rest), complete_event)
