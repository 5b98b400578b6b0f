# Copied from overlay/models/typed_dicts.py; edit it there.
"""What the dictionaries of an API are declared with.

pydantic refuses the TypedDict of the standard library before Python 3.12, and Python 3.10 has no `Required`. By the
time that a model's module is imported msgspec has loaded `typing_extensions`, where it is installed: httpx brings it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING or sys.version_info < (3, 12):
    from typing_extensions import Required, TypedDict
else:
    from typing import Required, TypedDict

__all__ = ["Required", "TypedDict"]
