"""Puts a folder in the place of another one in one step: whoever looks sees the old one or the new one, whole."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
from collections.abc import Generator, Set
from contextlib import contextmanager, suppress
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS have the same value.


@contextmanager
def alone(folder: Path) -> Generator[None]:
    """Keep other runs out of a folder: they wait. It ends with the process, too, and leaves no file behind."""
    try:
        import fcntl
    except ImportError:  # Windows knows no lock of a folder.
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # Some network file systems have no locks.
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def tidied_up() -> Generator[None]:
    """Let a process that is asked to end (SIGTERM) leave the block as after Ctrl-C: nothing of it stays behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def undisturbed() -> Generator[None]:
    """Hold back Ctrl-C and the other signals that end a process until the block is over."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def link_tree(source: Path, target: Path, without: Set[str]) -> None:
    """Make a folder with the files of another one: they are linked where the file system can, else copied.

    `without` are the files that are left out, as text.
    """

    def left_out(folder: str, names: list[str]) -> list[str]:
        return [name for name in names if os.path.join(folder, name) in without]

    shutil.copytree(source, target, symlinks=True, copy_function=_link, ignore=left_out)


def put_in_place(new: Path, place: Path, spare: Path) -> None:
    """Make the folder `new` the one at `place`. A folder that stood there is found at `new` or at `spare` afterwards.

    Linux and macOS exchange two folders in one step. Elsewhere there is a moment without a folder between two steps.
    """
    if not place.exists():
        os.rename(new, place)
    elif not _exchange(new, place):
        os.rename(place, spare)
        try:
            os.rename(new, place)
        except OSError:
            os.rename(spare, place)
            raise


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step. False where the system or the file system cannot."""
    import ctypes  # which only a run that writes needs

    paths = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return int(library.renamex_np(*paths, _EXCHANGE)) == 0
        return int(library.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _EXCHANGE)) == 0
    except (OSError, AttributeError, TypeError):
        return False
