"""Lists the files of a folder: of the runtime and the templates, which are read whole at each run."""

from __future__ import annotations

import os
from pathlib import Path


def files_below(folder: Path) -> dict[str, str]:
    """Return where each file of a folder is, by its path there, sorted. What tools and systems leave there is left out.

    A path is text with `/` in it: a thousand objects of pathlib would take longer than reading the files.
    """
    root = str(folder)
    found: dict[str, str] = {}
    for base, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name != "__pycache__"]
        inside = base[len(root) + 1 :].replace(os.sep, "/")
        for name in names:
            if not name.startswith("."):
                found[f"{inside}/{name}" if inside else name] = os.path.join(base, name)
    return dict(sorted(found.items()))
