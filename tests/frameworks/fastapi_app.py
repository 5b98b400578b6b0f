"""A FastAPI app with an operation for each thing that FastAPI describes in its own way."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterable
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Generic, Literal, TypeVar, Union
from uuid import UUID

from fastapi import Body, Cookie, FastAPI, File, Form, Header, HTTPException, Query, Response, UploadFile
from fastapi.responses import FileResponse, PlainTextResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, Field

T = TypeVar("T")
app = FastAPI(title="Library", version="1")
SETTINGS = """
[tool.sdk.operations]
values_values_get = "values.show"
echo_pet_pets_post = "values.echo_pet"
echo_node_nodes_post = "values.echo_node"
"""


class Page(BaseModel, Generic[T]):
    """The page of fastapi-pagination."""

    items: list[T]
    total: int
    page: int
    size: int
    pages: int


class Book(BaseModel):
    """`kind` is a constant that nobody has to send; `price` is a number or text in requests, text in replies."""

    id: int
    title: str
    kind: Literal["book"] = "book"
    price: Decimal | None = None
    tags: list[str] = []


class BookChanges(BaseModel):
    kind: Literal["book"] = "book"
    status: Literal["closed"] | None = None
    title: str | None = None
    published: dt.date | None = None


class Cat(BaseModel):
    pet: Literal["cat"]
    lives: int


class Dog(BaseModel):
    pet: Literal["dog"]
    good: bool


class Node(BaseModel):
    name: str
    children: list[Node] = []


class Tick(BaseModel):
    n: int


class Login(BaseModel):
    username: str
    password: str
    scopes: list[str] = []


BOOKS = [Book(id=n, title=f"Book {n}", price=Decimal("9.90")) for n in range(1, 6)]


@app.get("/books", tags=["books"])
def list_books(
    page: Annotated[int, Query(ge=1)] = 1,
    size: Annotated[int, Query(ge=1, le=100)] = 50,
    tag: Annotated[list[str] | None, Query()] = None,
) -> Page[Book]:
    kept = [book for book in BOOKS if not tag or set(tag) & set(book.tags)]
    shown = kept[(page - 1) * size : page * size]
    return Page(items=shown, total=len(kept), page=page, size=size, pages=-(-len(kept) // size))


@app.post("/books", tags=["books"], status_code=201)
def create_book(book: Book) -> Book:
    return book


@app.get("/books/{book_id}", tags=["books"])
def get_book(book_id: int) -> Book:
    if book_id > len(BOOKS):
        raise HTTPException(404, "no such book")
    return BOOKS[book_id - 1]


@app.head("/books/{book_id}", tags=["books"])
def head_book(book_id: int) -> Book:
    return BOOKS[book_id - 1]


@app.patch("/books/{book_id}", tags=["books"])
def update_book(book_id: int, changes: BookChanges) -> dict[str, Any]:
    return changes.model_dump(mode="json", exclude_unset=True)


@app.delete("/books/{book_id}", tags=["books"], status_code=204)
def delete_book(book_id: int) -> None:
    return None


@app.get("/search", tags=["books"])
def search_books(query: str, mode: Literal["all"] = "all", sort: Literal["title", "id"] = "id") -> dict[str, Any]:
    return {"query": query, "mode": mode, "sort": sort}


@app.post("/login", tags=["forms"])
def login(form: Annotated[Login, Form()]) -> dict[str, Any]:
    return form.model_dump()


@app.post("/covers", tags=["forms"])
async def upload_cover(
    cover: UploadFile,
    pages: Annotated[list[UploadFile], File()] = [],  # noqa: B006  # FastAPI copies it
    title: Annotated[str, Form()] = "",
) -> dict[str, Any]:
    content = (await cover.read()).decode()
    return {"name": cover.filename, "type": cover.content_type, "cover": content, "pages": len(pages), "title": title}


@app.put("/raw", tags=["forms"])
def put_raw(body: Annotated[bytes, Body(media_type="application/octet-stream")]) -> int:
    return len(body)


@app.get("/file", tags=["replies"])
def download() -> FileResponse:
    return FileResponse(Path(__file__), filename="app.py", media_type="application/octet-stream")


@app.get("/motto", tags=["replies"], response_class=PlainTextResponse)
def motto() -> str:
    return "read more"


@app.get("/anything", tags=["replies"])
def anything() -> Any:
    return {"free": [1, "two"]}


@app.get("/empty", tags=["replies"], responses={204: {"description": "Nothing."}})
def maybe(empty: bool = False) -> Book:
    return Response(status_code=204) if empty else BOOKS[0]  # type: ignore[return-value]  # FastAPI sends it as it is


@app.get("/headers", tags=["replies"])
def headers(
    x_tag: Annotated[list[str] | None, Header()] = None, session: Annotated[str | None, Cookie()] = None
) -> dict[str, Any]:
    return {"tags": x_tag, "session": session}


@app.get("/values", tags=["values"])
def values(at: dt.datetime, day: dt.date, price: Decimal, id: UUID, flag: bool = False) -> dict[str, Any]:
    return {"at": at.isoformat(), "day": day.isoformat(), "price": str(price), "id": str(id), "flag": flag}


@app.post("/pets", tags=["values"])
def echo_pet(pet: Annotated[Union[Cat, Dog], Field(discriminator="pet")]) -> Union[Cat, Dog]:
    return pet


@app.post("/nodes", tags=["values"])
def echo_node(node: Node) -> Node:
    return node


@app.get("/when", tags=["values"])
def when(day: bool = False) -> dt.datetime | dt.date:
    return dt.date(2026, 1, 2) if day else dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


@app.get("/ticks", tags=["streams"], response_class=EventSourceResponse)
async def ticks() -> AsyncIterable[Tick]:
    for n in range(3):
        yield Tick(n=n)


@app.get("/named", tags=["streams"], response_class=EventSourceResponse)
async def named() -> AsyncIterable[ServerSentEvent]:
    yield ServerSentEvent(data={"a": 1}, event="added", id="1")
    yield ServerSentEvent(data="text", event="said")


@app.get("/words", tags=["streams"], response_class=EventSourceResponse)
async def words() -> AsyncIterable[str]:
    yield "one"
    yield "2"


@app.get("/lines", tags=["streams"])
async def lines() -> AsyncIterable[Tick]:
    for n in range(2):
        yield Tick(n=n)
