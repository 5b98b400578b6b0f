# Generated from openapi.yaml; do not edit.

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import *
else:
    from . import __getattr__
