"""Pages as frameworks and extensions have them, each found without being configured, over a socket."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.http_server import Asked, HttpServer, reply
from tests.support.lowered import lower_file, lower_text
from tests.support.paths import DATA
from tests.support.rendered import write_package

CASE = DATA / "pages"


def _things(*numbers: int) -> list[dict[str, str]]:
    return [{"id": str(number)} for number in numbers]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return write_package(CASE, tmp_path_factory.mktemp("pages"))


@pytest.fixture(params=["sync", "async"])
def items(request: pytest.FixtureRequest, package: Any) -> Callable[..., tuple[list[str], list[str]]]:
    """The ids that a method's iterator gives, and the paths that were asked for."""

    def run(method: str, *answers: Any, **arguments: Any) -> tuple[list[str], list[str]]:
        with HttpServer(
            *[answer if isinstance(answer, bytes) or callable(answer) else reply(200, answer) for answer in answers]
        ) as server:
            client = package.Pages(server_url=f"{server.url}/v1", retry_config=0)
            name = f"{method}_items"
            if request.param == "sync":
                with client:
                    found = [item.id for item in getattr(client.things, name)(**arguments)]
            else:

                async def main() -> list[str]:
                    async with client:
                        return [item.id async for item in getattr(client.things, f"{name}_async")(**arguments)]

                found = asyncio.run(main())
            return found, [asked.path.removeprefix("/v1") for asked in server.asked]

    return run


def _linked(path: str, **page: Any) -> Callable[[Asked, Any], bytes]:
    """A page with the address of the next one, as the server names itself."""

    def answer(asked: Asked, _: Any) -> bytes:
        address = f"http://{asked.header('host')}/v1{path}"
        return reply(200, {key: address if value == "NEXT" else value for key, value in page.items()})

    return answer


def test_rest_framework_links(items: Any) -> None:
    first = _linked("/drf?page=2", count=3, next="NEXT", previous=None, results=_things(1, 2))
    last = {"count": 3, "next": None, "previous": "x", "results": _things(3)}
    assert items("drf", first, last) == (["1", "2", "3"], ["/drf", "/drf?page=2"])
    first = _linked("/drf-cursor?cursor=cD0%3D&a=b%26c", next="NEXT", previous=None, results=_things(1))
    assert items("drf_cursor", first, last) == (["1", "3"], ["/drf-cursor", "/drf-cursor?cursor=cD0%3D&a=b%26c"])
    first = _linked("/drf-slices?limit=2&offset=4", count=3, next="NEXT", previous=None, results=_things(1))
    asked = ["/drf-slices?limit=2&offset=2", "/drf-slices?limit=2&offset=4"]
    assert items("drf_slices", first, last, limit=2, offset=2) == (["1", "3"], asked)


def test_numbered_pages(items: Any) -> None:
    pages = [{"items": _things(n), "total": 2, "page": n, "size": 1, "pages": 2} for n in (1, 2)]
    assert items("fap", *pages, size=1) == (["1", "2"], ["/fap?size=1", "/fap?page=2&size=1"])
    assert items("fap", pages[1], page=2) == (["2"], ["/fap?page=2"])


def test_slices(items: Any) -> None:
    pages = [{"items": _things(1, 2), "total": 3, "limit": 2, "offset": 0}, {"items": _things(3), "total": 3}]
    assert items("fap_slices", *pages) == (["1", "2", "3"], ["/fap-slices", "/fap-slices?offset=2"])


def test_cursors(items: Any) -> None:
    pages = [{"items": _things(1), "next_page": "b="}, {"items": _things(2), "next_page": None}]
    assert items("fap_cursor", *pages) == (["1", "2"], ["/fap-cursor", "/fap-cursor?cursor=b%3D"])


