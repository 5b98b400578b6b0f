"""Log lines of a client: method, URL, status, duration, request id. Never a body, a header or a credential."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from .describe import one_line
from .helper_errors import WrongTypeError
from .lazy import on_use

if TYPE_CHECKING:
    import logging
else:
    logging = on_use("logging")

_DEBUG = 10
_LEVELS = {"debug": _DEBUG, "info": 20, "warn": 30, "warning": 30, "error": 40, "critical": 50}
"""The standard library's levels: its own constants would cost its import, before anything is logged."""


class DebugLogger(Protocol):
    """What an object passed as `debug_logger` has to offer: the `debug` method of a standard logger."""

    def debug(self, msg: str, *args: Any, **kwargs: Any) -> None:
        """Take one line, as a format string and its arguments."""


class Log:
    """Writes a client's log lines to the package's logger, and to the `debug_logger` if one was passed in.

    The environment variable `variable` may name a level (`debug`, `info`, ...) for the package's logger. Only then, and
    only if the program has not set up logging itself, lines go to standard error.
    """

    __slots__ = ("_logger", "debug_logger", "package")

    def __init__(self, package: str, variable: str, debug_logger: DebugLogger | None) -> None:
        if debug_logger is not None and not callable(getattr(debug_logger, "debug", None)):
            raise WrongTypeError(f"debug_logger has a method debug(), and {debug_logger!r:.200} has none")
        self.package = package
        self.debug_logger = debug_logger
        self._logger: logging.Logger | None = None
        level = _LEVELS.get(os.environ.get(variable, "").strip().lower()) if variable else None
        if level is not None:
            _show(self.logger, level)

    @property
    def logger(self) -> logging.Logger:
        """The package's logger."""
        if self._logger is None:
            import logging

            self._logger = logging.getLogger(self.package)
        return self._logger

    @property
    def debugging(self) -> bool:
        """Whether anybody would see a debug line."""
        return self.debug_logger is not None or self.logger.isEnabledFor(_DEBUG)

    def debug(self, message: str, *args: object) -> None:
        """Write a line about one attempt."""
        self._write(self.logger.debug, message, args)

    def info(self, message: str, *args: object) -> None:
        """Write a line about a retry."""
        self._write(self.logger.info, message, args)

    def warning(self, message: str, *args: object) -> None:
        """A line about something that works, and should not have to."""
        self._write(self.logger.warning, message, args)

    def _write(self, write: Callable[..., object], message: str, args: tuple[object, ...]) -> None:
        """Write one line, whatever a server put into its parts (CWE-117)."""
        args = tuple(one_line(arg) if isinstance(arg, str) else arg for arg in args)
        write(message, *args)
        if self.debug_logger is not None:
            self.debug_logger.debug(message, *args)


def _show(logger: logging.Logger, level: int) -> None:
    import logging

    logger.setLevel(level)
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("[%(asctime)s %(name)s %(levelname)s] %(message)s"))
        logger.addHandler(handler)
