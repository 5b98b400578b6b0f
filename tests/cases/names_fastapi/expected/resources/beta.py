# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from functools import cached_property

from .._overlay.client.resource import Resource
from .beta_agents import BetaAgents
from .beta_judges import BetaJudges


class Beta(Resource):
    @cached_property
    def agents(self) -> BetaAgents:
        return BetaAgents(self._client)

    @cached_property
    def judges(self) -> BetaJudges:
        return BetaJudges(self._client)
