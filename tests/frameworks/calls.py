"""What is called of each framework's app, and what must come back: every method of its package at least once."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from tests.frameworks.harness import Call

ID = "12345678-1234-5678-1234-567812345678"
AT = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.timezone(dt.timedelta(hours=2)))
HERE = Path(__file__).parent


def _book(n: int, **other: Any) -> dict[str, Any]:
    return {"id": n, "title": f"Book {n}", "kind": "book", "price": "9.90", "tags": [], **other}


FASTAPI = [
    Call("books.list", {"page": 2, "size": 4}, {"items": [_book(5)], "total": 5, "page": 2, "size": 4, "pages": 2}),
    Call("books.list", {"tag": ["x", "y"]}, {"items": [], "total": 0, "page": 1, "size": 50, "pages": 0}),
    Call("books.list_items", {"size": 2}, [_book(n) for n in range(1, 6)]),
    Call("books.list", {"page": 0}, ["query", "page"], status=422),
    Call("books.create", {"id": 9, "title": "New"}, _book(9, title="New", price=None)),
    Call("books.create", {"id": 9, "title": "New", "price": Decimal("1.25"), "tags": ["a"]},
         _book(9, title="New", price="1.25", tags=["a"])),
    Call("books.get", {"book_id": 1}, _book(1)),
    Call("books.get", {"book_id": 99}, None, status=404),
    Call("books.head", {"book_id": 1}, None),
    Call("books.update", {"book_id": 1}, {}),
    Call("books.update", {"book_id": 1, "title": "Other", "published": None}, {"title": "Other", "published": None}),
    Call("books.update", {"book_id": 1, "kind": "book", "status": "closed"}, {"kind": "book", "status": "closed"}),
    Call("books.delete", {"book_id": 1}, None),
    Call("books.search", {"query": "a&b"}, {"query": "a&b", "mode": "all", "sort": "id"}),
    Call("books.search", {"query": "", "mode": "all", "sort": "title"}, {"query": "", "mode": "all", "sort": "title"}),
    Call("forms.login", {"username": "u", "password": "p&q", "scopes": ["a", "b"]},
         {"username": "u", "password": "p&q", "scopes": ["a", "b"]}),
    Call("forms.upload_cover", {"cover": ("c.txt", b"abc", "text/plain"), "pages": [b"1", b"2"], "title": "T"},
         {"name": "c.txt", "type": "text/plain", "cover": "abc", "pages": 2, "title": "T"}),
    Call("forms.update_raw", {"body": b"abc"}, 3),
    Call("replies.download", {}, (HERE / "fastapi_app.py").read_bytes()),
    Call("replies.get_motto", {}, "read more"),
    Call("replies.get_anything", {}, {"free": [1, "two"]}),
    Call("replies.get_maybe", {}, _book(1)),
    Call("replies.get_maybe", {"empty": True}, None),
    Call("replies.list_headers", {"x_tag": ["a"], "session": "s1"}, {"tags": ["a"], "session": "s1"}),
    Call("values.show", {"at": AT, "day": dt.date(2026, 1, 2), "price": Decimal("1.10"), "id": UUID(ID), "flag": True},
         {"at": "2026-01-02T01:04:05+00:00", "day": "2026-01-02", "price": "1.10", "id": ID, "flag": True}),
    Call("values.echo_pet", {"body": {"pet": "dog", "good": True}}, {"pet": "dog", "good": True}),
    Call("values.echo_node", {"name": "a", "children": [{"name": "b"}]},
         {"name": "a", "children": [{"name": "b", "children": []}]}),
    Call("values.get_when", {}, dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)),
    Call("values.get_when", {"day": True}, dt.date(2026, 1, 2)),
    Call("streams.list_ticks", {}, [{"n": 0}, {"n": 1}, {"n": 2}]),
    Call("streams.get_named", {}, ['{"a": 1}', '"text"']),
    Call("streams.list_words", {}, ["one", "2"]),
    Call("streams.list_lines", {}, [{"n": 0}, {"n": 1}]),
]  # fmt: skip


def _track(n: int) -> dict[str, Any]:
    return {"id": n, "name": f"Track {n}", "length": None}


LITESTAR = [
    Call("tracks.list", {"offset": 4}, {"items": [_track(5)], "limit": 2, "offset": 4, "total": 5}),
    Call("tracks.list_items", {}, [_track(n) for n in range(1, 6)]),
    Call("tracks.feed", {}, {"items": [_track(1), _track(2)], "results_per_page": 2, "cursor": "2"}),
    Call("tracks.feed_items", {}, [_track(n) for n in range(1, 6)]),
    Call("tracks.create", {"id": 9, "name": "New", "length": "3.50"}, {"id": 9, "name": "New", "length": "3.50"}),
    Call("tracks.get", {"track_id": 1}, _track(1)),
    Call("tracks.get", {"track_id": 99}, "no such track", status=404),
    Call("tracks.update", {"track_id": 1, "body": {"a": [1]}}, {"a": [1]}),
    Call("tracks.change", {"name": "Other"}, {"name": "Other"}),
    Call("tracks.change", {"status": "closed"}, {"status": "closed"}),
    Call("tracks.delete", {"track_id": 1}, None),
    Call("values.echo", {"body": {"shape": "square", "lineWidth": 2}},
         {"shape": "square", "lineWidth": 2, "side": 1.0}),
    Call("values.echo", {"body": {"shape": "circle", "lineWidth": 2}}, {"shape": "circle", "lineWidth": 2}),
    Call("values.show",
         {"at": AT, "day": dt.date(2026, 1, 2), "price": Decimal("1.10"), "id": UUID(ID), "tags": ["a", "b"]},
         {"at": "2026-01-02T01:04:05+00:00", "day": "2026-01-02", "id": ID, "price": "1.10", "tags": ["a", "b"]}),
    Call("forms.login", {"user": "u", "tags": ["a", "b"]}, {"user": "u", "tags": ["a", "b"]}),
    Call("forms.upload", {"title": "T", "cover": ("c.txt", b"abc", "text/plain")},
         {"title": "T", "name": "c.txt", "type": "text/plain", "cover": "abc"}),
    Call("replies.download", {}, (HERE / "litestar_app.py").read_bytes()),
    Call("replies.motto", {}, "listen more"),
    Call("replies.page", {}, "<p>listen</p>"),
    Call("streams.echo", {"n": 1}, {"n": 1}),
    Call("streams.ticks", {}, [{"n": 0}, {"n": 1}, {"n": 2}]),
    Call("streams.news", {}, {"latest": 2}),
    Call("streams.follow", {}, [{"n": 1}, {"n": 2}]),
    Call("streams.lines", {}, [{"n": 1}, {"n": 2}]),
]  # fmt: skip

JSON, MULTIPART = "application/json", "multipart/form-data"


def _shelved(n: int) -> dict[str, Any]:
    return {"id": n, "title": f"Book {n}", "mood": None, "published": None, "cover": None}


DRF = [
    Call("books.list", {"page": 3}, lambda page: page["results"] == [_shelved(5)] and page["next"] is None),
    Call("books.list_items", {}, [_shelved(n) for n in range(1, 6)]),
    Call("books.list", {"page": 9}, None, status=404),
    Call("books.retrieve", {"id": 1}, _shelved(1)),
    Call("books.retrieve", {"id": 99}, None, status=404),
    Call("books.create", {"title": "New"}, {"type": JSON, "sent": {"title": "New"}}),
    Call("books.create", {"title": "New", "cover": ("c.txt", b"abc", "text/plain")},
         {"type": MULTIPART, "sent": {"title": "New", "cover": "c.txt"}}),
    Call("books.partial_update", {"id": 1, "published": None, "meta": {"a": [1, 2]}},
         {"type": JSON, "sent": {"published": None, "meta": {"a": [1, 2]}}}),
    Call("books.partial_update", {"id": 1, "price": Decimal("1.50"), "mood": "", "published": dt.date(2026, 1, 2)},
         {"type": JSON, "sent": {"price": "1.50", "mood": "", "published": "2026-01-02"}}),
    Call("books.destroy", {"id": 1}, None),
    Call("books.slogan", {"id": 1}, "read it twice"),
    Call("authors.list", {"page": 2}, lambda page: page["count"] == 4 and len(page["results"]) == 2),
    Call("authors.list_items", {}, [{"name": f"Author {n}"} for n in range(1, 5)]),
    Call("shelves.list", {"offset": 3}, lambda page: page["results"] == [{"name": "Author 4"}]),
    Call("shelves.list_items", {"limit": 3}, [{"name": f"Author {n}"} for n in range(1, 5)]),
]  # fmt: skip
