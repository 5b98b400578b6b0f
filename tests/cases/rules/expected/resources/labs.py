# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from functools import cached_property

from .._overlay.client.resource import Resource
from .labs_big_models import LabsBigModels


class Labs(Resource):
    @cached_property
    def big_models(self) -> LabsBigModels:
        return LabsBigModels(self._client)
