# Copied from overlay/streams/completeness.py; edit it there.
"""Where a cut stream is noticed: whether its answers were finished when it ended.

The API declares what tells (`StreamPolicy`): a payload that ends the stream (`[DONE]`), a field that is set once an
answer is finished (`choices[*].finish_reason`), or both. If it declares neither, every end of the body is a proper end.
"""

from __future__ import annotations

from typing import Any

from ..core.json_types import is_array, is_object
from ..requests.route import StreamPolicy


def is_complete(policy: StreamPolicy, finished: dict[Any, bool], *, by_sentinel: bool, events: int) -> bool:
    """Return whether a stream that has ended was complete. `finished` is what `observe` noted, `events` the number of
    events.

    Without any event a stream is not complete if the API declares how streams end: servers send a lone `[DONE]` after a
    failure.
    """
    if events == 0 and (policy.sentinel or policy.finished_when):
        return False
    if policy.finished_when:
        return bool(finished) and all(finished.values())
    return by_sentinel or not policy.sentinel


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
