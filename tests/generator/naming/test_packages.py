"""What a package, its client, its errors and its resources are called, whatever the title of a document is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.document.diagnostics import Diagnostics
from generator.pipeline import generate
from generator.settings.config import Config
from tests.support.checkers import mypy
from tests.support.http_server import HttpServer, reply
from tests.support.made import call_everything, make, rendered
from tests.support.written import sharing_the_runtime, write_files

ERROR = {"type": "object", "required": ["detail"], "properties": {"detail": {"type": "string"}}}


def titled(title: str, tag: str = "things", error: str = "Problem") -> dict[str, Any]:
    """A document with one resource, and a schema that is the body of one failure."""
    schema = {"$ref": f"#/components/schemas/{error}"}
    responses = {
        "200": {"description": "Fine.", "content": {"application/json": {"schema": {"type": "string"}}}},
        "404": {"description": "Gone.", "content": {"application/json": {"schema": schema}}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "paths": {"/things": {"get": {"operationId": "look", "tags": [tag], "responses": responses}}},
        "components": {
            "schemas": {error: ERROR},
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
    }


TITLES = [
    ("API", "things", "ClientError", "Client", "ClientError"),
    ("The API", "client", "Problem", "Client", "ClientError"),
    ("Client", "client", "ClientError", "Client", "ClientError"),
    ("SDK", "sdk", "SDKError", "SDK", "SDKClientError"),
    ("Users API", "users", "UsersError", "Users", "UsersError"),
    ("Shop", "shop", "ShopError", "Shop", "ShopError"),
    ("Rate Limit", "errors", "RateLimitError", "RateLimit", "RateLimitClientError"),
    ("Event Stream", "models", "NotFoundError", "EventStreamClient", "EventStreamClientError"),
    ("Unset", "types", "UnsetError", "UnsetClient", "UnsetClientError"),
    ("RetryConfig", "utils", "SDKSettingsError", "RetryConfigClient", "RetryConfigClientError"),
    ("Mapping", "mapping", "MappingProblem", "Mapping", "MappingError"),
    ("Credential", "credential", "CredentialFault", "Credential", "CredentialError"),
]


@pytest.mark.parametrize(("title", "tag", "error", "client", "root"), TITLES, ids=[title[0] for title in TITLES])
def test_client_and_errors(title: str, tag: str, error: str, client: str, root: str, tmp_path: Path) -> None:
    made = make(titled(title, tag, error), tmp_path, f"titled_{root.lower()}_{tag}")
    assert (made.package.client, made.package.error) == (client, root)
    call_everything(made)
    problem = {"detail": "nothing here"}
    with HttpServer(reply(404, problem)) as server:
        sdk = getattr(made.root, made.package.client)(server_url=server.url, api_key="key")
        with pytest.raises(getattr(made.root, made.package.error)) as caught:
            getattr(sdk, made.package.resources[0].name).look()
        assert isinstance(caught.value, made.root.NotFoundError)
        assert caught.value.data.detail == "nothing here"
        sdk.close()


@pytest.mark.slow
def test_clients_and_errors_type_check(tmp_path: Path) -> None:
    names = [f"titled_{title.lower().replace(' ', '_')}" for title, *_ in TITLES]
    for name, (title, tag, error, _, _) in zip(names, TITLES, strict=True):
        write_files(sharing_the_runtime(rendered(titled(title, tag, error), name)[1]), tmp_path)
    assert mypy(tmp_path, *names) == ""


@pytest.mark.parametrize(
    ("title", "package"),
    [("Calendar", "calendar_sdk"), ("HTTPX", "httpx_sdk"), ("httpx2", "httpx2_sdk"), ("Calendar API", "calendar_api")],
)
def test_a_package_hides_no_module(title: str, package: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(f"openapi: 3.1.0\ninfo: {{title: {title}, version: '1'}}\npaths: {{}}\n")
    result = generate(spec, Config(), Diagnostics())
    assert result is not None
    assert result.package == package


def test_headers_have_no_case(tmp_path: Path) -> None:
    document = titled("Headers")
    operation = document["paths"]["/things"]["get"]
    given = [{"name": name, "in": "header", "required": True, "schema": {"type": "string"}} for name in ("X-A", "x-a")]
    operation["parameters"] = given
    made = make(document, tmp_path, "headers_of_one_name")
    (parameter,) = made.package.resources[0].operations[0].parameters
    assert parameter.name == "x_a"
    assert "warning: header parameter 'x-a' is declared twice" in made.said
    call_everything(made)


@pytest.mark.slow
def test_bytes_beside_no_content_type_check(tmp_path: Path) -> None:
    document = titled("Thumbnails")
    binary = {"schema": {"type": "string", "format": "binary"}}
    responses = document["paths"]["/things"]["get"]["responses"]
    responses["200"]["content"] = {"image/png": binary}
    responses["202"] = {"description": "Not made yet."}
    write_files(sharing_the_runtime(rendered(document, "thumbnails")[1]), tmp_path)
    assert mypy(tmp_path, "thumbnails") == ""
