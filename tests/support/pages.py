"""The code blocks of README.md and docs/, as a reader finds them.

A Python block is a program of its own; a block with a title is a file that the shell blocks after it use, but for the
title `Output`: that one is what the Python block before it prints, `…` standing for what differs from run to run.
What the server says to a block stands in HTML comments before it, which readers do not see:
`<!-- run: server.answer("Paris.") -->` is executed first, with `server`, the LocalServer.
"""

from __future__ import annotations

import re
from pathlib import Path

from attrs import frozen

from tests.support.paths import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_BLOCK = re.compile(
    r"""(?P<before>(?:<!-- run: .*? -->\n)*)^```(?P<kind>\w*)(?: title="(?P<title>[\w.]+)")?\n(?P<code>.*?)^```$""",
    re.M | re.S,
)
_RUN = re.compile(r"<!-- run: (.*?) -->", re.S)


@frozen
class Block:
    """One code block, the line it starts at, what is to be run before it, and what it is said to print."""

    page: str
    kind: str
    title: str | None
    code: str
    line: int
    before: tuple[str, ...]
    output: str | None

    @property
    def name(self) -> str:
        """The name of its file: its title, or where it stands."""
        return self.title or f"{self.page.removesuffix('.md').replace('/', '_').replace('-', '_')}_{self.line}.py"

    def prints(self, text: str) -> bool:
        """Whether this is what the page says that the block prints."""
        said = ".*?".join(map(re.escape, (self.output or "").strip().split("…")))
        return self.output is None or re.fullmatch(said, text.strip(), re.S) is not None


def blocks(page: Path) -> list[Block]:
    """Return the code blocks of a page, in their order."""
    text = page.read_text("utf-8")
    found = list(_BLOCK.finditer(text))
    made: list[Block] = []
    for at, match in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        shown = after is not None and after["title"] == "Output"
        made.append(
            Block(
                names([page])[0],
                match["kind"],
                match["title"],
                match["code"],
                text[: match.start("code")].count("\n") + 1,
                tuple(_RUN.findall(match["before"])),
                after["code"] if after is not None and shown else None,
            )
        )
    return made


def programs() -> list[Block]:
    """Return every Python block of every page that is no file."""
    return [block for page in PAGES for block in blocks(page) if block.kind == "python" and block.title is None]


def names(pages: list[Path]) -> list[str]:
    """Return the pages' paths in the project."""
    return [page.relative_to(ROOT).as_posix() for page in pages]
