"""Turns the CommonMark and HTML of descriptions (OpenAPI §4.8.1) into plain sentences, for docstrings.

Words stay as they are, and all of them. Code keeps its backticks; a link's address stands after its text.
"""

from __future__ import annotations

import html
import re

_TAGS = (
    "a|abbr|article|aside|b|big|blockquote|br|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figure|font"
    "|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|nobr|ol|p|pre|q|s|samp|section|small|span|strike|strong|style|sub|summary"
    "|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|wbr"
)
"""Elements that descriptions are written with. `<id>` is none of them: it stands for something."""
_BREAK = re.compile(
    r"<(?:br|/?(?:p|div|ul|ol|dl|table|pre|blockquote|h[1-6]|tr|section|article|details))\b[^<>]*>", re.I
)
_ITEM = re.compile(r"<(?:li|dt)\b[^<>]*>", re.I)
_CODE = re.compile(r"</?(?:code|tt|kbd|samp)\b[^<>]*>", re.I)
_ANCHOR = re.compile(
    r"<a\s[^<>]{0,200}?href\s{0,9}=\s{0,9}[\"']?(https?://[^\"'\s<>]{1,900})[^<>]{0,400}>([^<>]*)</a>", re.I
)
_TAG = re.compile(rf"</?(?:{_TAGS})\b[^<>]*>", re.I)

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(\S.*)$")
_RULE = re.compile(r"^\s{0,3}(?:-{3,}|={2,}|\*{3,}|_{3,}|(?:\* ){3,})\s*$")
_LIST = re.compile(r"^(\s*)(?:[-*+•]|(\d{1,3}[.)]))\s+(\S.*)$")
_DASHES = re.compile(r"^[\s|:-]+$")
_QUOTE = re.compile(r"^\s{0,3}>\s?")

_SPAN = re.compile(r"((?<!`)`+[^`]+`+)")
_IMAGE = re.compile(r"!\[([^\[\]]*)\]\([^()]*\)")
_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()]*)\)")
_REFERENCE = re.compile(r"\[([^\[\]]+)\]\[[^\[\]]*\]")
_ADDRESS = re.compile(r"<((?:https?|mailto):[^<>\s]+)>")
_ALERT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]", re.I)
_STRONG = re.compile(
    r"(?<![\w*\\])(\*{1,3})(?![\s*])([^*\n]+)(?<![\s\\])\1(?!\*)|\*\*(?![\s*])([^*\n]+)(?<![\s\\])\*\*"
)
_UNDERLINED = re.compile(r"(?<![\w\\])(_{1,2})(?![\s_])([^_\n]+)(?<![\s\\])\1(?!\w)")
_STRUCK = re.compile(r"~~([^~\n]+)~~")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PLAIN = re.compile(r"[^\n<>&*_\[\]#`|\\~]*\Z")


def prose(text: str) -> str:
    """Return a description without its markup: a line for each paragraph, item and row, with blank lines between
    paragraphs. Blocks of code are indented by four.
    """
    if _PLAIN.match(text):
        return text
    return _Blocks(_without_html(text)).text()


def _without_html(text: str) -> str:
    if "<!--" in text:
        first, *rest = text.split("<!--")
        text = first + "".join(after if closed else f"<!--{inside}" for inside, closed, after in
                               (part.partition("-->") for part in rest))  # fmt: skip
    if "<" in text:
        text = _ANCHOR.sub(r"[\2](\1)", _CODE.sub("`", text))
        text = _TAG.sub("", _ITEM.sub("\n- ", _BREAK.sub("\n\n", text)))
    return text


class _Blocks:
    """A description, block by block (CommonMark §4 and §5, as far as descriptions use them)."""

    def __init__(self, text: str) -> None:
        self._lines: list[str] = []
        self._open: list[str] = []
        """The lines of a paragraph or an item that goes on."""
        self._indent = ""
        """What stands before the open paragraph."""
        fence = ""
        for line in text.expandtabs(4).splitlines():
            if not fence and line[:1].isalpha():  # as in most lines, and in no block but a paragraph
                self._text(line)
                continue
            found = _FENCE.match(line)
            if fence:
                if found and found[1].startswith(fence) and not line.strip(" `~"):
                    fence = ""
                    self._lines.append("")
                else:
                    self._lines.append(f"    {line.rstrip()}" if line.strip() else "")
            elif found and "`" not in line[found.end() :]:
                self._close()
                self._lines.append("")
                fence = found[1]
            else:
                self._take(_QUOTE.sub("", line))
        self._close()

    def text(self) -> str:
        """Return the plain text."""
        return "\n".join(self._lines)

    def _take(self, line: str) -> None:
        if not line.strip():
            self._close()
            self._lines.append("")
        elif heading := _HEADING.match(line):
            self._close()
            self._lines += ["", _inline(heading[1].rstrip(" #")), ""]
        elif _RULE.match(line):
            self._close()
        elif item := _LIST.match(line):
            self._close()
            self._indent = f"{item[1]}{item[2] or '-'} "
            self._continue(item[3])
        elif line.lstrip().startswith("|"):
            self._close()
            if not _DASHES.match(line):
                cells = line.strip().strip("|").split("|")
                self._lines.append(_inline(" | ".join(cell.strip() for cell in cells)))
        else:
            self._text(line)

    def _text(self, line: str) -> None:
        """Add a line that is only text."""
        text = line.lstrip()
        indent = line[: len(line) - len(text)]
        if not self._indent.strip() and (indent or self._indent):  # No item goes on: what is set off stays so.
            self._close()
            self._indent = indent
        self._continue(text)

    def _continue(self, text: str) -> None:
        """Add a line to the open paragraph. Two blanks or a backslash at its end break it (CommonMark §6.7)."""
        self._open.append(text.rstrip().removesuffix("\\"))
        if text.endswith(("  ", "\\")):
            self._close()

    def _close(self) -> None:
        if self._open:
            self._lines.append(self._indent + _inline(" ".join(self._open)))
        self._open, self._indent = [], ""


def _inline(text: str) -> str:
    """Return a line without what CommonMark §6 makes of its characters, except in spans of code."""
    if _PLAIN.match(text):
        return text
    parts = _SPAN.split(text)
    parts[::2] = map(_unmarked, parts[::2])
    # An entity means a character wherever it stands, since HTML has it in code too.
    return html.unescape("".join(parts))


def _unmarked(text: str) -> str:
    if _PLAIN.match(text):
        return text
    # Most texts have one of these characters, and to look for one is quick.
    if "[" in text:
        text = _IMAGE.sub(r"\1", text)
        text = _ALERT.sub(lambda match: f"{match[1].capitalize()}:", text)
        text = _LINK.sub(_linked, text)
        text = _REFERENCE.sub(r"\1", text)
    if "<" in text:
        text = _ADDRESS.sub(r"\1", text)
    if "*" in text:
        text = _STRONG.sub(lambda match: match[2] or match[3], text)
    if "~" in text:
        text = _STRUCK.sub(r"\1", text)
    if "_" in text:
        text = _UNDERLINED.sub(r"\2", text)
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def _linked(match: re.Match[str]) -> str:
    """Return a link's text, and its address where that leads anywhere from here."""
    words, address = match[1].strip(), (match[2].split() or [""])[0].strip("<>")
    return f"{words} ({address})" if address.startswith(("https:", "http:")) and address != words else words
