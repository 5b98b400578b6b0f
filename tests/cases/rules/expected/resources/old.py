# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from functools import cached_property

from .._overlay.client.resource import Resource
from .old_price_codes import OldPriceCodes


class Old(Resource):
    @cached_property
    def price_codes(self) -> OldPriceCodes:
        return OldPriceCodes(self._client)
