"""Which module of `models/` a schema is defined in.

What one other schema alone names is read with it, and is defined in its module: the choice of a tool with the request,
a chunk with its event. What several name has a module of its own. So have the objects of a union: a value is one of
them, and the others need not load.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Iterable

from ... import ir
from ...lower.reach import names_in, parts

LIMIT = 50
"""How many schemas, properties and variants a module has room for: some 400 lines."""


def homes(schemas: Iterable[ir.Schema], paths: Container[str] = ()) -> dict[str, str]:
    """Return the module of each schema by the schema's name, in the order in which a module defines its schemas.

    `paths` are the modules by which other generations of the package are imported: `usermessage` is then the one that
    would be `user_message`.

    A module begins with the schema that it is called after. Those nearest to it come first: where there is no room, a
    schema begins a module of its own. So a change moves what stands at the end of a module, and nothing else.
    """
    table = {schema.name: schema for schema in schemas}
    owners = _owners(table)
    taken = {schema.module for schema in table.values()}
    owned: dict[str, list[str]] = defaultdict(list)
    for name, owner in owners.items():
        owned[owner].append(name)
    found: dict[str, str] = {}
    # Those that name each other in a circle come last, which begins with the first of them.
    for start in (*(name for name in table if name not in owners), *table):
        heads = deque([start])
        while heads:
            head = heads.popleft()
            room = LIMIT
            near = deque([head])
            while near:
                name = near.popleft()
                size = 1 + sum(1 for _ in parts(table[name]))
                if name in found:
                    continue
                if name != head and size > room:
                    heads.append(name)
                    continue
                found[name] = _called(table[head].module, paths, taken)
                room -= size
                near.extend(owned[name])
    return found


def _called(module: str, paths: Container[str], taken: Container[str]) -> str:
    joined = module.replace("_", "")
    return joined if joined in paths and joined not in taken else module


def modules(schemas: Iterable[ir.Schema], paths: Container[str] = ()) -> dict[str, list[str]]:
    """Return the names of the schemas that each module defines, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, module in homes(schemas, paths).items():
        found[module].append(name)
    return found


def _owners(table: dict[str, ir.Schema]) -> dict[str, str]:
    """Return, for each schema that is to be defined with another, that other one."""
    named_by: dict[str, set[str]] = {name: set() for name in table}
    for schema in table.values():
        for type_ in parts(schema):
            for name in names_in(type_):
                if name in table and name != schema.name:
                    named_by[name].add(schema.name)
    found: dict[str, str] = {}
    for name, (owner, *others) in ((name, sorted(by)) for name, by in named_by.items() if by):
        variant = isinstance(table[name], ir.Model) and isinstance(table[owner], ir.Union)
        if not others and not variant:
            found[name] = owner
    return found
