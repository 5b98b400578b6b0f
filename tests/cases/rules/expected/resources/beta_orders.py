# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from functools import cached_property

from .._overlay.client.resource import Resource
from .beta_orders_lines import BetaOrdersLines


class BetaOrders(Resource):
    @cached_property
    def lines(self) -> BetaOrdersLines:
        return BetaOrdersLines(self._client)
