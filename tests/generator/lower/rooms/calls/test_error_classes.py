"""Error classes: which components become exceptions of their own."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ir.names import GivenNames
from tests.support.small import JSON, STRING, Lowered, get, lowered, model, ref

ERROR = model(code=STRING)
SHOP = ref("ShopError")


def replies(media: str = "application/json", **schemas: JSON) -> JSON:
    """Responses by status: `s404`, `default`."""
    return {status.lstrip("s"): {"description": "", "content": {media: {"schema": schema}}}
            for status, schema in schemas.items()}  # fmt: skip


def errors(made: Lowered) -> dict[str, str]:
    return {error.name: error.status for error in made.package.errors}


@pytest.mark.parametrize(
    ("responses", "schema", "found"),
    [
        (replies(s200=model(), s404=SHOP), ERROR, {"ShopError": "404"}),
        (replies(s404=SHOP, s400=SHOP), {"allOf": [ERROR]}, {"ShopError": "400, 404"}),
        (replies(s200=model(), s404=SHOP, default=SHOP), ERROR, {"ShopError": "404, default"}),
        (replies(s404=SHOP, default=SHOP), ERROR, {}),
        (replies(s404=SHOP, s302=SHOP), ERROR, {}),
        (replies(s200=SHOP, s404=SHOP), ERROR, {}),
        (replies(s200=model(), default=SHOP), ERROR, {}),
        (replies(s200=model(), **{"4XX": SHOP}), ERROR, {}),
        (replies("text/plain", s404=SHOP), ERROR, {}),
        (replies(s404={"type": "array", "items": SHOP}), ERROR, {}),
        (replies(s404=SHOP), STRING, {}),
        (replies(s404=SHOP), True, {}),
        (replies(s404={"allOf": [SHOP], "description": "x"}), ERROR, {"ShopError": "404"}),
    ],
)
def test_which_components_are_errors(responses: JSON, schema: Any, found: dict[str, str]) -> None:
    made = lowered({"/x": get(responses=responses)}, {"ShopError": schema})
    assert errors(made) == found
    assert [one.name for one in made.package.schemas if one.name.startswith("Shop")] == [
        "ShopErrorData" if found else "ShopError"
    ]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ShopError", "ShopError"), ("ShopException", "ShopException"), ("Problem", "Problem"), ("Faults", "Faults"),
        ("LoginFailureResponse", "LoginFailureResponse"), ("ErrorSchema", "ErrorSchema"), ("ErrorModel", "ErrorModel"),
        ("ErrorDetail", "ErrorDetail"), ("ErrorDetails", "ErrorDetails"), ("Thing", None), ("ErrorThing", None),
        ("NotFoundError", None),
    ],
)  # fmt: skip
def test_names_of_errors(key: str, name: str | None) -> None:
    made = lowered({"/x": get(responses=replies(s200=model(), s404=ref(key)))}, {key: ERROR})
    assert list(errors(made)) == ([] if name is None else [name])


@pytest.mark.parametrize("key", ["a~b/cError", "ShopError"])
def test_what_an_earlier_run_has_decided_stays(key: str) -> None:
    escaped = key.replace("~", "~0").replace("/", "~1")
    responses = replies(s200=model(), s404={"$ref": f"#/components/schemas/{escaped}"})
    (name,) = errors(lowered({"/x": get(responses=responses)}, {key: ERROR}))
    for kept, found in ((f"{name}Data", [name]), (name, [])):
        earlier = GivenNames({}, {f"/components/schemas/{escaped}": kept})
        made = lowered({"/x": get(responses=responses)}, {key: ERROR}, earlier=earlier)
        assert list(errors(made)) == found
