"""What webhooks.py.jinja prints: the functions that read what the API sends to its users."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ...naming import quoted, wrapped
from ..docs.methods import WIDTH, Described, plain_type, section
from ..python.annotations import Annotations, Schemas
from ..python.code import Code, code, identifier, literal
from ..python.decoding import Codec
from ..python.imports import Imports

_READ = (
    Described("headers", "The headers of the request: a mapping, or pairs."),
    Described("body", "The body of the request as it came, as bytes or text."),
)
_CHECKED = (
    Described("now", "Seconds since 1970, for tests."),
    Described("tolerance_ms", "How far the time of the webhook may be from now, in milliseconds."),
    Described("check", "Whether the signature is checked."),
)


@frozen(eq=False, repr=False)
class ReaderView:
    """One function, and what it returns. `unchecked` says that its decoder returns Any."""

    name: Code
    annotation: Code
    decode: Code
    unchecked: bool
    doc: Code


@frozen(eq=False, repr=False)
class WebhooksView:
    """The module. `signs` says that it is known how requests are signed."""

    imports: Imports
    module_doc: Code
    scheme: Code
    readers: tuple[ReaderView, ...]
    verify_doc: Code
    sign_doc: Code


def webhooks_view(package: ir.Package, webhooks: ir.Webhooks, schemas: Schemas) -> WebhooksView:
    """Return the view."""
    imports = Imports(1)
    annotations, codec = Annotations(schemas, imports), Codec(schemas, imports)
    imports.overlay("webhooks.signatures", "read")
    imports.overlay(
        "webhooks.signatures", "Body", "Headers", "Scheme", "Secret", "TOLERANCE_MS", "sign_with", "verify_with"
    )
    for name in ("bool", "dict", "float", "int", "str"):
        imports.builtin(name)
    readers: list[ReaderView] = []

    def reader(name: str, type_: ir.Type, about: str) -> None:
        annotation = annotations.write(type_)
        named = [*_READ, _secret(webhooks), *_CHECKED]
        raises = [
            Described("WebhookSignatureError", "The signature is missing, too old, or not made with the secret."),
            Described("InvalidWebhookError", "The body is no such event."),
        ]
        parts = (quoted(wrapped(about, WIDTH + 4)), section("Args", named))
        returned = section("Returns", [Described(plain_type(annotation), "The event.")])
        doc = Code("\n\n".join((*parts, returned, section("Raises", raises))))
        plain = type_.inner if isinstance(type_, ir.Nullable) else type_
        unchecked = not codec.needed(type_) or isinstance(plain, ir.Scalar | ir.AnyOf)
        readers.append(ReaderView(identifier(name), annotation, codec.whole(type_), unchecked, doc))

    if webhooks.event is not None:
        reader("parse", webhooks.event, "Reads a webhook of any kind.")
    for each in webhooks.functions:
        said = "\n\n".join(dict.fromkeys(text for text in (each.summary, each.description) if text))
        what = "callback" if each.callback else "webhook"
        reader(each.name, each.type, f"Reads the {what} `{each.wire}`.\n\n{said}".strip())
    arguments = [literal(webhooks.prefix or "webhook"), literal(webhooks.env), literal(bool(webhooks.prefix))]
    return WebhooksView(
        imports=imports,
        module_doc=_text(f"Webhooks of the {package.title}: what it sends to its users."),
        scheme=code("{}({}, {}, {})", imports.local["Scheme"], *arguments),
        readers=tuple(readers),
        verify_doc=_doc(
            "Checks the signature of a webhook, as Standard Webhooks has it, and reads nothing else.",
            [*_READ, _secret(webhooks), *_CHECKED[:2]],
        ),
        sign_doc=_doc(
            "Returns the headers that sign a webhook, for tests of what receives it.",
            [
                Described("body", "The body of the request, as bytes or text."),
                _secret(webhooks),
                Described("id", "The identifier of the event."),
                Described("timestamp", "Seconds since 1970; now unless told."),
            ],
        ),
    )


def _secret(webhooks: ir.Webhooks) -> Described:
    env = f" Else the variable `{webhooks.env}`." if webhooks.env else ""
    known = "" if webhooks.prefix else " Without one nothing is checked."
    return Described("secret", f"The secret, `whsec_` and base64; or several, while it changes.{env}{known}")


def _text(text: str) -> Code:
    return Code(quoted(wrapped(text, 110)))


def _doc(about: str, named: list[Described]) -> Code:
    return Code(f"{about}\n\n{section('Args', named)}")
