"""The site that `make docs` has built: its reference is whole, and Chromium, where it is installed, shows all of it.

`make docs` names the folder in SITE. UPDATE_LOOKS=1 takes the pictures anew.
"""

from __future__ import annotations

import importlib
import inspect
import os
import re
from pathlib import Path

import pytest

from tests.support.browser import CHROMIUM, chromium, measured, seen, shown_dark
from tests.support.pictures import difference, thumbnail
from tests.support.public import MODULES

SITE = Path(os.environ.get("SITE", "site")).resolve()
LOOKS = Path(__file__).parent / "looks"
pytestmark = pytest.mark.skipif("SITE" not in os.environ, reason="`make docs` runs these")
with_browser = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
PAGES = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html") if path.name != "404.html")


def test_the_reference_has_every_public_name_and_no_internal_one() -> None:
    pages = "".join(path.read_text("utf-8") for path in sorted((SITE / "reference").glob("*.html")))
    anchors = {name.rpartition(".")[2] for name in re.findall(r'id="(mistralai\.[\w.]+)"', pages)}
    public = {
        name
        for module in MODULES
        if not module.startswith("mistralai.client")
        for name in importlib.import_module(module).__all__
        if not inspect.ismodule(getattr(importlib.import_module(module), name))
    }
    assert sorted(public - anchors) == []
    assert {"agents", "chat", "embeddings", "fim", "models"} <= anchors
    assert not re.search(r"mistralai\._overlay", re.sub(r' id="[^"]*"', "", pages))


def test_types_in_signatures_lead_to_their_page() -> None:
    client = (SITE / "reference" / "client.html").read_text("utf-8")
    for target in ("models.html#mistralai.models.ChatCompletionResponse", "types.html#mistralai.types.RetryConfig"):
        assert f'href="{target}"' in client


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_the_title_of_its_navigation(page: str) -> None:
    text = (SITE / page).read_text("utf-8")
    title = re.search(r"<h1[^>]*>(.*?)<a", text, re.S)
    entry = re.search(r'md-nav__link--active">.*?<span class="md-ellipsis">\s*(.*?)\s*</span>', text, re.S)
    assert title is not None and entry is not None
    assert title[1].strip() == entry[1].strip()


@with_browser
def test_nothing_is_cut_off(tmp_path: Path) -> None:
    wide = [page for page in ("interop.html", "architecture.html", "streaming.html", "http.html") if page in PAGES]
    found = measured(SITE, tmp_path, [(page, 400) for page in PAGES] + [(p, w) for p in wide for w in (1360, 1920)])
    assert [each for each in found if each["cut"] or each["page"] > each["width"]] == []


@with_browser
def test_search_works_in_a_folder(tmp_path: Path) -> None:
    """Without a server and without a network."""
    page = chromium(tmp_path, "--dump-dom", "--virtual-time-budget=10000", f"file://{SITE}/index.html?q=guardrails")
    assert re.search(r"\d+ matching document", page)
    assert "guardrails.html" in page


@with_browser
@pytest.mark.parametrize(
    ("page", "width", "dark"),
    [
        *(("index.html", width, dark) for width in (400, 1360) for dark in (False, True)),
        ("streaming.html", 1920, False),
        ("reference/helpers.html", 1360, True),
    ],
)
def test_a_page_looks_as_it_did(page: str, width: int, dark: bool, tmp_path: Path) -> None:
    """Coarsely: a changed text is no difference, a missing style sheet is."""
    name = f"{page.removesuffix('.html').replace('/', '-')}-{width}{'-dark' if dark else ''}.txt"
    picture = thumbnail(seen(SITE, tmp_path, page, width, shown_dark if dark else ""))
    if os.environ.get("UPDATE_LOOKS"):
        (LOOKS / name).write_text("\n".join(" ".join(f"{v:3}" for v in row) for row in picture) + "\n", "utf-8")
    expected = [[int(v) for v in line.split()] for line in (LOOKS / name).read_text("utf-8").splitlines()]
    assert difference(picture, expected) < 12
