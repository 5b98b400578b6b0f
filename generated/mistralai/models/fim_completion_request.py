# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

import attrs

from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class FIMCompletionRequestTypedDict(TypedDict, total=False):
    """FIMCompletionRequest as a dictionary."""

    prompt: Required[str]
    model: Required[str]
    max_tokens: int | None
    metadata: Mapping[str, Any] | None
    min_tokens: int | None
    prompt_cache_key: str | None
    random_seed: int | None
    stop: str | Iterable[str]
    stream: bool
    suffix: str | None
    temperature: float | None
    top_p: float


@attrs.define(kw_only=True, eq=False, repr=False)
class FIMCompletionRequest(Model):
    """The code before and after a gap, and how the gap is to be filled."""

    prompt: str
    """The code before the gap."""
    model: str = "codestral-2404"
    """Name of the code model that fills the gap."""
    max_tokens: int | None = UNSET
    """The most tokens that may be generated. Together with the prompt they have to fit the model's
    context.
    """
    metadata: dict[str, Any] | None = UNSET
    """Values of the caller's own that are stored with the request."""
    min_tokens: int | None = UNSET
    """The fewest tokens that are generated before the completion may end."""
    prompt_cache_key: str | None = UNSET
    """Requests with the same key and the same beginning share the work on that beginning, which costs less
    and is faster.
    """
    random_seed: int | None = UNSET
    """Seed of the sampling. Equal requests with equal seeds give equal results."""
    stop: str | list[str] | None = UNSET
    """Text, or several texts, at which the generation ends."""
    stream: bool = UNSET
    """Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON document. The method
    that is called decides it.
    """
    suffix: str | None = UNSET
    """The code after the gap. Without it, the model goes on from the prompt."""
    temperature: float | None = UNSET
    """Sampling temperature. Near 0 the answers hardly vary; higher values make them more diverse. Change
    this or `top_p`, not both. When left out, the model's own default holds.
    """
    top_p: float = UNSET
    """Nucleus sampling: only the most likely tokens that together reach this probability are considered.
    Change this or `temperature`, not both.
    """

    _not_null: ClassVar[tuple[str, ...]] = ("stop", "stream", "top_p")

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.prompt = raw.get("prompt")
        self.model = raw.get("model", "codestral-2404")
        self.max_tokens = raw.get("max_tokens")
        self.metadata = raw.get("metadata")
        self.min_tokens = raw.get("min_tokens")
        self.prompt_cache_key = raw.get("prompt_cache_key")
        self.random_seed = raw.get("random_seed")
        self.stop = raw.get("stop")
        self.stream = raw.get("stream", False)
        self.suffix = raw.get("suffix", "")
        self.temperature = raw.get("temperature")
        self.top_p = raw.get("top_p", 1.0)
        return self
