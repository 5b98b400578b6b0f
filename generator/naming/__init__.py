"""Names and text that are legal Python whatever a document says.

What lives here: Python names (`python_names`), the words in a name (`words`), names for resources and methods
(`operations`), for schemas (`schema_names`, `inline_names`), for parameters and properties (`member_names`), and the
registers by which no two things get one name (`registers`). Text comes in,
names go out; nothing here knows a document or the representation. It imports nothing but `document`'s tests of what a
value is.
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
]
