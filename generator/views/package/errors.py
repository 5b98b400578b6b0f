"""What errors.py.jinja prints: the error classes of the package."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..python.annotations import Annotations, Schemas
from ..python.code import Code, identifier
from ..python.imports import Imports
from ..python.statuses import error_class


@frozen(eq=False, repr=False)
class ErrorView:
    """An error class for the body of one status; `data` is the type of that body."""

    name: Code
    base: Code
    status: Code
    data: Code


@frozen(eq=False, repr=False)
class ErrorsView:
    """The module of errors: the root class, those of the runtime, and those that the document decides."""

    imports: Imports
    root: Code
    reexported: tuple[Code, ...]
    classes: tuple[ErrorView, ...]
    public: tuple[Code, ...]


OVERLAY_ERRORS = (
    "APIConnectionError", "APITimeoutError", "AuthenticationError", "BadRequestError", "ClientClosedError",
    "ConfigurationError", "ConflictError", "EventTooLargeError", "FramingError", "InternalServerError",
    "NoResponseError", "NotFoundError", "PermissionDeniedError", "RateLimitError", "ResponseTooLargeError",
    "ResponseValidationError", "SDKError", "StreamFramingError", "StreamInterrupted", "StreamTimeoutError",
    "UnprocessableEntityError",
)  # fmt: skip

ARGUMENT_ERRORS = ("DecodeError", "MissingKeyError", "WrongTypeError")
HELPER_ERRORS = (
    "ContentFilterFinishReasonError", "EmptyContentError", "InvalidContentError", "LengthFinishReasonError",
    "StructuredOutputError", "ToolRoundsError", "ToolRunError",
)  # fmt: skip


WEBHOOK_ERRORS = ("InvalidWebhookError", "WebhookSignatureError")


def errors_view(package: ir.Package, schemas: Schemas) -> ErrorsView:
    """Return the hand-written error classes under the package's names, and one class for each schema of one status."""
    own = frozenset((package.error, *(error.name for error in package.errors)))
    imports = Imports(1, taken=own)
    annotations = Annotations(schemas, imports)
    classes = tuple(
        ErrorView(
            name=identifier(error.name),
            base=identifier(_base(error.status)),
            status=Code(error.status),
            data=annotations.write(error.type),
        )
        for error in package.errors
    )
    imports.overlay("core.errors", *OVERLAY_ERRORS, "ClientError")
    imports.overlay("core.helper_errors", *ARGUMENT_ERRORS)
    if package.helpers:
        imports.overlay("core.helper_errors", *HELPER_ERRORS)
    if package.webhooks is not None:
        imports.overlay("webhooks.signatures", *WEBHOOK_ERRORS)
    names = error_names(package)
    return ErrorsView(
        imports=imports,
        root=identifier(package.error),
        reexported=tuple(identifier(name) for name in OVERLAY_ERRORS),
        classes=classes,
        public=tuple(sorted(identifier(name) for name in names)),
    )


def _base(statuses: str) -> str:
    """Return the class by status that an error class derives from. None unless all its statuses have the same one."""
    found = {error_class(status) for status in statuses.split(", ")}
    return found.pop() if len(found) == 1 else "SDKError"


def error_names(package: ir.Package) -> list[str]:
    """Return the names of all error classes of the package."""
    helpers = HELPER_ERRORS if package.helpers else ()
    webhooks = WEBHOOK_ERRORS if package.webhooks is not None else ()
    return [
        *OVERLAY_ERRORS,
        *ARGUMENT_ERRORS,
        *helpers,
        *webhooks,
        package.error,
        *(error.name for error in package.errors),
    ]
