"""The terminal's side of the keyboard while an answer is printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Generator[None]:
    """Keep what is typed for the next prompt, unseen: an echo would move the cursor in the middle of an answer.

    Lines are not collected by the terminal either, which would cut those over 4,096 bytes (termios(3)). Does nothing
    without a terminal, and in the background, where asking for this would stop the program.
    """
    try:
        import termios
    except ImportError:  # Windows
        yield
        return
    try:
        fd = sys.stdout.fileno()
        before = termios.tcgetattr(fd)
    except (OSError, termios.error):
        yield
        return
    if _in_background(fd):
        yield
        return
    silent = [*before]
    silent[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(fd, termios.TCSANOW, silent)
    try:
        yield
    finally:
        termios.tcsetattr(fd, termios.TCSANOW, before)


def _in_background(fd: int) -> bool:
    try:
        return os.tcgetpgrp(fd) != os.getpgrp()
    except OSError:  # not the terminal that controls this program
        return False


@contextmanager
def marking_pastes() -> Generator[None]:
    """Have what is pasted meanwhile come between marks, by which the next prompt knows it as one message."""
    shown = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    if shown:
        sys.stdout.write("\x1b[?2004h")
    try:
        yield
    finally:
        if shown:
            sys.stdout.write("\x1b[?2004l")
