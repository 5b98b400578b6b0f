"""The histograms of a client's calls, by the semantic conventions for generative AI.

https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-metrics/, which gives their buckets too.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from opentelemetry.metrics import Meter

_SHARED = (
    *("gen_ai.operation.name", "gen_ai.provider.name", "gen_ai.request.model", "gen_ai.response.model"),
    *("server.address", "server.port"),
)
_POWERS = [4**power for power in range(14)]
_DURATIONS = [0.01 * 2**power for power in range(14)]
_FIRST = [0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0]
_CHUNKS = [0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0, 2.5]
_INSTRUMENTS = {
    "gen_ai.client.token.usage": ("{token}", "Number of input and output tokens used", _POWERS),
    "gen_ai.client.operation.duration": ("s", "GenAI operation duration", _DURATIONS),
    "gen_ai.client.operation.time_to_first_chunk": ("s", "Time until the first chunk of a stream came", _FIRST),
    "gen_ai.client.operation.time_per_output_chunk": ("s", "Time between two chunks of a stream", _CHUNKS),
}


class Metrics:
    """The histograms of one meter."""

    def __init__(self, meter: Meter) -> None:
        self._made = {
            name: meter.create_histogram(name, unit, text, explicit_bucket_boundaries_advisory=buckets)
            for name, (unit, text, buckets) in _INSTRUMENTS.items()
        }

    def record(self, name: str, value: float, attributes: Mapping[str, Any], **more: Any) -> None:
        """Record a value of `gen_ai.client.NAME`, with those of the attributes that metrics have, and `more`."""
        kept = {key: attributes[key] for key in _SHARED if key in attributes}
        self._made[f"gen_ai.client.{name}"].record(value, {**kept, **more})
