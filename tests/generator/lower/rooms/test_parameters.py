"""Parameters, credentials and servers: what a careless document means by them, and what is said of it."""

from __future__ import annotations

from typing import Any

import pytest

from generator import ir
from tests.support.lowered import type_text
from tests.support.small import JSON, STRING, Lowered, get, lowered

SLOPPY = "a parameter's type stands in its schema | read from the parameter itself"


def parameter(**written: Any) -> tuple[ir.Parameter, list[str]]:
    made = lowered({"/x": get(parameters=[{"name": "a", "in": "query", **written}])})
    return made.operations["op"].parameters[0], made.said


@pytest.mark.parametrize(
    ("written", "shown", "said"),
    [
        ({"schema": {"type": "integer"}}, "integer", []),
        ({"type": "integer", "minimum": 1}, "integer", [f"warning: {SLOPPY}"]),
        ({"enum": ["x", "y"]}, "OpA", [f"warning: {SLOPPY}"]),
        ({}, "string", ["warning: parameter 'a' has no schema | taken as a string"]),
        ({"schema": {}}, "string", []),
        ({"schema": True}, "any", []),
        ({"schema": {"description": "Anything."}}, "any", []),
        ({"content": {"application/json": {"schema": {"type": "object"}}}}, "{any}", []),
        ({"content": {"application/json": {}}}, "string", []),
    ],
)
def test_the_type_of_a_parameter(written: JSON, shown: str, said: list[str]) -> None:
    found, complaints = parameter(**written)
    assert (type_text(found.type), complaints) == (shown, said)


def test_what_a_parameter_itself_says_is_no_part_of_its_type() -> None:
    found, _ = parameter(type="integer", minimum=1, required=True, description="How many.", default=3)
    assert (found.required, found.description, found.limits) == (True, "How many.", ("minimum 1",))
    assert found.default == ir.Default(3)
    found, _ = parameter(enum=["x", "y"], description="Which.")
    assert found.description == "Which."


def test_media_types_of_parameters() -> None:
    for media, wanted in (("application/json; charset=utf-8", "application/json"), (" ", "application/json"),
                          ("text/plain", "text/plain")):  # fmt: skip
        assert parameter(content={media: {"schema": STRING}})[0].content == wanted


def test_words_of_a_parameter_come_from_its_schema_too() -> None:
    found, _ = parameter(schema={**STRING, "description": "Inner.", "deprecated": True, "example": "x"})
    assert (found.description, found.deprecated) == ("Inner.", True)
    assert found.example is not None and found.example.value == "x"
    found, _ = parameter(schema={**STRING, "description": "Inner.", "example": "x"}, description="Outer.", example="y",
                         deprecated=True)  # fmt: skip
    assert (found.description, found.deprecated) == ("Outer.", True)
    assert found.example is not None and found.example.value == "y"
    assert parameter(schema={**STRING, "description": 5})[0].description == ""
    assert parameter(schema=STRING, deprecated="yes")[0].deprecated is False


def test_styles() -> None:
    for location, given, style, explode in (
        ("query", None, "form", True), ("query", "pipeDelimited", "pipeDelimited", False),
        ("header", None, "simple", False), ("cookie", None, "form", True), ("cookie", "cookie", "cookie", True),
        ("path", "matrix", "matrix", False), ("path", None, "simple", False),
    ):  # fmt: skip
        one = {"name": "a", "in": location, "schema": STRING, **({"style": given} if given else {})}
        made = lowered({"/{a}" if location == "path" else "/x": get(parameters=[one])})
        found = made.operations["op"].parameters[0]
        assert (found.style, found.explode, made.said) == (style, explode, [])
    found, said = parameter(schema=STRING, style="matrix", explode=False)
    assert (found.style, found.explode) == ("form", False)
    assert said == ["warning: no such style for a query parameter: 'matrix' | taken as form"]


def test_a_cookie_cannot_hold_reserved_characters() -> None:
    cookie = {"name": "a", "in": "cookie", "schema": STRING, "allowReserved": True}
    made = lowered({"/x": get(parameters=[cookie])})
    assert made.operations["op"].parameters[0].reserved is False
    assert made.said == ["warning: a cookie cannot hold reserved characters | left out"]
    assert made.pointers == ["/paths/~1x/get/parameters/0/allowReserved"]
    found, said = parameter(schema=STRING, allowReserved=True)
    assert (found.reserved, said) == (True, [])


@pytest.mark.parametrize(
    ("written", "name", "reason"),
    [
        ({"in": "query"}, "", "it has no name that is a text"),
        ({"in": "query", "name": ""}, "", "it has no name that is a text"),
        ({"in": "query", "name": 5}, "5", "it has no name that is a text"),
        ({"in": "form", "name": "a"}, "a", "`in: form` is not supported"),
        (
            {"in": "header", "name": "Content-Type"},
            "Content-Type",
            "OpenAPI says that this header parameter is ignored",
        ),
        ({"in": "header", "name": "ACCEPT"}, "ACCEPT", "OpenAPI says that this header parameter is ignored"),
        ({"in": "path", "name": "b"}, "b", "the path has no such part"),
    ],
)
def test_parameters_that_are_left_out(written: JSON, name: str, reason: str) -> None:
    made = lowered({"/x/{a}": get(parameters=[{"name": "a", "in": "path", "schema": STRING}, written])})
    assert [each.wire for each in made.operations["op"].parameters] == ["a"]
    assert [(one.kind, one.name, one.reason) for one in made.ledger.entries()] == [("parameter", name, reason)]
    assert made.said == [f"warning: parameter {name!r} is left out: {reason}"]
    assert made.ledger.found["parameter"] == 2


