"""Tab in a shell, after `--install-completion`: the shells are real, on a terminal of their own."""

from __future__ import annotations

import os
import pty
import select
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.paths import ROOT
from tests.support.screens import set_size

PROMPTS = {
    "bash": (".bashrc", "PS1='READY '\n"),
    "zsh": (".zshrc", "PROMPT='READY '\n"),
    "fish": (".config/fish/config.fish", "function fish_prompt; echo 'READY '; end\n"),
}
"""For each shell, where it is told of its prompt, and how."""

# A shell wants the terminal to be its own; only a process that leads a session can make it so.
_OWN = "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"


def typed(shell: list[str], env: dict[str, str], text: str, wanted: str) -> str:
    """What the terminal shows after a text is typed, once `wanted` is there."""
    outer, inner = pty.openpty()
    set_size(inner, 80, 24)
    command = [sys.executable, "-c", _OWN, *shell]
    process = subprocess.Popen(command, stdin=inner, stdout=inner, stderr=inner, env=env, start_new_session=True)
    os.close(inner)
    seen, due, sent = "", time.monotonic() + 30, False
    try:
        while wanted not in seen and time.monotonic() < due:
            if not select.select([outer], [], [], 0.5)[0]:
                continue
            data = os.read(outer, 65536)
            seen += data.decode(errors="replace")
            if b"\x1b[c" in data or b"\x1b[0c" in data:  # fish asks which terminal this is, and waits
                os.write(outer, b"\x1b[?1;2c")
            if not sent and "READY" in seen:
                os.write(outer, text.encode())
                seen, sent = "", True
        return seen
    finally:
        process.kill()
        process.wait()
        os.close(outer)


@pytest.mark.slow
@pytest.mark.parametrize("shell", PROMPTS)
def test_tab_completes_commands_and_options(shell: str, tmp_path: Path) -> None:
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"no {shell} here")
    program = tmp_path / "bin" / "mistralai"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m mistralai "$@"\n')
    program.chmod(0o755)
    env = {
        "HOME": str(tmp_path),
        "PATH": f"{program.parent}:/usr/bin:/bin",
        "PYTHONPATH": str(ROOT / "generated"),
        "TERM": "xterm",
    }
    # The program looks at which shell has called it.
    subprocess.run([path, "-c", "mistralai --install-completion; true"], env=env, check=True, capture_output=True)
    file, prompt = PROMPTS[shell]
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    with (tmp_path / file).open("a") as settings:
        settings.write(prompt)
    # Zsh wants a second Tab: in the first, Typer's script is only loaded.
    assert "ete" in typed([path, "-i"], env, "mistralai compl\t\t", "ete")
