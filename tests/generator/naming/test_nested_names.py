"""Collections inside of resources, the verbs that a document prefers, and operations that no noun tells apart."""

# ruff: noqa: E501 (a row is a line)
from __future__ import annotations

import pytest

from tests.support.method_names import Row, names

# fmt: off
NESTED: dict[str, list[Row]] = {
    "below a step at which nothing stands": [
        ("POST /chat/completions", "createChatCompletion", "Chat", "chat.completions.create"),
        ("GET /chat/completions/{id}", "getChatCompletion", "Chat", "chat.completions.get"),
        ("GET /chat/completions/{id}/messages", "listChatCompletionMessages", "Chat", "chat.completions.list_messages"),
        ("POST /audio/transcriptions", "createTranscription", "Audio", "audio.transcriptions.create"),
        ("POST /audio/speech", "createSpeech", "Audio", "audio.create_speech"),
    ],
    "what is done to things is no collection": [
        ("POST /images/generations", "createImage", "Images", "images.create"),
        ("POST /images/edits", "createImageEdit", "Images", "images.create_edit"),
        ("POST /images/variations", "createImageVariation", "Images", "images.create_variation"),
    ],
    "below a member it is much used": [
        ("GET /evals/{id}/runs", "getEvalRuns", "Evals", "evals.runs.list"),
        ("POST /evals/{id}/runs", "createEvalRun", "Evals", "evals.runs.create"),
        ("GET /evals/{id}/runs/{run}", "getEvalRun", "Evals", "evals.runs.get"),
        ("POST /evals/{id}/runs/{run}", "cancelEvalRun", "Evals", "evals.runs.cancel"),
        ("GET /evals/{id}/samples", "listEvalSamples", "Evals", "evals.list_samples"),
        ("GET /evals/{id}", "getEval", "Evals", "evals.get"),
    ],
    "a tag has other paths to itself": [
        ("POST /assistants", "createAssistant", "Assistants", "assistants.create"),
        ("GET /assistants/{id}", "getAssistant", "Assistants", "assistants.get"),
        ("POST /threads", "createThread", "Assistants", "assistants.threads.create"),
        ("GET /threads/{id}", "getThread", "Assistants", "assistants.threads.get"),
        ("POST /threads/{id}/messages", "createMessage", "Assistants", "assistants.messages.create"),
        ("GET /threads/{id}/messages", "listMessages", "Assistants", "assistants.messages.list"),
        ("GET /threads/{id}/messages/{message}", "getMessage", "Assistants", "assistants.messages.get"),
        ("GET /models", "listModels", "Models", "models.list"),
    ],
    "short forms of the resource": [
        ("GET /repos/{owner}/{repo}", "repoGet", "repository", "repository.get"),
        ("GET /repos/{owner}/{repo}/releases", "repoListReleases", "repository", "repository.releases.list"),
        ("POST /repos/{owner}/{repo}/releases", "repoCreateRelease", "repository", "repository.releases.create"),
        ("GET /repos/{owner}/{repo}/releases/{id}", "repoGetRelease", "repository", "repository.releases.get"),
        ("DELETE /repos/{owner}/{repo}/releases/{id}", "repoDeleteRelease", "repository", "repository.releases.delete"),
        ("GET /version", "getVersion", "miscellaneous", "miscellaneous.get_version"),
        ("GET /users/search", "userSearch", "user", "user.search"),
    ],
    "a person made the groups": [
        ("GET /repos/{owner}/{repo}/hooks", "repos/list-webhooks", "repos", "repos.list_webhooks"),
        ("POST /repos/{owner}/{repo}/hooks", "repos/create-webhook", "repos", "repos.create_webhook"),
        ("GET /repos/{owner}/{repo}/hooks/{id}", "repos/get-webhook", "repos", "repos.get_webhook"),
        ("DELETE /repos/{owner}/{repo}/hooks/{id}", "repos/delete-webhook", "repos", "repos.delete_webhook"),
    ],
    "ids are things": [
        ("GET /v1/customers/{customer}/tax_ids", "GetCustomersCustomerTaxIds", "", "customers.tax_ids.list"),
        ("POST /v1/customers/{customer}/tax_ids", "PostCustomersCustomerTaxIds", "", "customers.tax_ids.create"),
        ("DELETE /v1/customers/{customer}/tax_ids/{id}", "DeleteCustomersCustomerTaxIdsId", "", "customers.tax_ids.delete"),
        ("POST /v1/accounts/{account}/login_links", "PostAccountsAccountLoginLinks", "", "accounts.create_login_link"),
        ("GET /friends/ids.json", "friends.ids", "Friends", "friends.list_ids"),
    ],
}

