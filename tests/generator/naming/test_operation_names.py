"""What methods and resources are called: the rules over documents of frameworks and products, in small."""

# ruff: noqa: E501 (a row is a line)
from __future__ import annotations

import pytest

from tests.support.method_names import Row, names

# fmt: off
FRAMEWORKS: dict[str, list[Row]] = {
    "fastapi": [
        ("GET /items/", "list_items_items__get", "items", "items.list"),
        ("POST /items/", "create_item_items__post", "items", "items.create"),
        ("GET /items/{item_id}", "read_item_items__item_id__get", "items", "items.read"),
        ("PUT /items/{item_id}", "update_item_items__item_id__put", "items", "items.update"),
        ("PATCH /items/{item_id}", "patch_item_items__item_id__patch", "items", "items.patch"),
        (
            "GET /items/{item_id}/comments",
            "list_item_comments_items__item_id__comments_get",
            "items",
            "items.list_comments",
        ),
        ("GET /v1/items/", "list_items_v1_items__get", "items", "items.list_v1"),
        ("GET /alpha/status", "status_alpha_status_get", "alpha", "alpha.get_status"),
        ("GET /beta/status", "status_beta_status_get", "beta", "beta.get_status"),
        ("POST /login/", "login__login__post", "login", "login.create"),
        ("POST /upload", "upload_file_upload_post", "", "upload.file"),
    ],
    "litestar": [
        ("GET /items", "ItemsListItems", "items", "items.list"),
        ("GET /items/{item_id}", "ItemsItemIdGetItem", "items", "items.get"),
        ("PUT /items/{item_id}", "ItemsItemIdUpdateItem", "items", "items.update"),
        ("POST /items/{item_id}/archive", "ItemsItemIdArchiveArchiveItem", "items", "items.archive"),
        ("POST /login", "LoginLogin", "login", "login.create"),
        ("GET /alpha/status", "AlphaStatusStatus", "", "alpha.get_status"),
    ],
    "ninja": [
        ("GET /api/items", "app_list_items", "items", "items.list"),
        ("POST /api/items", "app_create_item", "items", "items.create"),
        ("GET /api/items/{item_id}", "app_get_item", "items", "items.get"),
        ("DELETE /api/items/{item_id}", "app_delete_item", "items", "items.delete"),
        ("POST /api/login", "app_login", "login", "login.create"),
    ],
    "drf-spectacular": [
        ("GET /api/v1/items/", "api_v1_items_list", "api", "items.list"),
        ("POST /api/v1/items/", "api_v1_items_create", "api", "items.create"),
        ("GET /api/v1/items/{id}/", "api_v1_items_retrieve", "api", "items.retrieve"),
        ("PATCH /api/v1/items/{id}/", "api_v1_items_partial_update", "api", "items.partial_update"),
        ("POST /api/v1/items/{id}/archive/", "api_v1_items_archive_create", "api", "items.archive"),
        (
            "GET /api/v1/items/{item_pk}/comments/{id}/",
            "api_v1_items_comments_retrieve",
            "api",
            "items.retrieve_comment",
        ),
        ("POST /api/v1/login/", "api_v1_login_create", "api", "login.create"),
    ],
    "nest": [
        ("GET /api/items", "ItemsController_findAll", "items", "items.list"),
        ("GET /api/items/{id}", "ItemsController_findOne", "items", "items.get"),
        ("DELETE /api/items/{id}", "ItemsController_remove", "items", "items.remove"),
        ("GET /api/items/{id}/comments/{commentId}", "ItemsController_getComment", "items", "items.get_comment"),
        ("POST /api/login", "AuthController_login", "auth", "auth.login"),
        ("GET /api/v2/reports", "ReportsController_findAll_v2", "Reports", "reports.list"),
    ],
    "elysia": [
        ("GET /items/", "getItems", "", "items.list"),
        ("POST /items/", "postItems", "", "items.create"),
        ("GET /items/{id}", "getItemsById", "", "items.get"),
        ("PUT /items/{id}", "putItemsById", "", "items.replace"),
        ("PATCH /items/{id}", "patchItemsById", "", "items.update"),
        ("POST /items/{id}/archive", "postItemsByIdArchive", "", "items.archive"),
        ("GET /items/{id}/comments/{commentId}", "getItemsByIdCommentsByCommentId", "", "items.get_comment"),
    ],
    "sanic-ext": [
        ("GET /v1/items", "get~items.list_items", "items", "items.list"),
        ("GET /v1/items/{item_id}", "get~items.get_item", "items", "items.get"),
        ("PATCH /v1/items/{item_id}", "patch~items.patch_item", "items", "items.update"),
        ("POST /login", "post~login", "", "login.create"),
        ("GET /alpha/status", "get~status", "", "alpha.get_status"),
    ],
    "apiflask": [
        ("GET /items", "get_get_items", "", "items.list"),
        ("POST /items", "post_create_item", "", "items.create"),
        ("PUT /items/{item_id}", "put_replace_item", "", "items.replace"),
        ("PATCH /items/{item_id}", "patch_update_item", "", "items.update"),
        ("GET /items/search", "get_search", "", "items.search"),
        ("POST /v1/login", "post_v1_login", "V1", "login.create"),
    ],
    "robyn": [
        ("GET /items", "", "get", "items.list"),
        ("POST /items/{item_id}/archive", "", "post", "items.archive"),
        ("GET /items/{item_id}", "", "get", "items.get"),
        ("GET /alpha/status", "", "get", "alpha.get_status"),
    ],
}

