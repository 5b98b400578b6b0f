"""Replies that a document offers in several forms: what is the same in another form is no loss, the rest one line."""

from __future__ import annotations

from tests.support.lowered import lower_text

DOCUMENT = """
openapi: 3.1.0
info: {title: Sample, version: "1"}
paths:
  /same:
    get: {operationId: a, responses: {"200": {description: "", content: {text/json: ITEM, text/xml: ITEM}}}}
    put: {operationId: b, responses: {"200": {description: "", content: {application/pdf: {}, application/zip: {}}}}}
  /others:
    get: {operationId: c, responses: {"200": {description: "", content: {application/json: ITEM, text/csv: {}}}}}
    put: {operationId: d, responses: {"200": {description: "", content: {application/json: ITEM, text/csv: {}}}}}
  /foreign:
    get: {operationId: e, responses: {"200": {description: "", content: {application/xml: {}}}}}
    put: {operationId: f, responses: {"200": {description: "", content: {application/xml: {}}}}}
components:
  schemas:
    Item: {type: object, properties: {a: {type: string}}}
""".replace("ITEM", "{schema: {$ref: '#/components/schemas/Item'}}")


def test_valid_alternatives_are_one_line() -> None:
    _, ledger, diagnostics = lower_text(DOCUMENT)
    assert [entry.name for entry in ledger.entries()] == ["application/zip", "text/csv", "text/csv"]
    messages = [found.message for found in diagnostics]
    assert messages == [
        "response content types with other schemas are left out",
        "content type 'application/xml' is not known",
    ]
