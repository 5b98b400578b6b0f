# Copied from overlay/log.py; edit it there.
"""Log lines: method, address, status, duration, request id. Never a body, a header or a credential."""

from __future__ import annotations

import logging
import os
from typing import Any, Protocol

_LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warn": logging.WARNING,
    "warning": logging.WARNING,
    "error": logging.ERROR,
    "critical": logging.CRITICAL,
}


class DebugLogger(Protocol):
    """What `debug_logger` has to be: anything with the `debug` of a standard logger."""

    def debug(self, msg: str, *args: Any, **kwargs: Any) -> None: ...


def logger_for(package: str, variable: str) -> logging.Logger:
    """The package's logger, at the level that the environment variable names (`debug`, `info`, ...), if it names one.

    Only then, and only if nobody set up logging, lines go to standard error.
    """
    logger = logging.getLogger(package)
    level = _LEVELS.get(os.environ.get(variable, "").strip().lower()) if variable else None
    if level is not None:
        logger.setLevel(level)
        if not logger.hasHandlers():
            handler = logging.StreamHandler()
            handler.setFormatter(logging.Formatter("[%(asctime)s %(name)s %(levelname)s] %(message)s"))
            logger.addHandler(handler)
    return logger


class Log:
    """Where a client's lines go: the package's logger, and the `debug_logger` if one was passed in."""

    __slots__ = ("debug_logger", "logger")

    def __init__(self, logger: logging.Logger, debug_logger: DebugLogger | None) -> None:
        self.logger = logger
        self.debug_logger = debug_logger

    @property
    def debugging(self) -> bool:
        """Whether a debug line would be seen."""
        return self.debug_logger is not None or self.logger.isEnabledFor(logging.DEBUG)

    def debug(self, message: str, *args: object) -> None:
        """A line about one attempt."""
        self.logger.debug(message, *args)
        if self.debug_logger is not None:
            self.debug_logger.debug(message, *args)

    def info(self, message: str, *args: object) -> None:
        """A line about a retry."""
        self.logger.info(message, *args)
        if self.debug_logger is not None:
            self.debug_logger.debug(message, *args)
