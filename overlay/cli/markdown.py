"""Markdown as lines for a terminal: nothing of the source is left out, and a part that is printed never changes.

CommonMark is read with three departures, for which the source is shown as it stands. HTML is text, since a terminal
cannot show what it means; so are link reference definitions, which would change text that is printed already; and
whatever Rich would not show in full, such as a table with more columns than the terminal has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from rich import markdown
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

Line = list[Segment]

_READER = MarkdownIt("commonmark", {"html": False, "maxNesting": 50}).enable(["table", "strikethrough"])
_READER.disable("reference")
_OUTLINE = MarkdownIt("commonmark", {"html": False, "maxNesting": 50}).enable("table").disable(["reference", "inline"])
_GROWING = {"bullet_list_open", "ordered_list_open", "code_block"}
"""Blocks that go on after a blank line, if what comes then is indented or one more item."""


def split_finished(text: str) -> tuple[str, str]:
    """Split markdown into blocks that no further text can change, and the rest.

    Text only ever changes the last block (CommonMark, appendix: blocks that are closed stay closed). Whether that one
    is closed shows when a line of another paragraph is put after it. The last line counts when it is whole.
    """
    lines = text.split("\n")[:-1]
    outline = _OUTLINE.parse("\n".join([*lines, "x"]))
    blocks = [token for token in outline if not token.level and token.nesting >= 0]
    starts = [token.map[0] if token.map else 0 for token in blocks]
    cut = starts[-1]
    if cut == len(lines) and len(blocks) > 1:
        last = blocks[-2].type
        if last in _GROWING or (last == "blockquote_open" and lines[-1].strip()):
            cut = starts[-2]
    at = sum(len(line) + 1 for line in lines[:cut])
    return text[:at], text[at:]


def rendered(text: str, console: Console) -> list[Line]:
    """Return the lines of a markdown text, with one blank line between two blocks and none around them."""
    options = console.options.update(height=None)
    lines: list[Line] = []
    source = text.split("\n")
    for tokens in _blocks(_READER.parse(text)):
        shown = _trimmed(_shown(tokens, console, options))
        if _letters(_content(tokens)) - _letters(part.text for line in shown for part in line):
            start, end = tokens[0].map or (0, len(source))
            shown = _trimmed(plain("\n".join(source[start:end]), console))
        if shown:
            lines += [[], *shown] if lines else shown
    return lines


def plain(text: str, console: Console, style: str = "") -> list[Line]:
    """Return the lines of a text as it stands."""
    return console.render_lines(Text(text, style, overflow="fold"), console.options.update(height=None), pad=False)


def _blocks(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield the tokens of each block that is in no other."""
    block: list[Token] = []
    for token in tokens:
        block.append(token)
        if not token.level and token.nesting <= 0:
            yield block
            block = []


def _shown(tokens: list[Token], console: Console, options: ConsoleOptions) -> list[Line]:
    for token in tokens:
        if token.children:
            token.children = list(_spelled_out(token.children))
    try:
        return console.render_lines(_Tokens(tokens), options, pad=False)
    except (ValueError, ZeroDivisionError):  # blocks so deep within others that no room is left
        return []


def _spelled_out(children: list[Token]) -> Iterator[Token]:
    """Yield inline tokens with what Rich leaves out: breaks of lines, where a link leads to, what an image is."""
    links: list[tuple[Token, list[str]]] = []
    for token in children:
        for _, label in links:
            label.append(token.content)
        if token.type == "softbreak":
            yield Token("hardbreak", "br", 0)
        elif token.type == "image":
            yield Token("text", "", 0, content=f"🌆 {token.content}")
            yield _address(token, "src")
        elif token.type == "link_open":
            links.append((token, []))
            yield Token("label_open", "link", 1)
        elif token.type == "link_close":
            opened, label = links.pop()
            yield Token("label_close", "link", -1)
            if opened.attrs.get("href") not in ("".join(label), f"mailto:{''.join(label)}"):
                yield _address(opened, "href")
        else:
            yield token


def _address(token: Token, name: str) -> Token:
    title = f' "{token.attrs["title"]}"' if token.attrs.get("title") else ""
    return Token("address", "link_url", 0, content=f" ({token.attrs.get(name, '')}{title})")


def _content(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        yield from _content(token.children) if token.children else (token.content,)


def _letters(texts: Iterator[str]) -> Counter[str]:
    return Counter("".join("".join(texts).split()))


def _trimmed(lines: list[Line]) -> list[Line]:
    """Return the lines without spaces at their ends, and without blank ones around them. The background of a code block
    is not blank.
    """
    lines = [_stripped(line) for line in lines]
    filled = [at for at, line in enumerate(lines) if line]
    return lines[filled[0] : filled[-1] + 1] if filled else []


def _stripped(line: Line) -> Line:
    while line and not (line[-1].style and line[-1].style.bgcolor):
        *before, last = line
        if kept := last.text.rstrip():
            return [*before, Segment(kept, last.style)]
        line = before
    return line


class _Table(markdown.TableElement):
    """A table whose words are folded where a column is too narrow, and not cut."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for table in super().__rich_console__(console, options):
            if isinstance(table, Table):
                for column in table.columns:
                    column.overflow = "fold"
            yield table


class _Tokens(markdown.Markdown):
    """Markdown that is parsed already."""

    elements = {**markdown.Markdown.elements, "table_open": _Table}
    inlines = markdown.Markdown.inlines | {"link", "link_url"}

    def __init__(self, tokens: list[Token]) -> None:
        super().__init__("")
        self.parsed = tokens