def test_headers_have_no_case() -> None:
    def header(name: str, **more: Any) -> JSON:
        return {"name": name, "in": "header", "schema": STRING, **more}

    item = {**get(parameters=[header("X-KEY", required=True)]), "parameters": [header("x-key"), header("Other")]}
    made = lowered({"/x": item})
    assert [(each.wire, each.required) for each in made.operations["op"].parameters] == [
        ("X-KEY", True), ("Other", False),
    ]  # fmt: skip
    assert (made.said, made.ledger.found["parameter"]) == ([], 2)
    made = lowered({"/x": get(parameters=[header("X-Key"), header("x-key")])})
    assert [each.wire for each in made.operations["op"].parameters] == ["x-key"]
    assert made.said == ["warning: header parameter 'x-key' is declared twice | the last one is taken"]


def test_parameters_stand_in_the_order_of_the_path_then_by_place() -> None:
    written = [{"name": name, "in": place, "schema": STRING} for name, place in
               (("c", "cookie"), ("h", "header"), ("q", "query"), ("b", "path"), ("a", "path"))]  # fmt: skip
    made = lowered({"/{a}/{b}/{c}?fixed=1&q=2": get(parameters=written)})
    found = made.operations["op"].parameters
    assert [(each.location, each.wire) for each in found] == [
        ("path", "a"), ("path", "b"), ("path", "c"), ("query", "q"), ("query", "fixed"), ("header", "h"),
        ("cookie", "c"),
    ]  # fmt: skip
    assert found[4].fixed and found[4].default == ir.Default("1") and not found[3].fixed
    assert "warning: path parameter 'c' is not declared | taken as a string" in made.said
    assert [each.name for each in found] == ["a", "b", "c", "q", "fixed", "h", "cookie_c"]


# -- credentials ------------------------------------------------------------------------------------------------------


def secured(schemes: JSON, **more: Any) -> Lowered:
    return lowered({"/x": get()}, components={"securitySchemes": schemes}, **more)


KEY: JSON = {"type": "apiKey", "in": "header", "name": "X-Key"}


@pytest.mark.parametrize(
    ("scheme", "kind", "wire"),
    [
        (KEY, "header", "X-Key"),
        ({**KEY, "in": "query"}, "query", "X-Key"),
        ({**KEY, "in": "cookie"}, "cookie", "X-Key"),
        ({"type": "http", "scheme": "Bearer"}, "bearer", "Authorization"),
        ({"type": "http", "scheme": "BASIC"}, "basic", "Authorization"),
        ({"type": "oauth2", "flows": {}}, "bearer", "Authorization"),
        ({"type": "openIdConnect"}, "bearer", "Authorization"),
    ],
)
def test_credentials_of_every_kind(scheme: JSON, kind: str, wire: str) -> None:
    made = secured({"main": scheme})
    (found,) = made.package.security
    parameter = "basic_auth" if kind == "basic" else "api_key"
    assert (found.kind, found.wire, found.parameter, found.env) == (kind, wire, parameter, f"CASE_{parameter.upper()}")
    assert made.said == []


@pytest.mark.parametrize("scheme", [{"type": "http", "scheme": "digest"}, {"type": "http"}, {"type": "mutualTLS"},
                                    {**KEY, "in": "body"}, {}, {"type": "basic"}])  # fmt: skip
def test_credentials_that_are_for_the_caller_to_add(scheme: JSON) -> None:
    made = secured({"main": scheme}, security=[{"main": []}])
    assert (made.package.security, made.operations["op"].security) == ((), ())
    assert made.said == [
        "warning: security scheme 'main' is not supported | its credential is for the caller to add, as a header"
    ]


def test_a_key_without_a_name_is_none() -> None:
    for name in ("", 5, None):
        made = secured({"main": {**KEY, "name": name}})
        assert made.package.security == ()


def test_the_main_credential_is_the_first_that_the_document_asks_for() -> None:
    schemes = {"b": KEY, "a": {**KEY, "name": "X-A"}, "z": {"type": "http", "scheme": "basic"}}
    for security, main in (([{"z": []}, {"b": []}], "z"), ([{"unknown": []}, {"b": []}], "b"), ([], "a"), (["x"], "a")):
        made = secured(schemes, security=security)
        assert [one.name for one in made.package.security][0] == main
        assert [one.parameter for one in made.package.security if one.name == main] == [
            "basic_auth" if main == "z" else "api_key"
        ]


