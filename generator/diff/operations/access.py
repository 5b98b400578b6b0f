"""Compares how callers reach the API: credentials and servers."""

from __future__ import annotations

from ... import ir
from ..rules.comparison import Comparison


def compare_security(comparison: Comparison, symbol: str, old: ir.Operation, new: ir.Operation) -> None:
    """Compare the credentials that one operation accepts. Schemes that only have another name count as the same."""
    names = renamed_schemes(comparison.old.package, comparison.new.package)
    before = {tuple(sorted(names.get(name, name) for name in each)) for each in old.security or ((),)}
    after = {tuple(sorted(each)) for each in new.security or ((),)}
    if before == after:
        _compare_scopes(comparison, symbol, old, new, names)
        return
    shown = _alternatives(before), _alternatives(after)
    # Whatever satisfied the old operation must satisfy the new one.
    still_enough = all(any(set(b) <= set(a) for b in after) for a in before)
    rule = "security-added" if after - before - {()} else "security-removed"
    found = "compatible" if still_enough else "breaking"
    comparison.add(
        rule, "compatible" if found == "compatible" else "breaking", symbol, old.place, new.place, *shown, "send"
    )


def _compare_scopes(
    comparison: Comparison, symbol: str, old: ir.Operation, new: ir.Operation, names: dict[str, str]
) -> None:
    """Compare the scopes of alternatives that are the same otherwise.

    Each old alternative is compared with the new one that asks for the fewest scopes more.
    """
    come, gone = set[str](), set[str]()
    after = [(dict(each), {(name, scope) for name, asked in each for scope in asked}) for each in new.scopes]
    for each in old.scopes:
        mine = {(names.get(name, name), scope) for name, asked in each for scope in asked}
        schemes = {names.get(name, name) for name, _ in each}
        rivals = [theirs for known, theirs in after if known.keys() == schemes]
        if rivals:
            nearest = min(rivals, key=lambda theirs: (len(theirs - mine), len(mine - theirs)))
            come |= {f"{name} {scope}" for name, scope in nearest - mine}
            gone |= {f"{name} {scope}" for name, scope in mine - nearest}
    for scope in sorted(come):
        places = old.place, new.place
        comparison.add("security-scope-added", "breaking", symbol, *places, after=scope, direction="send")
    for scope in sorted(gone):
        comparison.add("security-scope-removed", "compatible", symbol, old.place, new.place, scope, direction="send")


def _alternatives(security: set[tuple[str, ...]]) -> str:
    return " or ".join(sorted(" + ".join(names) or "none" for names in security))


def renamed_schemes(old: ir.Package, new: ir.Package) -> dict[str, str]:
    """Map old names of security schemes to new ones, for those that are sent in the same way under another name."""
    gone = [s for s in old.security if all(s.name != other.name for other in new.security)]
    come = [s for s in new.security if all(s.name != other.name for other in old.security)]
    found: dict[str, str] = {}
    for scheme in gone:
        twin = next((s for s in come if (s.kind, s.wire) == (scheme.kind, scheme.wire)), None)
        if twin is not None:
            come.remove(twin)
            found[scheme.name] = twin.name
    return found


def compare_schemes(comparison: Comparison) -> None:
    """Compare the credentials of the client, which are keywords of its constructor."""
    old, new = comparison.old.package, comparison.new.package
    places = (
        ir.Place(old.source, "/components/securitySchemes", 1, 1),
        ir.Place(new.source, "/components/securitySchemes", 1, 1),
    )
    names = renamed_schemes(old, new)
    after = {scheme.name: scheme for scheme in new.security}
    for scheme in old.security:
        symbol = f"{old.client}({scheme.parameter}=)"
        twin = after.pop(names.get(scheme.name, scheme.name), None)
        if twin is None:
            comparison.add("security-scheme-removed", "breaking", symbol, places[0], None, _way(scheme), "", "send")
            continue
        if twin.parameter != scheme.parameter:
            keywords = scheme.parameter, twin.parameter
            comparison.add("security-scheme-renamed", "breaking", symbol, *places, *keywords, "send")
        if (twin.kind, twin.wire) != (scheme.kind, scheme.wire):
            # A name and a password are two values, every other credential is one.
            breaks = (twin.kind == "basic") != (scheme.kind == "basic")
            shown = _way(scheme), _way(twin)
            comparison.add(
                "security-scheme-changed", "breaking" if breaks else "notice", symbol, *places, *shown, "send"
            )
    for scheme in after.values():
        symbol = f"{new.client}({scheme.parameter}=)"
        comparison.add("security-scheme-added", "compatible", symbol, None, places[1], "", _way(scheme), "send")


def _way(scheme: ir.SecurityScheme) -> str:
    return f"{scheme.kind} {scheme.wire}"


def compare_servers(comparison: Comparison) -> None:
    """Compare the servers by name, and the one that is used where a caller names none."""
    before, after = comparison.old.package, comparison.new.package
    old = {server.name: server for server in before.servers}
    new = {server.name: server for server in after.servers}
    by_url = {server.url: server for name, server in new.items() if name not in old}
    names: dict[str, str] = {}
    for name, server in old.items():
        symbol = f"{before.client}(server={name!r})"
        if name in new:
            names[name] = name
            if new[name].url != server.url:
                places = server.place, new[name].place
                comparison.add("server-changed", "notice", symbol, *places, server.url, new[name].url, "send")
        elif server.url in by_url:
            twin = by_url.pop(server.url)
            names[name] = twin.name
            comparison.add("server-renamed", "breaking", symbol, server.place, twin.place, name, twin.name, "send")
        else:
            comparison.add("server-removed", "breaking", symbol, server.place, None, server.url, direction="send")
    for server in by_url.values():
        symbol = f"{after.client}(server={server.name!r})"
        comparison.add("server-added", "compatible", symbol, None, server.place, after=server.url, direction="send")
    if before.servers and after.servers:
        a, b = before.servers[0], after.servers[0]
        if names.get(a.name) != b.name:
            symbol = f"{before.client}(server=)"
            comparison.add("server-default-changed", "notice", symbol, a.place, b.place, a.url, b.url, "send")
