"""The ignore file: findings that a team accepts, each with a reason and a date until which it does.

```toml [[ignore]] rule = "property-removed" symbol = "UsageInfo.total_tokens" # exact, or with * and ? reason = "Nobody
read it." expires = 2027-01-31 ```
"""

from __future__ import annotations

import datetime as dt
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from attrs import frozen

from ..document.tree import is_list, is_mapping
from .rules.rules import RULES, Finding


class IgnoreError(Exception):
    """Raised for an ignore file with faults; the message lists all of them, one on a line."""


@frozen
class Ignore:
    """One entry: the findings that it accepts, why, and until when."""

    rule: str
    symbol: str
    reason: str
    expires: dt.date

    def matches(self, finding: Finding) -> bool:
        """Whether the entry accepts a finding."""
        return self.rule == finding.rule and fnmatchcase(finding.symbol, _literal_brackets(self.symbol))


def _literal_brackets(pattern: str) -> str:
    """Escape brackets in a pattern, since symbols contain them: only `*` and `?` are special."""
    return pattern.replace("[", "[[]")


def read(path: Path) -> list[Ignore]:
    """Read the entries of an ignore file. Raises IgnoreError with every fault in it."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise IgnoreError(f"{path}: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise IgnoreError(f"{path}: {error}") from None
    entries: Any = table.get("ignore", [])
    troubles = [f"{path}: unknown key {key!r}; entries stand under [[ignore]]" for key in table if key != "ignore"]
    found: list[Ignore] = []
    if not is_list(entries):
        raise IgnoreError(f"{path}: entries stand under [[ignore]]")
    for number, entry in enumerate(entries, 1):
        wrong = _troubles(entry)
        troubles += [f"{path}: entry {number}: {text}" for text in wrong]
        if not wrong:
            found.append(Ignore(**entry))
    if troubles:
        raise IgnoreError("\n".join(troubles))
    return found


def _troubles(entry: Any) -> list[str]:
    if not is_mapping(entry):
        return ["is not a table"]
    texts = [f"{key} is missing or not a text" for key in ("rule", "symbol", "reason") if not _is_text(entry.get(key))]
    if type(entry.get("expires")) is not dt.date:
        texts.append("expires is missing or not a date (YYYY-MM-DD)")
    texts += [f"unknown key {key!r}" for key in entry if key not in ("rule", "symbol", "reason", "expires")]
    rule = entry.get("rule")
    if _is_text(rule) and rule not in RULES:
        texts.append(f"unknown rule {rule!r}; docs/diff-rules.md lists them")
    return texts


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def apply(findings: list[Finding], ignores: list[Ignore], today: dt.date) -> tuple[list[Finding], list[str]]:
    """Return the findings that are not accepted, and complaints about entries that have expired or match nothing."""
    troubles: list[str] = []
    active: list[Ignore] = []
    for entry in ignores:
        label = f"ignore of {entry.rule} for {entry.symbol}"
        if entry.expires < today:
            troubles.append(f"{label} expired on {entry.expires}: {entry.reason}")
        elif not any(entry.matches(finding) for finding in findings):
            troubles.append(f"{label} matches nothing; remove it")
        else:
            active.append(entry)
    return [f for f in findings if not any(entry.matches(f) for entry in active)], troubles