def test_spring_counts_from_zero(items: Any) -> None:
    pages = [{"content": _things(n), "totalPages": 3, "number": n, "last": n == 2} for n in range(3)]
    assert items("spring", *pages) == (["0", "1", "2"], ["/spring", "/spring?page=1", "/spring?page=2"])
    assert items("spring", pages[2], page=2) == (["2"], ["/spring?page=2"])
    slices = [{"content": _things(n), "last": n == 1} for n in range(2)]
    assert items("spring_slice", *slices) == (["0", "1"], ["/spring-slice", "/spring-slice?page=1"])
    dto = [{"content": _things(n), "page": {"totalPages": 2, "number": n}} for n in range(2)]
    assert items("spring_dto", *dto) == (["0", "1"], ["/spring-dto", "/spring-dto?page=1"])


@pytest.mark.parametrize("form", ["dict", "model"])
def test_spring_with_one_parameter_for_all(items: Any, package: Any, form: str) -> None:
    pages = [{"content": _things(n), "totalPages": 2} for n in range(2)]
    pageable = {"size": 1} if form == "dict" else package.models.Pageable(size=1)
    found, asked = items("spring_pageable", *pages, pageable=pageable)
    assert found == ["0", "1"]
    assert [sorted(path.partition("?")[2].split("&")) for path in asked] == [["size=1"], ["page=1", "size=1"]]


def test_links_in_objects(items: Any) -> None:
    def hal(asked: Asked, _: Any) -> bytes:
        return reply(200, {"_embedded": {"things": _things(1)}, "_links": {"next": {"href": "/v1/hal?page=1"}}})

    assert items("hal", hal, {"_embedded": {"things": _things(2)}, "_links": {}}) == (
        ["1", "2"],
        ["/hal", "/hal?page=1"],
    )
    first = {"data": _things(1), "links": {"next": "/v1/jsonapi?page%5Bnumber%5D=2"}}
    last = {"data": _things(2), "links": {"next": None}}
    assert items("jsonapi", first, last) == (["1", "2"], ["/jsonapi", "/jsonapi?page%5Bnumber%5D=2"])
    for link in ("?after=2", {"href": "?after=2"}):
        first = {"data": _things(1), "links": {"next": link}}
        found = items("jsonapi_objects", first, {"data": _things(2)})
        assert found == (["1", "2"], ["/jsonapi-objects", "/jsonapi-objects?after=2"])


LINKS = '<https://{host}/v1/elsewhere/7?page=2>; rel="next", <https://{host}/v1/x?page=9>; rel="last"'


@pytest.mark.parametrize(
    "link",
    [
        LINKS,
        '<https://{host}/v1/x?page=9>; rel="last" , <https://{host}/v1/elsewhere/7?page=2>;title="a, b; c";rel=next',
        '</v1/elsewhere/7?page=2>; rel="prefetch next"; type="application/json"',
        "</v1/elsewhere/7?page=2>;Rel=NEXT",
    ],
)
def test_links_in_a_header(items: Any, link: str) -> None:
    def first(asked: Asked, _: Any) -> bytes:
        return reply(200, _things(1), {"link": link.format(host=asked.header("host"))})

    last = reply(200, _things(2), {"link": '</v1/github>; rel="first", <x>; rel="prev"; title="next"'})
    assert items("github", first, last, per_page=1) == (["1", "2"], ["/github?per_page=1", "/elsewhere/7?page=2"])


def test_a_header_beside_an_object(items: Any) -> None:
    first = reply(200, {"total_count": 2, "items": _things(1)}, {"link": '</v1/github-search?page=2>; rel="next"'})
    found = items("github_search", first, {"items": _things(2)}, q="a")
    assert found == (["1", "2"], ["/github-search?q=a", "/github-search?page=2"])


def test_another_host_gets_nothing(items: Any) -> None:
    """Credentials are for one server, and behind a proxy a server does not know its own name."""
    first = {"count": 2, "next": "http://internal:8000/v1/drf?page=2", "previous": None, "results": _things(1)}
    last = {"count": 2, "next": None, "results": _things(2)}
    assert items("drf", first, last) == (["1", "2"], ["/drf", "/drf?page=2"])


@pytest.mark.parametrize("link", ["javascript:alert(1)", 7, "http://[", {"a": 1}])
def test_what_is_no_address_is_an_error(items: Any, package: Any, link: Any) -> None:
    with pytest.raises(package.errors.ResponseValidationError, match="is no address"):
        items("drf", {"next": link, "previous": None, "results": _things(1)})


