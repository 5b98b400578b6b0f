"""A package as a whole: what it is called, and what it takes from the settings."""

from __future__ import annotations

import json

import pytest

from generator import ir
from generator.settings.config import Config
from tests.support.lowered import lower_text
from tests.support.small import JSON, STRING, get, lowered, model, ref

BOTH: JSON = {"200": {"description": "", "content": {"application/json": {"schema": model()},
                                                     "text/event-stream": {"schema": model(a=STRING)}}}}  # fmt: skip


def package(info: JSON | None = None, config: Config | None = None) -> ir.Package:
    document = {"openapi": "3.1.0", "info": info or {}, "paths": {}}
    return lower_text(json.dumps(document), config or Config(package="case"))[0]


def test_title_version_and_description() -> None:
    found = package({"title": "Shop", "version": "1", "description": "All."})
    assert (found.title, found.version, found.description) == ("Shop", "1", "All.")
    found = package()
    assert (found.title, found.version, found.description) == ("case", "", "")
    assert package({"version": "1"}, Config(package="case", version="9")).version == "9"


def test_what_the_settings_say_of_the_package() -> None:
    found = package(config=Config(
        package="case", distribution="the-case", http="httpx2", http_env="HTTP", idempotency_header="X-Key",
        features=("compat",), placeholders={"b": ("B",), "a": ("A", "C")}, modules={"d": ("e",), "c": ("f",)},
        helpers={"shop": ("run", "parse"), "chat": ("parse",)}, aliases={"Old": "New", "Ancient": "New"},
    ))  # fmt: skip
    assert (found.name, found.distribution, found.http, found.http_env) == ("case", "the-case", "httpx2", "HTTP")
    assert (found.idempotency_header, found.features) == ("X-Key", ("compat",))
    assert found.placeholders == (("a", ("A", "C")), ("b", ("B",)))
    assert found.modules == (("c", ("f",)), ("d", ("e",)))
    assert found.helpers == (("chat", "parse"), ("shop", "parse"), ("shop", "run"))
    assert found.aliases == (("Ancient", "New"), ("Old", "New"))


def test_other_names_are_of_the_first_method_alone() -> None:
    rule = "[[tool.sdk.rules]]\nmatch = { operation = '*' }\nalso = 'other.go'\n"
    made = lowered({"/x": get(responses=BOTH, tags=["shop"])}, settings=rule)
    found = {resource.name: [method.name for each in resource.operations for method in each.methods]
             for resource in made.package.resources}  # fmt: skip
    assert found["other"] == ["go"] and len(found["shop"]) == 2


@pytest.mark.parametrize(
    ("title", "client", "error", "said"),
    [
        ("Event Stream", "EventStreamClient", "EventStreamClientError",
         ["note: the client class is named EventStreamClient: EventStream is part of every package"]),
        ("API Timeout", "Timeout", "TimeoutClientError", []),
        ("The API", "Client", "ClientError", []),
        ("v1 Shop-Floor the REST spec of A B C D", "ShopFloorOfA", "ShopFloorOfAError", []),
        ("1.0 2", "Client", "ClientError", []),
        ("!", "Client", "ClientError", []),
        ("Chat API v2", "Chat", "ChatError", []),
    ],
)  # fmt: skip
def test_names_of_a_client_and_its_error(title: str, client: str, error: str, said: list[str]) -> None:
    made = lowered(info={"title": title})
    assert (made.package.client, made.package.error, made.said) == (client, error, said)
    assert made.pointers == ["/info/title"] * len(said)


def test_a_message_that_is_no_object_has_no_reasoning() -> None:
    settings = "[tool.sdk.messages]\nschemas = ['E']\nreasoning = ['thought']"
    assert lowered(schemas={"E": {"enum": ["a", "b"]}}, settings=settings).said == []


def test_a_resource_is_not_called_as_the_client_is() -> None:
    made = lowered({"/x": get(tags=["shop"])}, info={"title": "Shop"})
    assert [resource.class_name for resource in made.package.resources] == ["ShopResource"]


def test_names_of_names() -> None:
    made = lowered(schemas={"A": ref("B"), "B": ref("C"), "C": ref("B"), "D": {"anyOf": [ref("D"), {"type": "null"}]},
                            "E": ref("F"), "F": ref("G"), "G": STRING})  # fmt: skip
    assert made.shown == [
        "alias A in a.py: B", "alias B in b.py: any", "alias C in c.py: B", "alias D in d.py: any",
        "alias E in e.py: F", "alias F in f.py: G", "alias G in g.py: string",
    ]  # fmt: skip
    assert [line for line in made.said if "for itself" in line] == [
        f"warning: schema {name} is only a name for itself | taken as any value" for name in "BD"
    ]
    assert "/components/schemas/B" in made.pointers and "/components/schemas/D" in made.pointers


def test_schemas_that_are_left_out_or_are_none() -> None:
    made = lowered(schemas={"A": 5, "B": True, "C": ref("Nope"), "$ref": "x.yaml", "D": model()},
                   settings="[tool.sdk.exclude]\nschemas = ['D']")  # fmt: skip
    assert [(one.name, one.reason, one.excluded) for one in made.ledger.entries()] == [
        ("$ref", "a reference in place of all schemas is not followed", False),
        ("C", "its $ref leads nowhere", False), ("D", "excluded", True),
    ]  # fmt: skip
    assert made.ledger.found["schema"] == 5
    assert "warning: schema 'A' is neither a mapping nor a boolean | taken as any value" in made.said
