"""What resources/_method.jinja prints: the parts of one method's signature and of the call in its body."""

from __future__ import annotations

from attrs import frozen

from ..docs.methods import MethodText
from ..python.code import Code
from .pages import PagesView
from .parameters import ParameterView
from .request_values import ValuesView
from .route import RouteView, StreamView


@frozen(eq=False, repr=False)
class MethodView:
    """A method and its asynchronous twin. `stream` says what it yields, if it streams."""

    name: Code
    name_async: Code
    doc: Code
    doc_async: Code
    told: MethodText
    """What both say, for other pages."""
    parameters: tuple[ParameterView, ...]
    options: tuple[ParameterView, ...]
    returns: Code
    returns_async: Code
    route: RouteView
    stream: StreamView | None
    decode: Code
    unchecked: Code | None
    """A variable for the decoded value where its decoder says Any, so that its type has to be stated."""
    values: tuple[ValuesView, ...]
    whole_body: Code | None
    """The body, where it is one argument."""
    pages: PagesView | None
