"""Copies of the hand-written runtime. They are verbatim, but in a package that is made for another HTTP library.

Where `[tool.sdk] http` is httpx2, the copies say httpx2 wherever the runtime says httpx, in imports, types and prose
(and httpcore2 for httpcore). In quotes, `"httpx"`, the name is a value and stays, but for that of the default.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .. import ir
from ..naming.runtime import files
from ..views.package.lazy_names import every
from ..views.resources.resource import DOWNLOADED
from ..views.resources.runs import RUN

ROOT = Path(__file__).parent.parent.parent
FEATURES = {
    "testing": "testing/",
    "cli": "cli/",
    "compat": "core/compat.py",
    "runs": "helpers/runs/",
    "webhooks": "webhooks/",
    "pages": "helpers/pagination.py",
    "downloads": "helpers/download.py",
}
"""Feature -> the part of the overlay that only it needs, a folder or a module; the rest is always copied."""

_NAME = re.compile(r"""(["'])(?:httpx|httpcore)\1|\b(httpx|httpcore)\b(?!-)""")
_DEFAULT = 'DEFAULT = "httpx"'


def copies(package: ir.Package) -> Iterator[tuple[str, str]]:
    """Return the copies by path, without the parts that belong to features that are off."""
    methods = [m for resource in every(package.resources) for o in resource.operations for m in o.methods]
    also = {
        "runs": any(helper == RUN for _, helper in package.helpers),
        "webhooks": package.webhooks is not None,
        "pages": any(method.pagination is not None for method in methods),
        "downloads": any(method.stream is None and method.result in DOWNLOADED for method in methods),
    }
    wanted = {*package.features, *(feature for feature, needed in also.items() if needed)}
    left_out = tuple(part for feature, part in FEATURES.items() if feature not in wanted)
    for relative, text in files().items():
        if relative.startswith(left_out):
            continue
        if relative.endswith(".py"):
            said = text if package.http == "httpx" else _for_httpx2(text)
            change = "" if said == text else f", with {package.http} for httpx"
            text = f"# Copied from overlay/{relative}{change}; edit it there.\n{said}"
        yield f"_overlay/{relative}", text


def _for_httpx2(text: str) -> str:
    text = _NAME.sub(lambda found: found[0] if found[1] else f"{found[2]}2", text)
    return text.replace(_DEFAULT, 'DEFAULT = "httpx2"')