def test_tokens_that_the_client_fetches_itself() -> None:
    flow = {"tokenUrl": " https://a.invalid/token ", "scopes": {"write": "", "read": ""}}
    (found,) = secured({"main": {"type": "oauth2", "flows": {"clientCredentials": flow}}}).package.security
    assert (found.token_url, found.scopes) == ("https://a.invalid/token", ("read", "write"))
    assert found.env_client == ("CASE_CLIENT_ID", "CASE_CLIENT_SECRET")
    for url in (" ", None, 5):
        made = secured({"main": {"type": "oauth2", "flows": {"clientCredentials": {**flow, "tokenUrl": url}}}})
        assert made.package.security[0].token_url == ""
        assert made.said == ["warning: client credentials without a tokenUrl | the caller passes a token"]
    made = secured({"main": {"type": "openIdConnect", "flows": {"clientCredentials": flow}}})
    assert (made.package.security[0].token_url, made.said) == ("", [])


def test_what_an_operation_needs() -> None:
    def needs(own: Any, **more: Any) -> tuple[Any, list[str]]:
        paths = {"/x": get(**({} if own is None else {"security": own}))}
        made = lowered(paths, components={"securitySchemes": {"a": KEY, "b": {**KEY, "name": "X-B"}}}, **more)
        return made.operations["op"].security, made.said

    assert needs([{"b": [], "a": []}, {}]) == ((("a", "b"), ()), [])
    assert needs([{"a": []}, {"a": []}]) == ((("a",),), [])
    assert needs(None, security=[{"b": []}]) == ((("b",),), [])
    assert needs([], security=[{"b": []}]) == ((), [])
    assert needs("a", security=[{"b": []}]) == ((("b",),), [])
    assert needs([{"z": [], "y": []}, {"a": []}]) == (
        (("a",),), ["warning: no such security scheme: y, z | this alternative is left out"],
    )  # fmt: skip


# -- servers ----------------------------------------------------------------------------------------------------------


def servers(*written: Any) -> Lowered:
    return lowered(servers=list(written))


def test_names_of_servers() -> None:
    def names(*written: JSON) -> list[str]:
        return [one.name for one in servers(*written).package.servers]

    assert names({"url": "https://api.shop.invalid/v1"}) == ["default"]
    assert names({"url": "https://eu.shop.invalid"}, {"url": "https://us.shop.invalid"}) == ["eu", "us"]
    assert names({"url": "https://shop.invalid"}, {"url": "https://us.shop.invalid"}) == ["default", "us"]
    assert names({"url": "https://a.b.c.d.invalid"}, {"url": "https://us.invalid"}) == ["default", "us"]
    assert names({"url": "https://a.b.c.invalid"}, {"url": "https://us.invalid"}) == ["a_b_c", "us"]
    assert names({"url": "/a", "name": "The one", "x-name": "no"}) == ["the_one"]
    assert names({"url": "/a", "x-name": "Two"}) == ["two"]
    assert names({"url": "/a", "x-speakeasy-server-id": "three"}) == ["three"]
    assert names({"url": "/a", "name": "!", "description": "Live server"}) == ["live"]
    assert names({"url": "/a", "description": "Default server"}) == ["default"]
    assert names({"url": "/a", "description": "Default live server"}) == ["live"]
    assert names({"url": "/a", "description": "One two"}) == ["one_two"]
    assert names({"url": "/a", "description": "One two three"}) == ["default"]


def test_variables_of_servers() -> None:
    made = servers({"url": " https://{a}.invalid/{b} ", "description": 5, "variables": {
        "a": {"enum": ["x", 1]}, "b": {"default": 2, "enum": "no list"}, "c": {}, "d": 5}})  # fmt: skip
    (server,) = made.package.servers
    assert (server.url, server.description) == ("https://{a}.invalid/{b}", "")
    assert [(one.name, one.default, one.values) for one in server.variables] == [
        ("a", "x", ("x", "1")), ("b", "2", ()), ("c", "", ()),
    ]  # fmt: skip
    assert made.said == [
        "warning: server variable 'a' has no default | its first value is taken",
        "warning: server variable 'c' has no default | its first value is taken",
    ]


def test_a_server_without_an_address() -> None:
    made = servers({"description": "x"}, 5, {"url": 5}, {"url": "https://a.invalid"})
    assert [one.url for one in made.package.servers] == ["https://a.invalid"]
    assert made.said == ["warning: a server without a url | left out"] * 3


def test_the_server_of_an_operation_is_the_nearest() -> None:
    def at(own: list[JSON], path: list[JSON]) -> str | None:
        return lowered({"/x": {**get(servers=own), "servers": path}}).operations["op"].server

    one, two = {"url": "https://one.invalid"}, {"url": "https://two.invalid"}
    assert (at([one], [two]), at([], [two]), at([], []), at([{}, one], [two])) == (
        one["url"],
        two["url"],
        None,
        one["url"],
    )
    variables = {"a": {"default": "eu"}, "b": {"default": "v1"}}
    assert at([{"url": "https://{a}.invalid/{b}/{c}", "variables": variables}], []) == "https://eu.invalid/v1/{c}"
