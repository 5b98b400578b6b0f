#!/usr/bin/env bash
# FastAPI 0.165.0 with pydantic 2.14.4: where a class of its own schema is read from depends on what stands around it.
#
# A class that tells pydantic its schema by __get_pydantic_core_schema__ (no BaseModel, no dataclass) and whose schema
# is an object is a required *query* parameter in `item: Item`, though a query cannot hold an object: no request can
# satisfy it, and a JSON body gets a 422 for a missing query parameter. In `items: list[Item]` and with
# `item: Annotated[Item, Body()]` the same class is the body. FastAPI decides by the Python type, not by the schema.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install fastapi==0.165.0 pydantic==2.14.4 httpx==0.28.1
"$work/venv/bin/python" - <<'PYTHON'
from typing import Annotated

from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from pydantic import TypeAdapter
from pydantic_core import core_schema


class Item:
    def __init__(self, name: str) -> None:
        self.name = name

    @classmethod
    def __get_pydantic_core_schema__(cls, source, handler):
        fields = {"name": core_schema.typed_dict_field(core_schema.str_schema())}
        shape = core_schema.typed_dict_schema(fields)
        return core_schema.no_info_after_validator_function(lambda found: cls(found["name"]), shape)


app = FastAPI()


@app.post("/bare")
def bare(item: Item) -> str:
    return item.name


@app.post("/list")
def several(items: list[Item]) -> str:
    return items[0].name


@app.post("/marked")
def marked(item: Annotated[Item, Body()]) -> str:
    return item.name


assert TypeAdapter(Item).validate_python({"name": "a"}).name == "a"
assert TypeAdapter(Item).json_schema()["type"] == "object"
paths = app.openapi()["paths"]
where = {path: "body" if "requestBody" in paths[path]["post"] else "query" for path in ("/bare", "/list", "/marked")}
client = TestClient(app)
reply = client.post("/bare", json={"name": "a"})
seen = (reply.status_code, reply.json()["detail"][0]["type"], reply.json()["detail"][0]["loc"])
print(where, seen)
assert where == {"/bare": "query", "/list": "body", "/marked": "body"}, where
assert seen == (422, "missing", ["query", "item"]), seen
assert client.post("/list", json=[{"name": "a"}]).json() == "a"
assert client.post("/marked", json={"name": "a"}).json() == "a"
PYTHON
echo "seen as described"