APART: dict[str, list[Row]] = {
    "by what is asked for": [
        ("GET /proposals/{action_id}/votes", "", "", "proposals.list_votes"),
        ("GET /proposals/{hash}/{index}/votes", "", "", "proposals.list_votes_by_index"),
    ],
    "by what a person said it is asked for by": [
        ("GET /releases/{id}", "repos/get-release", "repos", "repos.get_release"),
        ("GET /releases/tags/{tag}", "repos/get-release-by-tag", "repos", "repos.get_release_by_tag"),
        ("POST /releases", "repos/draft-and-publish", "repos", "repos.draft_and_publish"),
        ("GET /meta", "meta/show-versions", "meta", "meta.show_versions"),
    ],
    "by a fixed query": [
        ("POST /request", "", "", "request.create"),
        ("PUT /request/{id}", "", "", "request.update"),
        ("POST /request/{id}", "", "", "request.create_by_id"),
        ("POST /request/{id}?cmd=diff", "", "", "request.create_diff"),
        ("GET /request?view=collection", "", "", "request.list_collection"),
        ("GET /request", "", "", "request.list"),
    ],
    "one path twice in another": [
        ("GET /dlna/{id}/manager", "", "dlna", "dlna.get_manager"),
        ("GET /dlna/{id}/manager/manager.xml", "", "dlna", "dlna.get_manager_xml"),
    ],
}
# fmt: on


@pytest.mark.parametrize("rows", NESTED.values(), ids=NESTED)
def test_collections_are_resources_inside_of_others(rows: list[Row]) -> None:
    assert [row[3] for row in rows] == names(rows)


@pytest.mark.parametrize("rows", APART.values(), ids=APART)
def test_the_request_tells_two_apart(rows: list[Row]) -> None:
    assert [row[3] for row in rows] == names(rows)


NOUNS = ("Model", "Thread", "Run", "File", "Upload", "Eval", "Voice", "Video", "Skill", "Role", "Group", "Invite")


def reads(verbs: list[str]) -> list[Row]:
    """One operation for each verb, which reads one of some things."""
    return [
        (f"GET /{noun.lower()}s/{{id}}", f"{verb}{noun}", f"{noun}s", "")
        for noun, verb in zip(NOUNS, verbs, strict=False)
    ]


def test_a_document_that_says_retrieve_as_well_says_it_everywhere() -> None:
    mixed = reads(["get", "retrieve"] * 6)
    assert {name.split(".")[1] for name in names(mixed)} == {"retrieve"}
    assert {name.split(".")[1] for name in names(reads(["get"] * 10 + ["retrieve"]))} == {"get", "retrieve"}


def test_the_summary_says_the_verb_where_no_person_wrote_the_ids() -> None:
    rows = [
        (f"GET /v1/{noun.lower()}s/{{thing}}", f"Get{noun}sThing", "", f"{noun.lower()}s.retrieve") for noun in NOUNS
    ]
    assert names(rows, prose={row[0]: "retrieve" for row in rows}) == [row[3] for row in rows]
    assert names(rows) == [row[3].replace("retrieve", "get") for row in rows]


def test_what_modifies_and_updates_updates() -> None:
    rows = [
        (f"POST /{noun.lower()}s/{{id}}", f"{'modify' if n % 2 else 'update'}{noun}", f"{noun}s", "")
        for n, noun in enumerate(NOUNS)
    ]
    assert {name.split(".")[1] for name in names(rows)} == {"update"}