def test_links_in_a_circle_end(items: Any) -> None:
    def page(number: int, following: int) -> dict[str, Any]:
        return {"next": f"/v1/drf?page={following}", "previous": None, "results": _things(number)}

    assert items("drf", page(1, 2), page(2, 3), page(3, 2))[0] == ["1", "2", "3"]


def test_speakeasy(items: Any) -> None:
    def deep(number: int, **meta: Any) -> dict[str, Any]:
        return {"box": {"things": _things(number)}, "meta": meta}

    found = items("speak_page", deep(1, pages=2), deep(2, pages=2), page=1)
    assert found == (["1", "2"], ["/speak-page?page=1", "/speak-page?page=2"])
    found = items("speak_offset", deep(1), deep(2), {"box": {"things": []}}, count=1)
    assert found[1] == ["/speak-offset?count=1", "/speak-offset?start=1&count=1", "/speak-offset?start=2&count=1"]
    assert items("speak_cursor", deep(1, next="b"), deep(2))[1] == ["/speak-cursor", "/speak-cursor?token=b"]
    found = items("speak_url", deep(1, url="/v1/speak-url?token=b"), deep(2, url=None))
    assert found == (["1", "2"], ["/speak-url", "/speak-url?token=b"])


def test_a_cursor_in_the_body_is_the_last_item(items: Any, package: Any) -> None:
    asked: list[Any] = []

    def page(number: int | None) -> Callable[[Asked, Any], bytes]:
        def answer(seen: Asked, _: Any) -> bytes:
            asked.append(seen.json)
            return reply(200, {"box": {"things": _things(number) if number else []}})

        return answer

    assert items("speak_body", page(1), page(2), page(None), kind="x")[0] == ["1", "2"]
    assert asked == [{"kind": "x"}, {"after": "1", "kind": "x"}, {"after": "2", "kind": "x"}]


def test_fern(items: Any) -> None:
    def deep(*numbers: int, **meta: Any) -> dict[str, Any]:
        return {"box": {"things": _things(*numbers)}, "meta": meta}

    assert items("fern_cursor", deep(1, next="b"), deep(2))[1] == ["/fern-cursor", "/fern-cursor?after=b"]
    assert items("fern_page", deep(1), deep())[1] == ["/fern-page", "/fern-page?page=2"]
    found = items("fern_step", deep(1, 2), deep(3), count=2)
    assert found == (["1", "2", "3"], ["/fern-step?count=2", "/fern-step?position=2&count=2"])
    found = items("fern_more", {"more": True, "data": _things(1)}, {"more": False, "data": _things(2)})
    assert found == (["1", "2"], ["/fern-more", "/fern-more?page=2"])
    assert items("fern_uri", deep(1, url="?after=x"), deep(2))[1] == ["/fern-uri", "/fern-uri?after=x"]
    found = items("fern_default", {"data": _things(1), "next_cursor": "c"}, {"data": _things(2)})
    assert found == (["1", "2"], ["/fern-default", "/fern-default?cursor=c"])


def test_a_page_that_is_not_there_is_the_end(items: Any, package: Any) -> None:
    missing = reply(404, {"detail": "Invalid page."})
    found = items("own_page", {"rows": _things(1)}, {"rows": _things(2)}, missing)
    assert found == (["1", "2"], ["/own-page", "/own-page?p=2", "/own-page?p=3"])
    with pytest.raises(package.errors.NotFoundError):
        items("own_page", missing)
    with pytest.raises(package.errors.SDKError):
        items("own_page", {"rows": _things(1)}, reply(500, {}))


def test_configured_links(items: Any) -> None:
    found = items("own_link", {"rows": _things(1), "more": "/v1/own-link?limit=1&at=2"}, {"rows": _things(2)}, limit=1)
    assert found == (["1", "2"], ["/own-link?limit=1", "/own-link?limit=1&at=2"])
    first = reply(200, {"rows": _things(1)}, {"link": '<?at=2>; rel="next"'})
    assert items("own_header", first, {"rows": _things(2)})[1] == ["/own-header", "/own-header?at=2"]


