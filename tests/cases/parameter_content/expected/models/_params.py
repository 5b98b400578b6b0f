# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .. import models

FilterParam: TypeAlias = models.Filter | models.FilterTypedDict | Mapping[str, Any]
