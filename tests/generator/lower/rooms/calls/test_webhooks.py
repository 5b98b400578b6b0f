"""Requests that the API makes: which there are, how they are signed, and what reads them."""

from __future__ import annotations

from typing import Any

import pytest

from generator import ir
from tests.support.lowered import type_text
from tests.support.small import JSON, STRING, Lowered, get, lowered, model, ref

SCHEMAS = {"A": model(a=STRING), "B": model(b=STRING)}
NOTHING = "warning: {} has no JSON body | nothing reads it"


def sent(schema: JSON, **more: Any) -> JSON:
    return {"post": {"requestBody": {"content": {"application/json": {"schema": schema}}}, **more}}


def headers(prefix: str, place: str = "header") -> list[JSON]:
    return [{"name": f"{prefix}-{part}", "in": place, "schema": STRING} for part in ("Id", "timestamp", "signature")]


def made(hooks: JSON, settings: str = "", **more: Any) -> Lowered:
    table = f"[tool.sdk.webhooks]\n{settings}" if settings else ""
    return lowered(more.pop("paths", None), SCHEMAS, table, webhooks=hooks, **more)


def hooks(found: Lowered) -> ir.Webhooks:
    assert found.package.webhooks is not None
    return found.package.webhooks


def functions(found: Lowered) -> dict[str, str | None]:
    return {one.name: type_text(one.type) for one in hooks(found).functions}


def test_webhooks_and_their_words() -> None:
    found = hooks(made({"a.b": {**sent(ref("A"), summary=" One. "), "summary": "Two.", "description": " More. "}}))
    (one,) = found.functions
    assert (one.name, one.wire, one.summary, one.description, one.callback) == (
        "parse_a_b", "a.b", "One.", "More.", False,
    )  # fmt: skip
    assert one.place.pointer == "/webhooks/a.b"
    assert hooks(made({"a": sent(ref("A"), summary=5)})).functions[0].summary == ""


def test_several_methods_of_one_webhook() -> None:
    found = made({"a": {**sent(ref("A")), "put": sent(ref("B"))["post"]}})
    assert functions(found) == {"parse_a_put": "B", "parse_a_post": "A"}
    assert type_text(hooks(found).event) == "WebhookEvent"


@pytest.mark.parametrize("key", ["webhooks", "x-webhooks"])
def test_the_union_of_all_events_keeps_its_name(key: str) -> None:
    found = lowered(schemas=SCHEMAS, **{key: {"a": sent(model(z=STRING)), "b": sent(ref("A"))}})
    assert functions(found) == {"parse_a": "AEvent", "parse_b": "A"}
    assert found.package.names is not None and found.package.names.schemas[f"/{key}"] == "WebhookEvent"
    taken = lowered(schemas={**SCHEMAS, "WebhookEvent": model()}, **{key: {"a": sent(ref("B")), "b": sent(ref("A"))}})
    assert type_text(hooks(taken).event) == "AnyWebhookEvent"


@pytest.mark.parametrize(
    ("item", "settings", "prefix", "env"),
    [
        (sent(ref("A")), "", "", ""),
        (sent(ref("A"), parameters=headers("Webhook")), "", "webhook", "CASE_WEBHOOK_SECRET"),
        ({**sent(ref("A")), "parameters": headers("svix")}, "", "svix", "CASE_WEBHOOK_SECRET"),
        (sent(ref("A"), parameters=headers("svix")[:2]), "", "", ""),
        (sent(ref("A"), parameters=headers("svix", "query")), "", "", ""),
        (sent(ref("A"), parameters=headers("svix")), "signatures = 'standard'", "webhook", "CASE_WEBHOOK_SECRET"),
        (sent(ref("A"), parameters=headers("svix")), "signatures = 'none'", "", ""),
        (sent(ref("A")), "secret_env = 'KEY'", "", "KEY"),
        (sent(ref("A")), "signatures = 'standard'\nsecret_env = 'KEY'", "webhook", "KEY"),
    ],
)
def test_how_webhooks_are_signed(item: JSON, settings: str, prefix: str, env: str) -> None:
    found = hooks(made({"a": item, "b": sent(ref("B"))}, settings))
    assert (found.prefix, found.env) == (prefix, env)


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ({"post": {"requestBody": {"content": {"text/plain": {"schema": STRING}}}}}, [NOTHING.format("webhook 'a'")]),
        ({"post": {"requestBody": {"content": {"application/json": {}}}}}, [NOTHING.format("webhook 'a'")]),
        ({"post": {}}, [NOTHING.format("webhook 'a'")]),
        (5, []),
    ],
)
def test_what_nothing_reads(item: Any, said: list[str]) -> None:
    found = made({"a": item, "x-b": sent(ref("A"))})
    assert (found.package.webhooks, found.said) == (None, said)


def test_callbacks() -> None:
    paths = {"/x": get(callbacks={"done": {"{$url}": sent(ref("A")), "$bad": 5, "x-no": sent(ref("B"))}, "bad": 5})}
    found = made({}, paths=paths)
    assert functions(found) == {"parse_done": "A"}
    assert hooks(found).functions[0].callback and hooks(found).event is None
    found = made({"done": sent(ref("B"))}, paths=paths)
    assert functions(found) == {"parse_done": "B", "parse_op_done": "A"}
    assert type_text(hooks(found).event) == "B"
    found = made({}, paths={"/x": get(callbacks={"done": {"{$url}": {"post": {}}}})})
    assert found.said == [NOTHING.format("callback 'done'")]
