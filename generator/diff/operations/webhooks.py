"""Compares what the API sends to its users: the functions that read webhooks and callbacks."""

from __future__ import annotations

from ... import ir
from ..rules.comparison import Comparison
from ..rules.rules import Level
from .results import compare_received

_MODULE = "webhooks"


def compare_webhooks(comparison: Comparison) -> None:
    """Pair the functions by their names, then by the names of what they read, and compare each pair."""
    old, new = comparison.old.package.webhooks, comparison.new.package.webhooks
    gone, come = _by_name(old), _by_name(new)
    pairs = [(gone.pop(name), come.pop(name)) for name in sorted(gone.keys() & come.keys())]
    wires = {(each.callback, each.wire): each for each in come.values()}
    for each in list(gone.values()):
        twin = wires.pop((each.callback, each.wire), None)
        if twin is not None:
            symbols = _symbol(each), _symbol(twin)
            comparison.add("webhook-renamed", "breaking", symbols[0], each.place, twin.place, *symbols, "receive")
            pairs.append((gone.pop(each.name), come.pop(twin.name)))
    for each in gone.values():
        comparison.add("webhook-removed", "breaking", _symbol(each), each.place, None, _shown(each), "", "receive")
    for each in come.values():
        comparison.add("webhook-added", "compatible", _symbol(each), None, each.place, "", _shown(each), "receive")
    for before, after in pairs:
        _compare_pair(comparison, before, after)
    if old is not None and new is not None:
        _compare_all(comparison, old, new)


def _by_name(webhooks: ir.Webhooks | None) -> dict[str, ir.Webhook]:
    return {each.name: each for each in webhooks.functions} if webhooks is not None else {}


def _compare_pair(comparison: Comparison, old: ir.Webhook, new: ir.Webhook) -> None:
    symbol = _symbol(old)
    compare_received(comparison, "webhook-type-changed", symbol, (old.type, old.place), (new.type, new.place))
    words = _words(old), _words(new)
    if words[0] != words[1]:
        comparison.add("webhook-description-changed", "notice", symbol, old.place, new.place, *words, "receive")


def _compare_all(comparison: Comparison, old: ir.Webhooks, new: ir.Webhooks) -> None:
    """Compare what reads any webhook, and how all of them are signed."""
    places = old.functions[0].place, new.functions[0].place
    if old.event is not None and new.event is not None:
        before, after = (old.event, places[0]), (new.event, places[1])
        compare_received(comparison, "webhook-type-changed", f"{_MODULE}.parse", before, after)
    if (old.prefix, old.env) != (new.prefix, new.env):
        # What was never signed before needs a secret now, or one under another name.
        found: Level = "breaking" if new.prefix else "notice"
        shown = _signed(old), _signed(new)
        comparison.add("webhook-signature-changed", found, f"{_MODULE}.verify", *places, *shown, "receive")


def _symbol(each: ir.Webhook) -> str:
    return f"{_MODULE}.{each.name}"


def _shown(each: ir.Webhook) -> str:
    return f"{'callback' if each.callback else 'webhook'} {each.wire}"


def _words(each: ir.Webhook) -> str:
    return f"{each.summary}\n{each.description}".strip()


def _signed(webhooks: ir.Webhooks) -> str:
    return f"{webhooks.prefix}-signature, {webhooks.env}" if webhooks.prefix else "not signed"
