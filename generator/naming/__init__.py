"""Names and text that are legal Python whatever a document says.

What lives here: Python names, literals and docstrings (`python_names`), descriptions without their
markup (`prose`), the words in a name (`words`), names for
resources and methods (`operations`), for schemas (`schema_names`, `inline_names`), for parameters and properties
(`member_names`), the register by which no two things get one name (`registers`), and the names that the runtime has for
itself (`runtime`).

Text comes in, names go out; nothing here knows a document or the representation. Imports `document` only to ask what a
value is.

A *wire name* is the name in JSON or in a URL. A *hint* is a tuple of class names that an inline schema would like to
have, the best first.
"""

from .python_names import (
    MAX_NAME,
    SHADOWED,
    class_name,
    docstring,
    literal,
    method_name,
    module_name,
    plain,
    python_name,
    quoted,
    wrapped,
)

__all__ = [
    "MAX_NAME",
    "SHADOWED",
    "class_name",
    "docstring",
    "literal",
    "method_name",
    "module_name",
    "plain",
    "python_name",
    "quoted",
    "wrapped",
]
