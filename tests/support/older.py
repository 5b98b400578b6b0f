"""A plugin of pytest for Pythons that are not the developers': `make pythons` loads it.

Tests may use what Python 3.11 has, the runtime only what 3.10 has; this gives the former to the latter. What needs a
module that this Python has not (the generator on 3.10, a library without a wheel) is skipped, and said to be.
"""

from __future__ import annotations

import asyncio
import builtins
import datetime
import enum
import re
import sys
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

_OURS = ("generator", "mistralai", "overlay", "tests")
_MISSING = re.compile(r"(?:ModuleNotFoundError|ImportError): No module named '(\w+)")

if sys.version_info < (3, 11):  # noqa: UP036  # this file runs there
    from exceptiongroup import BaseExceptionGroup, ExceptionGroup

    class Runner:
        """As far as tests use it."""

        def __init__(self, *, loop_factory: Callable[[], asyncio.AbstractEventLoop] | None = None) -> None:
            self._make = loop_factory or asyncio.new_event_loop
            self._loop: asyncio.AbstractEventLoop | None = None

        def __enter__(self) -> Runner:
            return self

        def __exit__(self, *_: object) -> None:
            self.close()

        def get_loop(self) -> asyncio.AbstractEventLoop:
            self._loop = self._loop or self._make()
            return self._loop

        def run(self, main: Coroutine[Any, Any, Any]) -> Any:
            return self.get_loop().run_until_complete(main)

        def close(self) -> None:
            loop, self._loop = self._loop, None
            if loop is None:
                return
            left = asyncio.all_tasks(loop)
            for task in left:
                task.cancel()
            loop.run_until_complete(asyncio.gather(*left, return_exceptions=True)) if left else None
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
            loop.close()

    class StrEnum(str, enum.Enum):  # noqa: UP042
        """As far as tests use it."""

    vars(asyncio)["Runner"] = Runner
    vars(enum)["StrEnum"] = StrEnum
    vars(datetime)["UTC"] = datetime.timezone.utc  # noqa: UP017
    vars(builtins).update(ExceptionGroup=ExceptionGroup, BaseExceptionGroup=BaseExceptionGroup)

    def pytest_configure(config: pytest.Config) -> None:
        """Here asyncio's TLS wants to be closed by its user even if its peer has ended it, which aiohttp does not do.
        Our own transport does without asyncio's TLS.
        """
        ended = "ignore:unclosed transport <asyncio.sslproto._SSLProtocolTransport:ResourceWarning"
        config.addinivalue_line("filterwarnings", ended)


def _needs(text: str) -> str | None:
    """Return the module whose absence made a test fail."""
    found = _MISSING.findall(text)
    return found[-1] if found and found[-1] not in _OURS else None


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Any:
    """Skip a file that cannot be imported here."""
    report = yield
    if report.failed and (needs := _needs(str(report.longrepr))):
        report.outcome, report.longrepr = "skipped", (str(collector.path), 0, f"Skipped: needs {needs}")
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """Skip a test that imports something while it runs."""
    report = yield
    if report.failed and (needs := _needs(str(report.longrepr))):
        report.outcome, report.longrepr = "skipped", (str(item.path), 0, f"Skipped: needs {needs}")
    return report
