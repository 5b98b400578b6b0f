"""The names that methods and classes were given, for the lock.

The next run gives them again, whatever changes beside them.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen


@frozen
class MethodName:
    """The dotted name of an operation's method, and the words of the document that it was given for.

    Other words (another tag, another name for SDKs) ask for another name.
    """

    name: str
    words: str = ""


@frozen
class GivenNames:
    """Names by what has them: methods by operationId or `GET /path`, classes by the pointer of their schema."""

    operations: Mapping[str, MethodName] = field(factory=dict[str, MethodName])
    schemas: Mapping[str, str] = field(factory=dict[str, str])
