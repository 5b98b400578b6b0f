"""Every rule of `diff`: what it means, and what a caller does about it.

How serious a finding is depends on the direction in which a value travels too, so the level is decided where the
comparison is made, with `levels`.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Level = Literal["breaking", "compatible", "notice"]
LEVELS: tuple[Level, ...] = ("breaking", "compatible", "notice")
"""The worst first."""
Direction = Literal["send", "receive", "both"]


@frozen
class Rule:
    """One kind of change. Ignore files name its `id`, so an id never changes."""

    id: str
    meaning: str
    advice: str


_TABLE: tuple[tuple[str, str, str], ...] = (
    ("operation-added", "A method is new.", "Nothing to do."),
    ("operation-removed", "A method is gone.", "Stop calling it, or stay on the old version."),
    ("operation-renamed", "The same path has another method name.", "Call it by its new name."),
    ("operation-moved", "A method stands on another resource.", "Call it on the new resource."),
    ("operation-path-changed", "The method is the same; its path or HTTP method is new.", "Nothing to do."),
    ("operation-deprecated", "The document calls it deprecated now.", "Plan to move off it."),
    ("operation-undeprecated", "It is no longer deprecated.", "Nothing to do."),
    ("operation-description-changed", "Only the words changed.", "Nothing to do."),
    ("parameter-added", "A keyword is new; required ones break every call.", "Pass it where it is required."),
    ("parameter-removed", "A keyword is gone.", "Stop passing it."),
    ("parameter-renamed", "A keyword has another name.", "Pass it under the new name."),
    ("parameter-moved", "It travels elsewhere (path, query, header, cookie, body).", "Nothing to do."),
    ("parameter-required", "It was optional.", "Pass it in every call."),
    ("parameter-optional", "It was required.", "Nothing to do."),
    ("parameter-nullable", "It takes None now.", "Nothing to do."),
    ("parameter-not-nullable", "It takes None no longer.", "Leave it out instead of passing None."),
    ("parameter-type-widened", "It takes more than before.", "Nothing to do."),
    ("parameter-type-narrowed", "It takes less than before.", "Pass only what the new type allows."),
    ("parameter-type-changed", "It takes another type.", "Pass the new type."),
    ("parameter-style-changed", "Lists or objects are written differently in the URL.", "Nothing to do."),
    ("parameter-default-changed", "The server assumes another value.", "Pass the old value to keep the behaviour."),
    ("parameter-limits-changed", "Bounds, pattern or format are others.", "Check what is passed."),
    ("parameter-deprecated", "The document calls it deprecated now.", "Plan to do without it."),
    ("parameter-undeprecated", "It is no longer deprecated.", "Nothing to do."),
    ("parameter-description-changed", "Only the words changed.", "Nothing to do."),
    ("property-added", "A property is new; required ones break code that builds the object.", "Set it where required."),
    ("property-removed", "A property is gone.", "Stop using it."),
    ("property-renamed", "A property has another name.", "Use the new name."),
    ("property-required", "It was optional.", "Set it when you build the object."),
    ("property-optional", "It was required; a reply may lack it.", "Handle None when you read it."),
    ("property-nullable", "It may be null now.", "Handle None when you read it."),
    ("property-not-nullable", "It is never null any more.", "Do not send None."),
    ("property-type-widened", "It holds more than before.", "Handle the new types when you read it."),
    ("property-type-narrowed", "It holds less than before.", "Send only what the new type allows."),
    ("property-type-changed", "It holds another type.", "Adapt to the new type."),
    (
        "property-default-changed",
        "The assumed value is another.",
        "Set the old value to keep the behaviour; handle None if there is no value any more.",
    ),
    ("property-limits-changed", "Bounds, pattern or format are others.", "Check what is sent, and what is expected."),
    ("property-deprecated", "The document calls it deprecated now.", "Plan to do without it."),
    ("property-undeprecated", "It is no longer deprecated.", "Nothing to do."),
    ("property-description-changed", "Only the words changed.", "Nothing to do."),
    ("schema-added", "A class is new.", "Nothing to do."),
    ("schema-removed", "A class is gone.", "Stop importing it."),
    ("schema-renamed", "The same shape has another name.", "Import it under the new name."),
    ("schema-kind-changed", "Model, enum, union or alias: it is another kind of thing.", "Adapt to the new type."),
    ("schema-type-widened", "The named type holds more.", "Handle the new types when you read it."),
    ("schema-type-narrowed", "The named type holds less.", "Send only what the new type allows."),
    ("schema-type-changed", "The named type is another.", "Adapt to the new type."),
    ("schema-limits-changed", "How many properties, or whether undeclared ones, are allowed.", "Check what is sent."),
    ("schema-deprecated", "The document calls it deprecated now.", "Plan to do without it."),
    ("schema-undeprecated", "It is no longer deprecated.", "Nothing to do."),
    ("schema-description-changed", "Only the words changed.", "Nothing to do."),
    ("enum-value-added", "A value is new; enums are open, so readers keep working.", "Handle it where it matters."),
    ("enum-value-removed", "A value is gone.", "Stop sending it."),
    ("union-variant-added", "A variant is new.", "Handle it where you tell variants apart."),
    ("union-variant-removed", "A variant is gone.", "Stop sending it."),
    ("union-discriminator-changed", "Variants are told apart by another property.", "Set the new property in dicts."),
    ("request-content-type-added", "The operation takes one more media type.", "Nothing to do."),
    ("request-content-type-removed", "A media type is no longer taken.", "Nothing to do, unless you set it yourself."),
    ("request-body-added", "The operation takes a body now.", "Pass it where it is required."),
    ("request-body-removed", "The operation takes no body any more.", "Stop passing it."),
    ("request-body-required", "The body was optional.", "Pass it in every call."),
    ("request-body-optional", "The body was required.", "Nothing to do."),
    ("response-content-type-added", "The operation answers in one more media type.", "Nothing to do."),
    ("response-content-type-removed", "A media type is no longer answered.", "Use what the method returns now."),
    ("response-type-changed", "The method returns another type.", "Adapt to the new type."),
    ("response-header-added", "A reply declares a header that it did not.", "Nothing to do."),
    ("response-header-removed", "A header is no longer declared.", "Do without it."),
    ("response-header-changed", "A header has another type, or may be missing.", "Check what is read from it."),
    ("pages-added", "There is an iterator over the items of all pages.", "Nothing to do."),
    ("pages-removed", "There is no iterator over the items of all pages any more.", "Ask for each page."),
    ("error-type-changed", "The body of a failure is of another type.", "Adapt what reads `error.data`."),
    ("response-added", "A status is documented now.", "Nothing to do."),
    ("response-removed", "A status is no longer documented.", "Catch SDKError for it."),
    ("security-added", "A credential is needed, or one more kind is taken.", "Pass the credential."),
    ("security-removed", "A kind of credential is no longer taken or needed.", "Pass one of the remaining kinds."),
    ("security-scope-added", "A credential needs one more scope.", "Ask for the scope."),
    ("security-scope-removed", "A scope is no longer needed.", "Nothing to do."),
    ("security-scheme-added", "The client takes one more credential.", "Nothing to do."),
    ("security-scheme-removed", "The client takes a credential no longer.", "Pass one of the others."),
    ("security-scheme-renamed", "A credential is passed under another keyword.", "Pass it under the new one."),
    ("security-scheme-changed", "A credential travels in another way.", "Nothing to do, unless it is of another kind."),
    ("server-added", "A server is new.", "Nothing to do."),
    ("server-removed", "A server is gone.", "Stop naming it."),
    ("server-renamed", "The same address has another name.", "Name it by its new name."),
    ("server-changed", "A server has another address.", "Check firewalls and allow-lists."),
    ("server-default-changed", "Another server is the first.", "Name the old one to stay with it."),
    ("streaming-added", "The operation can stream now.", "Nothing to do."),
    ("streaming-removed", "The operation cannot stream any more.", "Call the method that does not stream."),
    ("stream-event-changed", "The stream yields another type.", "Adapt to the new event type."),
    ("stream-dialect-changed", "Events are framed differently.", "Nothing to do, unless you read raw events."),
    ("webhook-added", "The API sends one more request, and a function reads it.", "Nothing to do."),
    ("webhook-removed", "The API sends a request no longer, and nothing reads it.", "Stop calling the function."),
    ("webhook-renamed", "The function that reads it has another name.", "Call it by its new name."),
    ("webhook-type-changed", "The function returns another type.", "Adapt to the new type."),
    ("webhook-description-changed", "Only the words changed.", "Nothing to do."),
    ("webhook-signature-changed", "They are signed in another way.", "Give the secret, or set its variable."),
    ("error-class-added", "A failure has a class of its own.", "Nothing to do."),
    ("error-class-removed", "A failure has no class of its own any more.", "Catch SDKError and look at its status."),
    ("client-renamed", "The client class or root error has another name.", "Use the new name."),
    (
        "usage-broken",
        "Code that type-checks with the old package does not with the new one.",
        "See the checker's message.",
    ),
)

RULES: dict[str, Rule] = {row[0]: Rule(*row) for row in _TABLE}


@frozen(order=True)
class Finding:
    """One difference between the packages, and where it stands. A line is None where that side has no such thing."""

    symbol: str
    rule: str
    level: Level
    pointer: str
    old_line: int | None
    new_line: int | None
    before: str
    after: str
    advice: str
    direction: Direction = "both"
