# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from functools import cached_property

from .._overlay.client.resource import Resource
from .beta_orders import BetaOrders


class Beta(Resource):
    @cached_property
    def orders(self) -> BetaOrders:
        return BetaOrders(self._client)
