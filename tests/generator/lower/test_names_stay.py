"""Names are the callers' contract: what comes or goes beside a thing renames nothing."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from generator import ir
from generator.cli import main
from generator.document.diagnostics import Diagnostics
from generator.document.document import parse
from generator.lower import lower
from generator.output.lock import read_lock
from generator.settings.config import Config

JSON = dict[str, Any]

THINGS = ("items", "orders", "users", "alpha", "beta")
ENUM = {"type": "string", "enum": ["new", "old"]}


def operations() -> dict[tuple[str, str], JSON]:
    """Operations whose names, by rule alone, depend on which others there are."""
    body = {"type": "object", "properties": {"order_state": ENUM, "note": {"type": "string"}}}
    error = {"type": "object", "properties": {"code": {"type": "integer"}}}
    found: dict[tuple[str, str], JSON] = {}
    for thing in THINGS:
        for prefix in ("", "/v1", "/api/v2"):
            base = f"{prefix}/{thing}"
            for method, path, written in (
                ("get", base, f"list_{thing}_{prefix.strip('/').replace('/', '_')}_get"),
                ("post", base, ""),
                ("get", f"{base}/{{id}}", f"app_get_{thing[:-1]}"),
                ("put", f"{base}/{{id}}", ""),
                ("patch", f"{base}/{{id}}", ""),
                ("get", f"{base}/status", ""),
                ("post", f"{base}/{{id}}/archive", ""),
                ("get", f"{base}/{{id}}/comments", f"list_{thing[:-1]}_comments"),
                ("post", f"{base}/{{id}}/comments", ""),
                ("get", f"{base}/{{id}}/comments/{{comment}}", f"retrieve_{thing[:-1]}_comment"),
                ("post", f"{base}/closed/drafts", ""),
            ):
                found[method, path] = {
                    "tags": ["shop" if thing in ("alpha", "beta") else thing],
                    **({"operationId": written + prefix.replace("/", "_")} if written else {}),
                    "parameters": [{"name": "sort_order", "in": "query", "schema": ENUM}],
                    "requestBody": {"content": {"application/json": {"schema": body}}},
                    "responses": {
                        "200": {"description": "", "content": {"application/json": {"schema": body}}},
                        "400": {"description": "", "content": {"application/json": {"schema": error}}},
                    },
                }
    return found


def schemas() -> dict[str, JSON]:
    """Schemas of which some would be one class, or have one name."""
    plain = {"type": "object", "properties": {"kind_of": ENUM, "id": {"type": "string"}}}
    keys = ("item", "Item", "shop.Item", "Page_Item_", "def-0", "OrderState", "Node-Input", "Node-Output", "ErrorBody")
    return {key: plain | {"title": f"Titled {i}"} for i, key in enumerate(keys)}


def lowered(calls: dict[tuple[str, str], JSON], components: dict[str, JSON], earlier: ir.GivenNames) -> ir.GivenNames:
    paths: JSON = {}
    for (method, path), operation in calls.items():
        paths.setdefault(path, {})[method] = operation
    document = {"openapi": "3.1.0", "info": {"title": "Shop"}, "paths": paths, "components": {"schemas": components}}
    diagnostics = Diagnostics()
    parsed = parse(json.dumps(document).encode(), "openapi.json", diagnostics)
    assert parsed is not None
    return lower(parsed, Config(package="shop"), diagnostics, earlier)[0].names


@pytest.mark.parametrize("seed", range(4))
def test_what_comes_and_goes_renames_nothing(seed: int) -> None:
    chance = random.Random(seed)
    every, components = operations(), schemas()
    here: dict[tuple[str, str], JSON] = dict(chance.sample(sorted(every.items(), key=str), 12))
    models: dict[str, JSON] = dict(chance.sample(sorted(components.items()), 4))
    names = lowered(here, models, ir.GivenNames())
    for _ in range(6):
        for key in chance.sample(sorted(every), 4):
            if key in here:
                del here[key]
            else:
                here[key] = every[key]
        for name in chance.sample(sorted(components), 2):
            if name in models:
                del models[name]
            else:
                models[name] = components[name]
        after = lowered(here, models, names)
        for before, now in ((names.operations, after.operations), (names.schemas, after.schemas)):
            assert {key: before[key] for key in before.keys() & now.keys()} == {
                key: now[key] for key in before.keys() & now.keys()
            }
        assert len({given.name for given in after.operations.values()}) == len(after.operations)
        names = after


def an_object(kind: str) -> JSON:
    return {"type": "object", "required": ["kind", kind], "properties": {"kind": {"enum": [kind]}, kind: ENUM}}


@pytest.mark.parametrize(
    "kind",
    [
        {"oneOf": [an_object("cat"), an_object("dog")]},
        {"anyOf": [{"enum": ["stray", "lost"]}, an_object("cat"), an_object("dog")]},
        {"anyOf": [an_object("cat"), {"enum": ["stray", "lost"]}, {"type": "integer"}]},
        {"oneOf": [{"type": "array", "items": an_object(kind)} for kind in ("cat", "dog")] + [an_object("owl")]},
        {"type": "array", "prefixItems": [an_object("cat"), an_object("dog")]},
        {"type": "array", "items": {"oneOf": [an_object("cat"), an_object("dog")]}},
        {"oneOf": [{"anyOf": [an_object("cat"), an_object("dog")]}, an_object("owl")]},
        {"properties": {"name": ENUM}, "oneOf": [an_object("cat"), an_object("dog")]},
        {"type": ["object", "string"], "properties": {"name": ENUM}},
    ],
    ids=range(9),
)
@pytest.mark.parametrize("of_component", [False, True])
def test_a_second_run_gives_the_names_of_the_first(kind: JSON, of_component: bool) -> None:
    components = {"Pet": kind if of_component else {"type": "object", "properties": {"kind": kind}}}
    names = lowered({}, components, ir.GivenNames())
    assert lowered({}, components, names) == names


@pytest.mark.parametrize("length", [100, 101, 130])
@pytest.mark.parametrize("key", ["an_hour_of_", "AnHourOf", "An-Hour-1-", "Ä_hour_"])
def test_a_second_run_cuts_long_names_as_the_first_did(key: str, length: int) -> None:
    long = (key * 20)[:length]
    components = {long: {"type": "object", "properties": {long: {"oneOf": [an_object("cat"), an_object(long)]}}}}
    names = lowered({}, components, ir.GivenNames())
    assert lowered({}, components, names) == names


def hooks(*names: str, **bodies: JSON) -> JSON:
    events = {name: {"type": "object", "properties": {name: {"type": "string"}}} for name in names} | bodies
    return {
        name: {"post": {"requestBody": {"content": {"application/json": {"schema": body}}}, "responses": {}}}
        for name, body in events.items()
    }


EITHER = {"oneOf": [{"type": "object", "properties": {"p": {}}}, {"type": "object", "properties": {"q": {}}}]}


@pytest.mark.parametrize("key", ["webhooks", "x-webhooks"])
@pytest.mark.parametrize(
    ("first", "then"),
    [
        (hooks("b", "c"), hooks("a", "b", "c")),
        (hooks("a", "b", "c"), hooks("b", "c")),
        (hooks("b", a=EITHER), hooks("a", "b")),
    ],
)
def test_the_event_of_all_webhooks_keeps_its_name_whichever_is_the_first(key: str, first: JSON, then: JSON) -> None:
    earlier = ir.GivenNames()
    for webhooks in (first, then):
        document = {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "paths": {}, key: webhooks}
        parsed = parse(json.dumps(document).encode(), "a.json", Diagnostics())
        assert parsed is not None
        package, _ = lower(parsed, Config(), Diagnostics(), earlier)
        earlier = package.names
        assert package.webhooks is not None
        assert package.webhooks.event == ir.Ref("WebhookEvent")
        types = {each.name: each.type for each in package.webhooks.functions}
        assert types["parse_b"] == ir.Ref("BEvent")
        assert types.get("parse_a", ir.Ref("AEvent")) == ir.Ref("AEvent")


def write(path: Path, *calls: tuple[str, str], tag: str = "items") -> None:
    paths: JSON = {}
    for method, where in calls:
        paths.setdefault(where, {})[method] = {"tags": [tag], "responses": {"204": {"description": ""}}}
    path.write_text(json.dumps({"openapi": "3.1.0", "info": {"title": "Shop"}, "paths": paths}))


def test_the_lock_keeps_names_between_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec, out = tmp_path / "shop.json", tmp_path / "out"
    command = ["--spec", str(spec), "--package", "shop", "--output", str(out)]
    write(spec, ("get", "/v1/items"))
    assert main(["generate", *command]) == 0
    write(spec, ("get", "/v1/items"), ("get", "/items"))
    assert main(["generate", *command]) == 0
    assert main(["check", *command]) == 0
    lock = read_lock(out / "shop.lock.json")
    assert lock is not None
    given = {key: name.name for key, name in lock.names.operations.items()}
    assert given["GET /v1/items"] == "items.list" and given["GET /items"] != "items.list"
    assert "def list(" in (out / "shop/resources/items.py").read_text()


def test_other_words_of_the_document_ask_for_another_name(tmp_path: Path) -> None:
    spec, out = tmp_path / "shop.json", tmp_path / "out"
    command = ["generate", "--spec", str(spec), "--package", "shop", "--output", str(out)]
    write(spec, ("get", "/v1/items"))
    assert main(command) == 0
    write(spec, ("get", "/v1/items"), tag="things")
    assert main(command) == 0
    lock = read_lock(out / "shop.lock.json")
    assert lock is not None and lock.names.operations["GET /v1/items"].name.startswith("things.")


def test_names_of_a_lock_that_are_no_names_are_left_out(tmp_path: Path) -> None:
    spec, out = tmp_path / "shop.json", tmp_path / "out"
    command = ["generate", "--spec", str(spec), "--package", "shop", "--output", str(out)]
    write(spec, ("get", "/v1/items"))
    assert main(command) == 0
    path = out / "shop.lock.json"
    data = json.loads(path.read_text())
    data["names"]["operations"]["GET /v1/items"]["name"] = "items.x(): import os"
    path.write_text(json.dumps(data))
    assert main(command) == 0
    assert "import os" not in (out / "shop/resources/items.py").read_text()


def test_diff_sees_a_rename_and_none_where_names_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    write(old, ("get", "/v1/items"))
    write(new, ("get", "/v1/items"), ("get", "/items"))
    assert main(["diff", str(old), str(new)]) == 0
    assert "breaking" not in capsys.readouterr().out
    write(new, ("get", "/v1/items"), tag="things")
    assert main(["diff", str(old), str(new)]) == 1
    assert "Items.list" in capsys.readouterr().out
