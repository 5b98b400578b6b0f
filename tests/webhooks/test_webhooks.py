"""Webhooks: typed events, and the signatures of Standard Webhooks, in packages whose documents tell of them."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest
from attrs import evolve

from generator.document.diagnostics import Diagnostics
from generator.settings.config import Config, load_config
from tests.support.checkers import mypy
from tests.support.documented import undescribed
from tests.support.http_server import Asked, HttpServer, reply
from tests.support.made import make
from tests.support.paths import CASES
from tests.support.rendered import write_package

# The vector that the libraries of Standard Webhooks are tested with.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
VECTOR = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
}
NOW = 1614265330
BODY = '{"test": 2432232314}'
FINISHED = {"type": "job.finished", "id": "j-1", "at": "2026-01-31T12:00:00Z"}


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder = tmp_path_factory.mktemp("webhooks")
    root = write_package(CASES / "webhooks", folder)
    said = mypy(folder, "-p", f"{root.__name__}.webhooks")
    assert said == ""
    return root


def test_a_receiver_reads_typed_events(case: ModuleType) -> None:
    got: list[Any] = []

    def receive(asked: Asked, _: Any) -> bytes:
        try:
            got.append(case.webhooks.parse(asked.headers, asked.body, secret=SECRET, now=NOW))
        except case.errors.InvalidWebhookError as error:
            return reply(400, str(error))
        return reply(204)

    with HttpServer(receive) as server, httpx.Client() as sender:
        body = json.dumps(FINISHED).encode()
        headers = case.webhooks.sign(body, secret=SECRET, id="m", timestamp=NOW - 299)
        assert sender.post(server.url, content=body, headers=headers).status_code == 204
        assert (type(got[0]), got[0].at.year) == (case.models.Finished, 2026)
        failed = json.dumps({"type": "job.failed", "id": "j", "reason": "r", "new": 1}).encode()
        signed = case.webhooks.sign(failed, secret=[b"other", SECRET], timestamp=NOW)
        assert sender.post(server.url, content=failed, headers=signed).status_code == 204
        assert (got[1].reason, got[1].to_dict()["new"]) == ("r", 1)
        later = case.webhooks.sign(b'{"type": "job.paused"}', secret=SECRET, timestamp=NOW)
        assert sender.post(server.url, content=b'{"type": "job.paused"}', headers=later).status_code == 204
        assert isinstance(got[2], case.models.UnknownWebhookEvent)
        refused = sender.post(server.url, content=body + b" ", headers=headers)
        assert (refused.status_code, "made with the secret" in refused.text) == (400, True)
    assert len(got) == 3


def test_the_known_vector(case: ModuleType) -> None:
    assert case.webhooks.sign(BODY, secret=SECRET, id=VECTOR["webhook-id"], timestamp=NOW) == VECTOR
    case.webhooks.verify(VECTOR, BODY, secret=SECRET, now=NOW + 300)
    case.webhooks.verify(VECTOR, memoryview(BODY.encode()), secret=SECRET.removeprefix("whsec_"), now=NOW - 300)
    several = {**VECTOR, "webhook-signature": f"v1a,x v1,AAAA {VECTOR['webhook-signature']} v2,y"}
    case.webhooks.verify(several, BODY, secret=["whsec_AAAA", SECRET], now=NOW)
    pairs = [(name.upper().encode(), value.encode()) for name, value in VECTOR.items()]
    case.webhooks.verify(pairs, BODY, secret=SECRET, now=NOW)


@pytest.mark.parametrize(
    ("change", "now", "told"),
    [
        ({"webhook-id": "msg_other"}, NOW, "made with the secret"),
        ({"webhook-timestamp": str(NOW + 1)}, NOW, "made with the secret"),
        ({"webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1Oe="}, NOW, "made with the secret"),
        ({"webhook-signature": "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="}, NOW, "made with the secret"),
        ({"webhook-signature": "v1,ü"}, NOW, "made with the secret"),
        ({"webhook-signature": ""}, NOW, "no header webhook-signature"),
        ({"webhook-id": ""}, NOW, "no header webhook-id"),
        ({"webhook-timestamp": "-1"}, NOW, "no number of seconds"),
        ({"webhook-timestamp": "٣"}, NOW, "no number of seconds"),
        ({"webhook-timestamp": "9" * 4400}, NOW, "no number of seconds"),
        ({}, NOW + 301, "301 s old"),
        ({}, NOW - 301, "301 s ahead of now"),
    ],
)
def test_what_is_not_signed_is_refused(case: ModuleType, change: dict[str, str], now: float, told: str) -> None:
    with pytest.raises(case.errors.WebhookSignatureError, match=told) as caught:
        case.webhooks.parse({**VECTOR, **change}, BODY, secret=SECRET, now=now)
    assert isinstance(caught.value, (case.errors.InvalidWebhookError, ValueError))
    assert isinstance(caught.value, case.errors.CaseError)
    assert SECRET not in str(caught.value)


def test_a_signed_webhook_is_not_read_without_a_secret(case: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    body = json.dumps(FINISHED)
    with pytest.raises(case.errors.ConfigurationError, match="CASE_WEBHOOK_SECRET"):
        case.webhooks.parse({}, body)
    assert case.webhooks.parse({}, body, check=False).id == "j-1"
    with pytest.raises(case.errors.ConfigurationError, match="as it came"):
        case.webhooks.parse({}, FINISHED, check=False)
    for wrong in ("whsec_", "not base64!", b"", "whsec_ü", 7):
        with pytest.raises(case.errors.ConfigurationError):
            case.webhooks.verify(VECTOR, BODY, secret=[wrong], now=NOW)
    monkeypatch.setenv("CASE_WEBHOOK_SECRET", SECRET)
    case.webhooks.verify(VECTOR, BODY, now=NOW)
    with pytest.raises(case.errors.WebhookSignatureError):
        case.webhooks.parse({}, body)


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[" * 100_000, b"[1]", b"7", b"null"])
def test_what_is_no_event_is_a_typed_error(case: ModuleType, body: bytes) -> None:
    with pytest.raises(case.errors.InvalidWebhookError):
        case.webhooks.parse_progress({}, body, check=False)


def test_functions_for_each_document_themselves(case: ModuleType) -> None:
    assert case.webhooks.parse_progress({}, '{"percent": 7}', check=False).percent == 7
    assert case.webhooks.parse_job_failed({}, '{"type": "job.failed", "id": 1}', check=False).id == 1
    for name in ("parse", "parse_job_finished", "parse_progress", "verify", "sign"):
        assert undescribed(getattr(case.webhooks, name)) == []
    assert "A job has ended" in case.webhooks.parse_job_finished.__doc__


def document(*headers: str, key: str = "webhooks") -> dict[str, Any]:
    parameters = [{"name": name, "in": "header", "schema": {"type": "string"}} for name in headers]
    body = {"content": {"application/json": {"schema": {"type": "object", "properties": {"id": {"type": "string"}}}}}}
    return {
        "openapi": "3.0.3",
        "info": {"title": "Shop", "version": "1"},
        "paths": {},
        key: {"order-made": {"post": {"parameters": parameters, "requestBody": body, "responses": {}}}},
    }


def test_who_tells_of_signatures(tmp_path: Path) -> None:
    made = make(document(key="x-webhooks"), tmp_path, "hooks_plain")
    assert made.root.webhooks.parse({}, '{"id": "a"}').id == "a"
    with pytest.raises(made.root.errors.WebhookSignatureError):
        made.root.webhooks.parse({}, '{"id": "a"}', secret=SECRET)
    names = ("Svix-Id", "Svix-Timestamp", "Svix-Signature")
    made = make(document(*names), tmp_path, "hooks_svix")
    svix = {name.replace("webhook", "svix"): value for name, value in VECTOR.items()}
    made.root.webhooks.verify(svix, BODY, secret=SECRET, now=NOW)
    with pytest.raises(made.root.errors.ConfigurationError, match="HOOKS_SVIX_WEBHOOK_SECRET"):
        made.root.webhooks.parse({}, "{}")
    path = tmp_path / "sdk.toml"
    path.write_text('[tool.sdk.webhooks]\nsignatures = "standard"\nsecret_env = "SHOP_SECRET"\n')
    config = load_config(path, Diagnostics()) or Config()
    made = make(document(), tmp_path, "hooks_told", evolve(config, package="hooks_told"))
    with pytest.raises(made.root.errors.ConfigurationError, match="SHOP_SECRET"):
        made.root.webhooks.parse({}, "{}")
    path.write_text('[tool.sdk.webhooks]\nsignatures = "none"\n')
    config = load_config(path, Diagnostics()) or Config()
    made = make(document(*names), tmp_path, "hooks_none", evolve(config, package="hooks_none"))
    assert made.root.webhooks.parse({}, '{"id": "a"}').id == "a"


def test_packages_without_webhooks_have_nothing_of_them(tmp_path: Path) -> None:
    made = make({**document(), "webhooks": {}}, tmp_path, "hooks_absent")
    assert not (tmp_path / "hooks_absent" / "webhooks.py").exists()
    assert not (tmp_path / "hooks_absent" / "_overlay" / "webhooks").exists()
    assert not hasattr(made.root.errors, "InvalidWebhookError")
