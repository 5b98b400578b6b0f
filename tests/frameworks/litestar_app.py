"""A Litestar app. Its streams are documented as JSON of any kind, which is for the package's config to say better."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, Union
from uuid import UUID

import msgspec
from litestar import Litestar, MediaType, Request, delete, get, patch, post
from litestar.datastructures import UploadFile
from litestar.exceptions import NotFoundException
from litestar.openapi import OpenAPIConfig
from litestar.pagination import CursorPagination, OffsetPagination
from litestar.params import FromPath, FromQuery, JSONBody, MultipartBody, URLEncodedBody
from litestar.response import File, ServerSentEvent, Stream

SETTINGS = """
[tool.sdk.operations]
TracksListTracks = "tracks.list"
FeedListFeed = "tracks.feed"
TracksCreateTrack = "tracks.create"
TracksTrackIdGetTrack = "tracks.get"
TracksTrackIdUpdateTrack = "tracks.update"
TracksTrackIdDeleteTrack = "tracks.delete"
ChangesChange = "tracks.change"
ShapesEchoShape = "values.echo"
ValuesValues = "values.show"
LoginLogin = "forms.login"
UploadUpload = "forms.upload"
FileDownload = "replies.download"
MottoMotto = "replies.motto"
PagePage = "replies.page"
TickEchoTick = "streams.echo"
TicksTicks = { method = "streams.ticks", stream = true, event = "Tick" }
NewsNews = { method = "streams.news", stream = "streams.follow", event = "Tick" }
LinesLines = { method = "streams.lines", stream = true, format = "jsonl", event = "Tick" }

[tool.sdk.pagination.TracksListTracks]
kind = "offset"
parameter = "offset"
size = "limit"
items = "items"

[tool.sdk.pagination.FeedListFeed]
kind = "cursor"
parameter = "after"
items = "items"
next = "cursor"
"""


@dataclass
class Track:
    id: int
    name: str
    length: Decimal | None = None


@dataclass
class Tick:
    """Nothing in the document refers to it but the operation that sends one back."""

    n: int


class Circle(msgspec.Struct, tag="circle", tag_field="shape", rename="camel"):
    line_width: int


class Square(msgspec.Struct, tag="square", tag_field="shape", rename="camel"):
    line_width: int
    side: float = 1.0


@dataclass
class Changes:
    name: str | None = None
    status: Literal["closed"] | None = None


@dataclass
class Login:
    user: str
    tags: list[str] = field(default_factory=list)


@dataclass
class Upload:
    title: str
    cover: UploadFile


TRACKS = [Track(n, f"Track {n}") for n in range(1, 6)]


@get("/tracks", tags=["tracks"])
async def list_tracks(limit: FromQuery[int] = 2, offset: FromQuery[int] = 0) -> OffsetPagination[Track]:
    return OffsetPagination(items=TRACKS[offset : offset + limit], limit=limit, offset=offset, total=len(TRACKS))


@get("/feed", tags=["tracks"])
async def list_feed(after: FromQuery[str | None] = None) -> CursorPagination[str, Track]:
    start = int(after or 0)
    following = str(start + 2) if start + 2 < len(TRACKS) else None
    return CursorPagination(items=TRACKS[start : start + 2], results_per_page=2, cursor=following)


@post("/tracks", tags=["tracks"])
async def create_track(data: JSONBody[Track]) -> Track:
    return data


@get("/tracks/{track_id:int}", tags=["tracks"], raises=[NotFoundException])
async def get_track(track_id: FromPath[int]) -> Track:
    if track_id > len(TRACKS):
        raise NotFoundException("no such track")
    return TRACKS[track_id - 1]


@patch("/tracks/{track_id:int}", tags=["tracks"])
async def update_track(track_id: FromPath[int], data: JSONBody[dict[str, Any]]) -> dict[str, Any]:
    return data


@patch("/changes", tags=["tracks"])
async def change(data: JSONBody[Changes]) -> Changes:
    return data


@delete("/tracks/{track_id:int}", tags=["tracks"])
async def delete_track(track_id: FromPath[int]) -> None:
    return None


@post("/shapes", tags=["values"])
async def echo_shape(data: JSONBody[Union[Circle, Square]]) -> Union[Circle, Square]:
    return data


@get("/values", tags=["values"])
async def values(
    at: FromQuery[dt.datetime],
    day: FromQuery[dt.date],
    id: FromQuery[UUID],
    price: FromQuery[Decimal],
    tags: FromQuery[list[str]],
) -> dict[str, Any]:
    return {"at": at.isoformat(), "day": day.isoformat(), "id": str(id), "price": str(price), "tags": tags}


@post("/login", tags=["forms"])
async def login(data: URLEncodedBody[Login]) -> Login:
    return data


@post("/upload", tags=["forms"])
async def upload(data: MultipartBody[Upload]) -> dict[str, str]:
    content = (await data.cover.read()).decode()
    return {"title": data.title, "name": data.cover.filename, "type": data.cover.content_type, "cover": content}


@get("/file", tags=["replies"])
async def download() -> File:
    return File(path=Path(__file__), filename="app.py", media_type="application/octet-stream")


@get("/motto", tags=["replies"], media_type=MediaType.TEXT)
async def motto() -> str:
    return "listen more"


@get("/page", tags=["replies"], media_type=MediaType.HTML)
async def page() -> str:
    return "<p>listen</p>"


@post("/tick", tags=["streams"])
async def echo_tick(data: JSONBody[Tick]) -> Tick:
    return data


@get("/ticks", tags=["streams"])
async def ticks() -> ServerSentEvent:
    async def events() -> AsyncIterator[str]:
        for n in range(3):
            yield f'{{"n": {n}}}'

    return ServerSentEvent(events(), event_type="tick")


@get("/news", tags=["streams"])
async def news(request: Request[Any, Any, Any]) -> Any:
    if "text/event-stream" in request.headers.get("accept", ""):
        return ServerSentEvent(iter(['{"n": 1}', '{"n": 2}']))
    return {"latest": 2}


@get("/lines", tags=["streams"])
async def lines() -> Stream:
    return Stream(iter(['{"n": 1}\n', '{"n": 2}\n']), media_type="application/x-ndjson")


app = Litestar(
    [list_tracks, list_feed, create_track, get_track, update_track, change, delete_track, echo_shape, values, login,
     upload, download, motto, page, echo_tick, ticks, news, lines],
    openapi_config=OpenAPIConfig(title="Music", version="1"),
)  # fmt: skip