def test_what_is_no_list_of_pages_has_no_iterator(package: Any) -> None:
    methods = vars(package.Pages(server_url="http://localhost").things.__class__)
    assert not {"off_items", "none_items", "chain_items"} & methods.keys()


def test_each_is_named_in_the_ledger() -> None:
    _, ledger, diagnostics = lower_file(CASE / "openapi.yaml", CASE / "sdk.toml")
    assert not len(diagnostics), diagnostics.render()
    shown = ledger.render()
    for line in (
        "pages: drf (line 6): link by next, as Django REST framework has it",
        "page by pageable.page, as Spring Data has it",
        "cursor by box.things.-1.id, as x-speakeasy-pagination has it",
        "offset by position, as x-fern-pagination has it",
        "link by the Link header, as GitHub has it",
        "link by links.next, as JSON:API has it",
        "page by p, as the config has it",
    ):
        assert line in shown
    assert '"from": "fastapi-pagination"' in ledger.to_json()


def test_an_extension_that_fits_nothing_is_a_warning() -> None:
    text = (CASE / "openapi.yaml").read_text().replace("results: $.box.things", "results: $.box.thing")
    _, _, diagnostics = lower_text(text)
    assert "x-speakeasy-pagination is left out: the operation does not have a list at" in diagnostics.render()


def test_a_name_that_is_taken_is_not_taken_again(tmp_path: Path) -> None:
    document = (CASE / "openapi.yaml").read_text().replace("operationId: none", "operationId: drf_items")
    (tmp_path / "openapi.yaml").write_text(document)
    settings = (CASE / "sdk.toml").read_text().replace('none = "things.none"', 'drf_items = "things.drf_items"')
    (tmp_path / "sdk.toml").write_text(settings)
    package, _, _ = lower_file(tmp_path / "openapi.yaml", tmp_path / "sdk.toml")
    names = {m.name: m.pagination for r in package.resources for o in r.operations for m in o.methods}
    assert names["drf"] is not None and names["drf"].iterator == "iter_drf"


def test_a_credential_in_the_query_is_sent_once(tmp_path: Path) -> None:
    case = tmp_path / "keyed"
    case.mkdir()
    text = (CASE / "openapi.yaml").read_text() + "  securitySchemes: {key: {type: apiKey, in: query, name: api_key}}\n"
    (case / "openapi.yaml").write_text(text.replace("paths:\n", "security: [{key: []}]\npaths:\n", 1))
    (case / "sdk.toml").write_text((CASE / "sdk.toml").read_text())
    package = write_package(case, tmp_path)

    def first(asked: Asked, _: Any) -> bytes:
        return reply(200, {"next": f"{asked.path}&page=2", "previous": None, "results": _things(1)})

    with HttpServer(first, reply(200, {"next": None, "results": _things(2)})) as server:
        client: Any = package
        with client.Pages(api_key="k", server_url=server.url) as opened:
            assert [item.id for item in opened.things.drf_items()] == ["1", "2"]
        assert [asked.path for asked in server.asked] == ["/drf?api_key=k", "/drf?page=2&api_key=k"]


@pytest.mark.parametrize("link", ["?page=2", "?page=2&version=1&tenant=a"])
def test_what_every_call_has_in_its_query_is_there_once(package: Any, link: str) -> None:
    first = reply(200, {"next": link, "previous": None, "results": _things(1)})
    with HttpServer(first, reply(200, {"next": None, "results": _things(2)})) as server:
        with package.Pages(server_url=f"{server.url}/v1?version=1", default_query={"tenant": "a"}) as client:
            assert [item.id for item in client.things.drf_items()] == ["1", "2"]
        asked = server.asked[1].path
    assert (asked.partition("?")[0], sorted(asked.partition("?")[2].split("&"))) == (
        "/v1/drf", ["page=2", "tenant=a", "version=1"],
    )  # fmt: skip
