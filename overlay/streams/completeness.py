"""Where a stream that was cut off is noticed: whether the answers in it were finished when it ended.

What tells it is the API's own and declared in a `StreamPolicy`: a payload that ends the stream (`[DONE]`), a field that
is set once an answer is finished (`choices[*].finish_reason`), or both. With neither, every end is a proper one.
"""

from __future__ import annotations

from typing import Any

from ..core.json_types import is_array, is_object
from ..requests.route import StreamPolicy


def is_complete(policy: StreamPolicy, finished: dict[Any, bool], *, by_sentinel: bool, events: int) -> bool:
    """Whether a stream that has ended held everything. `finished` is what `observe` noted, `events` how many came.

    An end without any event is none where the API declares how a stream ends: servers send `[DONE]` alone after a
    failure of their own.
    """
    if events == 0 and (policy.sentinel or policy.finished_when):
        return False
    if policy.finished_when:
        return bool(finished) and all(finished.values())
    return by_sentinel or not policy.sentinel


def observe(finished: dict[Any, bool], path: tuple[str, ...], payload: Any) -> None:
    """Note for each member that the path names whether its field is set; once it was, it stays so."""
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
