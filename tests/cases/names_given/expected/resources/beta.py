# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from functools import cached_property

from .._overlay.client.resource import Resource
from .beta_ocr import BetaOcr


class Beta(Resource):
    @cached_property
    def ocr(self) -> BetaOcr:
        return BetaOcr(self._client)