PRODUCTS: dict[str, list[Row]] = {
    "stripe": [
        ("POST /v1/charges", "PostCharges", "", "charges.create"),
        ("GET /v1/charges/{charge}", "GetChargesCharge", "", "charges.get"),
        ("POST /v1/charges/{charge}/capture", "PostChargesChargeCapture", "", "charges.capture"),
        ("POST /v1/customers/{customer}", "PostCustomersCustomer", "", "customers.update"),
        ("GET /v1/customers", "GetCustomers", "", "customers.list"),
        ("DELETE /v1/customers/{customer}/sources/{id}", "DeleteCustomersCustomerSourcesId", "", "customers.delete_source"),
        ("POST /v1/checkout/sessions", "PostCheckoutSessions", "", "checkout.sessions.create"),
        ("GET /v1/checkout/sessions/{session}", "GetCheckoutSessionsSession", "", "checkout.sessions.get"),
        ("POST /v1/checkout/sessions/{session}/expire", "PostCheckoutSessionsSessionExpire", "", "checkout.sessions.expire"),
        ("POST /v1/3d_secure", "Post3dSecure", "", "3d_secure.create"),
        ("GET /v1/3d_secure/{three_d_secure}", "Get3dSecureThreeDSecure", "", "3d_secure.get"),
    ],
    "box": [
        ("GET /files/{file_id}", "get_files_id", "Files", "files.get"),
        ("PUT /files/{file_id}", "put_files_id", "Files", "files.update"),
        ("POST /folders", "post_folders", "Folders", "folders.create"),
        ("DELETE /folders/{folder_id}/watermark", "delete_folders_id_watermark", "Folders", "folders.delete_watermark"),
    ],
    "twilio": [
        ("POST /2010-04-01/Accounts/{AccountSid}/Messages.json", "CreateMessage", "Api20100401Message", "messages.create"),
        ("GET /2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json", "FetchMessage", "Api20100401Message", "messages.fetch"),
        ("GET /2010-04-01/Accounts/{AccountSid}/Queues.json", "ListQueue", "Api20100401Queue", "queues.list"),
        ("GET /2010-04-01/Accounts/{AccountSid}/Keys.json", "ListKey", "Api20100401Key", "keys.list"),
        ("GET /2010-04-01/Accounts/{AccountSid}/Tokens.json", "ListToken", "Api20100401Token", "tokens.list"),
        ("POST /2010-04-01/Accounts/{AccountSid}/Tokens.json", "CreateToken", "Api20100401Token", "tokens.create"),
    ],
    "spotify": [
        ("GET /albums/{id}/tracks", "get-an-albums-tracks", "Albums", "albums.get_tracks"),
        ("GET /albums/{id}", "get-an-album", "Albums", "albums.get"),
        ("PUT /me/albums", "save-albums-user", "Albums", "albums.save_user"),
    ],
    "openai": [
        ("POST /responses/input_tokens", "Getinputtokencounts", "Responses", "responses.get_input_token_counts"),
        ("POST /chat/completions", "createChatCompletion", "Chat", "chat.completions.create"),
        ("POST /videos/{video_id}/remix", "CreateVideoRemix", "Videos", "videos.remix"),
        ("GET /files/{file_id}/content", "downloadFile", "Files", "files.download"),
    ],
    "github": [
        ("GET /orgs/{org}/repos", "repos/list-for-org", "repos", "repos.list_for_org"),
        ("GET /users/{username}/repos", "repos/list-for-user", "repos", "repos.list_for_user"),
        ("GET /repos/{owner}/{repo}", "repos/get", "repos", "repos.get"),
        ("GET /user/emails", "users/list-emails-for-authenticated-user", "users",
         "users.list_emails_for_authenticated_user"),
        ("PUT /repos/{owner}/{repo}/actions/permissions/selected-actions", "actions/set-allowed-actions-repository",
         "actions", "actions.set_allowed_actions_repository"),
    ],
    "magento": [
        ("GET /V1/orders", "salesOrderRepositoryV1GetListGet", "orders", "orders.list"),
        ("PUT /V1/taxClasses/{classId}", "taxTaxClassRepositoryV1SavePut", "taxClasses/{classId}", "tax_classes.save"),
        ("DELETE /V1/coupons/{id}", "salesRuleCouponRepositoryV1DeleteByIdDelete", "coupons/{id}", "coupons.delete"),
        ("PUT /V1/hierarchy/move/{id}", "companyCompanyHierarchyV1MoveNodePut", "hierarchy", "hierarchy.move_node"),
    ],
    "docker": [
        ("POST /containers/{id}/attach", "ContainerAttach", "Container", "container.attach"),
        ("GET /containers/{id}/json", "ContainerInspect", "Container", "container.inspect"),
        ("POST /volumes/prune", "VolumePrune", "Volume", "volume.prune"),
    ],
    "kubernetes": [
        ("GET /apis/apps/v1/deployments/{name}", "readAppsV1Deployment", "apps_v1", "apps_v1.deployments.read"),
        ("GET /apis/apps/v2/deployments/{name}", "readAppsV2Deployment", "apps_v2", "apps_v2.deployments.read"),
    ],
    "letters of other scripts": [
        ("GET /status", "prüfeStatus", "Dienst", "dienst.prüfe_status"),
        ("GET /kunden", "zeigeKundenÜbersicht", "Dienst", "dienst.zeige_kunden_übersicht"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("rows", FRAMEWORKS.values(), ids=FRAMEWORKS)
def test_frameworks(rows: list[Row]) -> None:
    assert [row[3] for row in rows] == names(rows)


@pytest.mark.parametrize("rows", PRODUCTS.values(), ids=PRODUCTS)
def test_products(rows: list[Row]) -> None:
    assert [row[3] for row in rows] == names(rows)


def test_only_several_are_listed() -> None:
    rows = [
        ("GET /settings", "", "", "settings.get"),
        ("GET /teams", "", "", "teams.list"),
        ("GET /teams/{id}/members", "", "", "teams.list_members"),
        ("GET /teams/{id}/quota", "", "", "teams.get_quota"),
    ]
    assert [row[3] for row in rows] == names(rows, frozenset({"GET /teams", "GET /teams/{id}/members"}))


def test_words_of_the_path_tell_two_apart_and_no_numbers() -> None:
    rows = [
        ("GET /alpha/status", "", "misc", "misc.get_alpha_status"),
        ("GET /beta/status", "", "misc", "misc.get_beta_status"),
        ("GET /sites/{id}/builds", "listSiteBuilds", "builds", "builds.list_for_site"),
        ("GET /accounts/{id}/builds", "listAccountBuilds", "builds", "builds.list_for_account"),
        ("PATCH /folders/{id}", "updateFolder", "Folders", "folders.update"),
        ("PATCH /folders", "updateFolders", "Folders", "folders.bulk_update"),
        ("PUT /schema#add", "put_schema#add", "schema", "schema.add"),
        ("PUT /schema#delete", "put_schema#delete", "schema", "schema.delete"),
    ]
    assert [row[3] for row in rows] == names(rows)


def test_one_huge_resource_is_cut_by_path() -> None:
    rows: list[Row] = []
    for thing in ("Invoices", "Payments", "Contacts", "Reports", "Quotes", "Accounts"):
        for call, written in (
            (f"GET /{thing}", f"get{thing}"),
            (f"POST /{thing}", f"create{thing}"),
            (f"GET /{thing}/{{ID}}", f"get{thing[:-1]}"),
            (f"DELETE /{thing}/{{ID}}", f"delete{thing[:-1]}"),
        ):
            rows.append((call, written, "Accounting", ""))
    found = names(rows)
    assert {"invoices.list", "invoices.create", "invoices.get", "invoices.delete"} <= set(found)
    assert len(set(found)) == len(found)


def test_names_are_at_most_forty_characters_where_the_words_allow_it() -> None:
    call = "PUT /orgs/{org}/actions/runner-groups/{id}/repositories"
    rows = [(call, "actions/set-repo-access-to-self-hosted-runner-group-in-org", "actions", "")]
    assert names(rows) == ["actions.set_runner_group_repositories_for_org"]
