"""The intermediate representation: what the package will contain, every name, type and order decided.

Nothing here reads the document and nothing here prints code. `lower` builds these values from the document, `render`
prints them, `diff` compares two of them. Collections are tuples, sorted where the document's order has no meaning.
"""

from ..document.diagnostics import Place
from .names import GivenNames, MethodName
from .operations import (
    Body,
    BodyKind,
    ErrorResponse,
    Method,
    Operation,
    Pagination,
    Parameter,
    ParameterIn,
    Resource,
    ResultKind,
    Stream,
)
from .package import ErrorClass, Package, SecurityScheme, Server, ServerVariable
from .schemas import Alias, Default, Enum, Field, Model, Schema, Union, Variant
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
    "Field",
    "GivenNames",
    "JSON",
    "ListOf",
    "MapOf",
    "Method",
    "MethodName",
    "Model",
    "Nullable",
    "Operation",
    "Package",
    "Pagination",
    "Parameter",
    "ParameterIn",
    "Place",
    "Ref",
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
]
