"""Lowers credentials and servers: which there are, what each operation needs, and where it is sent."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from ... import ir, naming
from ...naming.words import words
from ..reading.context import Context, Node, is_list, is_map


def schemes(context: Context) -> tuple[ir.SecurityScheme, ...]:
    """Return the security schemes of the document by name. The credential of the main one is called `api_key`."""
    found: list[ir.SecurityScheme] = []
    nodes = [
        (name, context.follow(raw))
        for name, raw in context.root.mapping("components").mapping("securitySchemes").members()
    ]
    supported = [(name, node, how) for name, node in nodes if (how := _kind(context, name, node)) is not None]
    main = _main(context, [name for name, _, _ in supported])
    scope = context.register.credentials()
    for name, node, (kind, wire) in sorted(supported, key=lambda item: (item[0] != main, item[0])):
        wish = ("basic_auth" if kind == "basic" else "api_key") if name == main else name
        parameter = scope.take(wish, node.pointer, f"the credential of {name!r}", otherwise=(f"{wish}_auth",))
        env = _env(context, parameter, name == main)
        text = node.value.get("description")
        scheme = ir.SecurityScheme(name, kind, wire, parameter, env, text if isinstance(text, str) else "")
        found.append(_with_tokens(context, scheme, node))
    return tuple(found)


def _with_tokens(context: Context, scheme: ir.SecurityScheme, node: Node) -> ir.SecurityScheme:
    """Return a scheme with what it takes to fetch tokens for a client, if it has that flow (OpenAPI §4.8.29)."""
    flow = node.mapping("flows").mapping("clientCredentials")
    url = flow.value.get("tokenUrl")
    if node.value.get("type") != "oauth2" or not flow.value:
        return scheme
    if not isinstance(url, str) or not url.strip():
        context.warn(flow.pointer, "client credentials without a tokenUrl", "the caller passes a token")
        return scheme
    scopes = tuple(str(name) for name in flow.mapping("scopes").value)
    prefix = variable_prefix(context)
    client = (f"{prefix}_CLIENT_ID", f"{prefix}_CLIENT_SECRET")
    return evolve(scheme, token_url=url.strip(), scopes=tuple(sorted(scopes)), env_client=client)


def variable_prefix(context: Context) -> str:
    """Return how the names of the package's environment variables begin."""
    return "_".join(words(context.config.package)).upper() or "API"


def _kind(context: Context, name: str, node: Node) -> tuple[Any, str] | None:
    value = node.value
    kind, place = value.get("type"), value.get("in")
    if kind == "http":
        scheme = str(value.get("scheme")).lower()
        if scheme == "basic":
            return "basic", "Authorization"
        if scheme == "bearer":
            return "bearer", "Authorization"
    if kind in ("oauth2", "openIdConnect"):
        return "bearer", "Authorization"
    if kind == "apiKey" and place in ("header", "query", "cookie"):
        wire = value.get("name")
        return (place, wire) if isinstance(wire, str) and wire else None
    context.warn(
        node.pointer,
        f"security scheme {name!r} is not supported",
        "its credential is for the caller to add, as a header",
    )
    return None


def _main(context: Context, names: list[str]) -> str | None:
    for requirement in context.root.sequence("security"):
        for name in sorted(requirement.value) if is_map(requirement.value) else ():
            if name in names:
                return str(name)
    return names[0] if names else None


def _env(context: Context, parameter: str, main: bool) -> str:
    if main and context.config.api_key_env:
        return context.config.api_key_env
    prefix, name = variable_prefix(context), parameter.upper()
    # The key of a "Weather API" is WEATHER_API_KEY.
    return f"{prefix.removesuffix('_API') if name.startswith('API_') else prefix}_{name}"


def required(context: Context, operation: Node, known: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return the alternatives of an operation, each a set of names of schemes. `()` says that none is needed."""
    holder = operation if is_list(operation.value.get("security")) else context.root
    found: list[tuple[str, ...]] = []
    for node in holder.sequence("security"):
        names = sorted(str(name) for name in node.value) if is_map(node.value) else []
        unknown = [name for name in names if name not in known]
        if not unknown:
            found.append(tuple(names))
        elif any(name not in context.root.mapping("components").mapping("securitySchemes").value for name in unknown):
            context.warn(node.pointer, f"no such security scheme: {', '.join(unknown)}", "this alternative is left out")
    return tuple(dict.fromkeys(found))


def scopes(context: Context, operation: Node) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]:
    """Return the alternatives of an operation with the scopes, or roles, that each of their schemes is asked for."""
    holder = operation if is_list(operation.value.get("security")) else context.root
    found: list[tuple[tuple[str, tuple[str, ...]], ...]] = []
    for node in holder.sequence("security"):
        members = sorted(node.value.items()) if is_map(node.value) else []
        found.append(tuple((name, tuple(sorted(map(str, asked)))) for name, asked in members if is_list(asked)))
    return tuple(dict.fromkeys(found))


def servers(context: Context) -> tuple[ir.Server, ...]:
    """Return the servers of the document in its order. The first one is the default."""
    nodes = context.root.sequence("servers")
    found = [(node.pointer, server) for node in nodes if (server := _server(context, node)) is not None]
    hosts = [set(words(server.url)) for _, server in found]
    common = {word for host in hosts for word in host if all(word in other for other in hosts)}
    result: list[ir.Server] = []
    scope = context.register.servers()
    for pointer, server in found:  # A server alone has no word of its own.
        own = [w for w in dict.fromkeys(words(server.url)) if w not in common]
        base = server.name or (naming.method_name("_".join(own)) if 0 < len(own) <= 3 else "default")
        name = scope.take(base, pointer, f"server {server.url!r}")
        result.append(evolve(server, name=name))
    return tuple(result)


def own_server(context: Context, items: tuple[Node, ...], operation: Node) -> str | None:
    """Return the URL of the server that an operation or its path declares, variables at their defaults.

    None without one.
    """
    for holder in (operation, *reversed(items)):
        for node in holder.sequence("servers"):
            server = _server(context, node)
            if server is not None:
                url = server.url
                for variable in server.variables:
                    url = url.replace("{" + variable.name + "}", variable.default)
                return url
    return None


def _server(context: Context, node: Node) -> ir.Server | None:
    value = node.value
    if not is_map(value) or not isinstance(value.get("url"), str):
        context.warn(node.pointer, "a server without a url", "left out")
        return None
    url = value["url"].strip()
    given = value.get("description")
    text = given if isinstance(given, str) else ""
    variables: list[ir.ServerVariable] = []
    for name, child in node.mapping("variables").members():
        if not is_map(child.value):
            continue
        values = child.value.get("enum")
        options = tuple(str(v) for v in values) if is_list(values) else ()
        default = child.value.get("default")
        if default is None:
            context.warn(child.pointer, f"server variable {name!r} has no default", "its first value is taken")
            default = options[0] if options else ""
        variables.append(ir.ServerVariable(name, str(default), options))
    return ir.Server(_server_name(value, text), url, tuple(variables), text, context.place(node.pointer))


def _server_name(value: dict[str, Any], text: str) -> str:
    given = value.get("name") or value.get("x-name") or value.get("x-speakeasy-server-id")
    if isinstance(given, str) and words(given):
        return "_".join(words(given))
    found = [w for w in words(text) if w not in ("server", "api", "the", "url", "endpoint", "environment", "base")]
    found = [w for w in found if w != "default"] or found
    return "_".join(found) if len(found) <= 2 else ""
