"""What `diff` says of the functions that read webhooks and callbacks."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

from generator import ir
from generator.diff import compare
from tests.support.lowered import lower_text

STRING, INTEGER, NUMBER = {"type": "string"}, {"type": "integer"}, {"type": "number"}
OR_NULL = {"type": ["integer", "null"]}


def model(tag: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": ["type"], "properties": {"type": {"const": tag}, **properties}}


SCHEMAS = {"Paid": model("paid", total=INTEGER), "Sent": model("sent"), "Lost": model("lost"), "Text": STRING}


def request(body: str | dict[str, Any], signed: str = "", **words: str) -> dict[str, Any]:
    """A webhook: the name of its body's schema or the schema, and how its signature's headers begin."""
    schema = {"$ref": f"#/components/schemas/{body}"} if isinstance(body, str) else body
    headers = [f"{signed}-{part}" for part in ("id", "timestamp", "signature")] if signed else []
    parameters = [{"name": name, "in": "header", "schema": STRING} for name in headers]
    return {
        "parameters": parameters,
        "post": {"requestBody": {"content": {"application/json": {"schema": schema}}}, "responses": {}, **words},
    }


def document(webhooks: dict[str, Any] | None = None, callbacks: dict[str, Any] | None = None) -> dict[str, Any]:
    operation = {
        "operationId": "orders.create",
        "responses": {},
        "callbacks": {name: {"{$request.body#/url}": item} for name, item in (callbacks or {}).items()},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {"/orders": {"post": operation}},
        "webhooks": webhooks or {},
        "components": {"schemas": SCHEMAS},
    }


PAID, SENT, LOST = request("Paid"), request("Sent"), request("Lost")
BOTH = document({"paid": PAID, "sent": SENT})
TWICE = {**PAID, "put": PAID["post"]}

ROWS: dict[str, tuple[dict[str, Any], dict[str, Any], list[str]]] = {
    "nothing": (BOTH, document({"sent": SENT, "paid": PAID}), []),
    "none at all": (document(), document(), []),
    "a first one": (document(), document({"paid": PAID}), ["compatible webhook-added parse_paid '' 'webhook paid'"]),
    "no more": (document({"paid": PAID}), document(), ["breaking webhook-removed parse_paid 'webhook paid' ''"]),
    "one more": (
        *(BOTH, document({"paid": PAID, "sent": SENT, "lost": LOST})),
        [
            "compatible union-variant-added parse '' 'Lost'",
            "compatible webhook-added parse_lost '' 'webhook lost'",
        ],
    ),
    "a second one": (
        *(document({"paid": PAID}), BOTH),
        [
            "breaking webhook-type-changed parse 'Paid' 'WebhookEvent'",
            "compatible webhook-added parse_sent '' 'webhook sent'",
        ],
    ),
    "one of two left": (
        *(BOTH, document({"paid": PAID})),
        [
            "breaking webhook-removed parse_sent 'webhook sent' ''",
            "compatible webhook-type-changed parse 'WebhookEvent' 'Paid'",
        ],
    ),
    "a callback": (
        *(document(), document(callbacks={"sent": SENT})),
        ["compatible webhook-added parse_sent '' 'callback sent'"],
    ),
    "webhooks, and then callbacks alone": (
        *(document({"paid": PAID}, {"done": SENT}), document(callbacks={"done": SENT})),
        ["breaking webhook-removed parse_paid 'webhook paid' ''"],
    ),
    "a webhook that was a callback": (document(callbacks={"sent": SENT}), document({"sent": SENT}), []),
    "another name, read by the same function": (document({"is.paid": PAID}), document({"is-paid": PAID}), []),
    "sent in two ways": (
        *(BOTH, document({"paid": TWICE, "sent": SENT})),
        [
            "breaking webhook-renamed parse_paid 'webhooks.parse_paid' 'webhooks.parse_paid_post'",
            "compatible webhook-added parse_paid_put '' 'webhook paid'",
        ],
    ),
    "sent in two ways no more": (
        *(document({"paid": TWICE, "sent": SENT}), BOTH),
        [
            "breaking webhook-removed parse_paid_post 'webhook paid' ''",
            "breaking webhook-renamed parse_paid_put 'webhooks.parse_paid_put' 'webhooks.parse_paid'",
        ],
    ),
    "a callback under another name, and another body": (
        *(document(callbacks={"done": SENT}), document(callbacks={"done": {**LOST, "put": PAID["post"]}})),
        [
            "breaking webhook-renamed parse_done 'webhooks.parse_done' 'webhooks.parse_done_post'",
            "breaking webhook-type-changed parse_done 'Sent' 'Lost'",
            "compatible webhook-added parse_done_put '' 'callback done'",
        ],
    ),
    "a callback of the name of a webhook": (
        *(document({"paid": PAID}, {"done": SENT}), document({"paid": PAID, "done": {**SENT, "put": LOST["post"]}})),
        [
            "breaking webhook-type-changed parse 'Paid' 'WebhookEvent'",
            "breaking webhook-removed parse_done 'callback done' ''",
            "compatible webhook-added parse_done_post '' 'webhook done'",
            "compatible webhook-added parse_done_put '' 'webhook done'",
        ],
    ),
    "another body": (
        *(document(callbacks={"done": SENT}), document(callbacks={"done": LOST})),
        ["breaking webhook-type-changed parse_done 'Sent' 'Lost'"],
    ),
    "a wider body": (
        *(document(callbacks={"done": request(INTEGER)}), document(callbacks={"done": request(NUMBER)})),
        ["breaking webhook-type-changed parse_done 'int' 'float'"],
    ),
    "a narrower body": (
        *(document(callbacks={"done": request(NUMBER)}), document(callbacks={"done": request(INTEGER)})),
        ["compatible webhook-type-changed parse_done 'float' 'int'"],
    ),
    "null too": (
        *(document(callbacks={"n": request(INTEGER)}), document(callbacks={"n": request(OR_NULL)})),
        ["breaking webhook-type-changed parse_n 'int' 'int | None'"],
    ),
    "null no more": (
        *(document(callbacks={"n": request(OR_NULL)}), document(callbacks={"n": request(INTEGER)})),
        ["compatible webhook-type-changed parse_n 'int | None' 'int'"],
    ),
    "null no more, and wider": (
        document(callbacks={"n": request(OR_NULL)}),
        document(callbacks={"n": request(NUMBER)}),
        ["breaking webhook-type-changed parse_n 'int | None' 'float'"],
    ),
    "a summary": (
        *(document(callbacks={"n": SENT}), document(callbacks={"n": request("Sent", summary="It left.")})),
        ["notice webhook-description-changed parse_n '' 'It left.'"],
    ),
    "a description": (
        document(callbacks={"n": request("Sent", summary="It left.")}),
        document(callbacks={"n": request("Sent", summary="It left.", description="By post.")}),
        ["notice webhook-description-changed parse_n 'It left.' 'It left.\\nBy post.'"],
    ),
    "signed": (
        *(document({"sent": SENT}), document({"sent": request("Sent", "webhook")})),
        ["breaking webhook-signature-changed verify 'not signed' 'webhook-signature, CASE_WEBHOOK_SECRET'"],
    ),
    "signed no more": (
        *(document({"sent": request("Sent", "webhook")}), document({"sent": SENT})),
        ["notice webhook-signature-changed verify 'webhook-signature, CASE_WEBHOOK_SECRET' 'not signed'"],
    ),
    "signed by other headers": (
        *(document({"sent": request("Sent", "webhook")}), document({"sent": request("Sent", "svix")})),
        [
            "breaking webhook-signature-changed verify 'webhook-signature, CASE_WEBHOOK_SECRET'"
            " 'svix-signature, CASE_WEBHOOK_SECRET'"
        ],
    ),
}  # fmt: skip


def package(raw: dict[str, Any] | str) -> ir.Package:
    return lower_text(raw if isinstance(raw, str) else json.dumps(raw))[0]


@pytest.mark.parametrize("name", ROWS)
def test_functions_of_webhooks(name: str) -> None:
    old, new, expected = ROWS[name]
    found = compare(package(old), package(new))
    said = [
        f"{f.level} {f.rule} {f.symbol.removeprefix('webhooks.')} {f.before!r} {f.after!r}"
        for f in found
        if not f.symbol.startswith("Orders.")
    ]
    assert said == expected
    ways = {f.direction for f in found if f.rule.startswith("webhook-")}
    assert ways <= {"receive"}


def test_the_secret_has_another_name() -> None:
    old, new = package(document({"sent": request("Sent", "webhook")})), package(document({"sent": SENT}))
    settled = evolve(new, webhooks=ir.Webhooks(new.webhooks.functions, new.webhooks.event, "webhook", "SECRET"))  # type: ignore[union-attr]
    (found,) = compare(old, settled)
    assert (found.level, found.rule) == ("breaking", "webhook-signature-changed")
    assert (found.before, found.after) == ("webhook-signature, CASE_WEBHOOK_SECRET", "webhook-signature, SECRET")


def test_what_a_webhook_brings_is_read_and_never_sent() -> None:
    old, new = document({"paid": PAID}), document({"paid": PAID})
    new["components"] = {"schemas": {**SCHEMAS, "Paid": model("paid", total=NUMBER, by=STRING)}}
    said = [(f.level, f.rule, f.symbol, f.direction) for f in compare(package(old), package(new))]
    assert said == [
        ("breaking", "property-type-widened", "Paid.total", "receive"),
        ("compatible", "property-added", "Paid.by", "receive"),
    ]


def test_places_are_those_of_the_webhooks() -> None:
    old = document({"paid": PAID, "sent": SENT, "twice": PAID})
    new = document({"paid": request("Sent", "webhook"), "lost": LOST, "twice": TWICE})
    lines = [json.dumps(each, indent=1).splitlines() for each in (old, new)]
    found = {
        (f.rule, f.symbol.removeprefix("webhooks.")): (
            f.pointer,
            *(line and text[line - 1].strip() for text, line in zip(lines, (f.old_line, f.new_line), strict=True)),
        )
        for f in compare(*(package("\n".join(text)) for text in lines))
    }
    assert found == {
        ("webhook-removed", "parse_sent"): ("/webhooks/sent", '"sent": {', None),
        ("webhook-added", "parse_lost"): ("/webhooks/lost", None, '"lost": {'),
        ("webhook-added", "parse_twice_put"): ("/webhooks/twice", None, '"twice": {'),
        ("webhook-renamed", "parse_twice"): ("/webhooks/twice", '"twice": {', '"twice": {'),
        ("webhook-type-changed", "parse_paid"): ("/webhooks/paid", '"paid": {', '"paid": {'),
        ("webhook-signature-changed", "verify"): ("/webhooks/lost", '"paid": {', '"lost": {'),
        ("union-variant-added", "parse"): ("/webhooks/lost", '"paid": {', '"lost": {'),
    }
