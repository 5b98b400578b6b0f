# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TypeAlias

from .. import models

FilterParam: TypeAlias = models.Filter | models.FilterTypedDict
