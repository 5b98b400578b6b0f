"""The intermediate representation (IR): what the package will contain, with every name, type and order decided.

What lives here: frozen classes that describe a package (types, schemas, operations), and the ledger of what the
document has and the package has not. `lower` builds these values from the document, `views` and `output` print them,
`diff` compares two of them. Nothing here reads the document, and nothing here prints code. Collections are tuples,
sorted where the document's order has no meaning. Imports `document`, for places.
"""

from ..document.diagnostics import Place
from .names import GivenNames, MethodName
from .operations import (
    Body,
    BodyKind,
    ErrorResponse,
    Method,
    NamedPayload,
    Operation,
    Pagination,
    Parameter,
    ParameterIn,
    PartStyle,
    Reply,
    ReplyHeader,
    Resource,
    ResultKind,
    Stream,
)
from .package import ErrorClass, Package, SecurityScheme, Server, ServerVariable, Webhook, Webhooks
from .schemas import Alias, Default, Enum, Example, Field, Model, Schema, Union, Variant
from .types import JSON, AnyOf, Constant, ListOf, MapOf, Nullable, Ref, Scalar, ScalarKind, Type

__all__ = [
    "Alias",
    "AnyOf",
    "Body",
    "BodyKind",
    "Constant",
    "Default",
    "Enum",
    "ErrorClass",
    "ErrorResponse",
    "Example",
    "Field",
    "GivenNames",
    "JSON",
    "ListOf",
    "MapOf",
    "Method",
    "MethodName",
    "Model",
    "NamedPayload",
    "Nullable",
    "Operation",
    "Package",
    "Pagination",
    "Parameter",
    "ParameterIn",
    "PartStyle",
    "Place",
    "Ref",
    "Reply",
    "ReplyHeader",
    "Resource",
    "ResultKind",
    "Scalar",
    "ScalarKind",
    "Schema",
    "SecurityScheme",
    "Server",
    "ServerVariable",
    "Stream",
    "Type",
    "Union",
    "Variant",
    "Webhook",
    "Webhooks",
]
