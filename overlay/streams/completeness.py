"""Where a cut stream is noticed: whether its answers were finished when it ended.

The API declares what tells (`StreamPolicy`): a payload that ends the stream (`[DONE]`), a field that is set once an
answer is finished (`choices[*].finish_reason`), the types of the events that come last (`message_stop`). If it declares
none of these, every end of the body is a proper end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from ..core.types import is_array, is_object
from ..requests.route import StreamPolicy


def completeness(
    policy: StreamPolicy, finished: Mapping[Any, bool], *, by_sentinel: bool, events: int
) -> Literal["whole", "declared", "cut"]:
    """Return whether a stream that has ended was complete. `finished` is what `observe` noted, `events` the number of
    events.

    `declared` is an answer that the server declares to be whole although it finished some of its choices only: litellm
    finishes one of several, whatever the others did. Without any event a stream is cut off if the API declares how
    streams end: servers send a lone `[DONE]` after a failure.
    """
    if events == 0 and declares_end(policy):
        return "cut"
    if not (policy.finished_when or policy.last):
        return "whole" if by_sentinel or not policy.sentinel else "cut"
    if finished and all(finished.values()):
        return "whole"
    return "declared" if by_sentinel and any(finished.values()) else "cut"


def declares_end(policy: StreamPolicy) -> bool:
    """Return whether the API declares how streams end."""
    return bool(policy.sentinel or policy.finished_when or policy.last)


def missing(policy: StreamPolicy, finished: Mapping[Any, bool]) -> str:
    """Return which fields that finish an answer never came, such as `choices[1].finish_reason`; empty without any
    answer.
    """
    if policy.last:
        return " or ".join(policy.last)
    names: list[str] = []
    for key, done in finished.items():
        if not done:
            parts: tuple[Any, ...] = key if key.__class__ is tuple else (key,)
            places = iter(parts)
            steps = (f"[{next(places)}]" if step == "*" else f".{step}" for step in policy.finished_when)
            names.append("".join(steps)[1:])
    return " and ".join(names)


def observe_last(finished: dict[Any, bool], last: tuple[str, ...], payload: dict[str, Any]) -> None:
    """Note whether a payload is of a type that comes last."""
    finished[None] = finished.get(None, False) or payload.get("type") in last


def observe(finished: dict[Any, bool], path: tuple[str, ...], payload: Any) -> None:
    """Note for each member that the path names whether its field is set. A field that was set once stays set."""
    if len(path) == 3 and path[1] == "*":  # The usual shape, without recursion.
        members = payload.get(path[0])
        if members.__class__ is list:
            found: list[Any] = members
            for place, member in enumerate(found):
                if member.__class__ is dict:
                    fields: dict[str, Any] = member
                    index = fields.get("index")
                    if type(index) is not int:
                        index = place
                    if fields.get(path[2]):
                        finished[index] = True
                    elif index not in finished:
                        finished[index] = False
        return
    _observe(finished, path, payload, ())


def _observe(finished: dict[Any, bool], path: tuple[str, ...], value: Any, key: tuple[int, ...]) -> None:
    if not path:
        finished[key] = bool(value) or finished.get(key, False)
    elif path[0] == "*":
        for place, member in enumerate(value if is_array(value) else ()):
            index: Any = member.get("index") if is_object(member) else None
            _observe(finished, path[1:], member, (*key, index if isinstance(index, int) else place))
    else:
        inner = value.get(path[0]) if is_object(value) else None
        if inner is not None or "*" not in path:
            _observe(finished, path[1:], inner, key)
