"""What a change of the document means for the callers of the package.

What lives here: the command `diff` (`command`), where its two documents come from (`sources`), the comparison of the
packages that they make (`packages`, `operations/`, `schemas/`, `rules/`), accepted findings (`ignores`), the report
(`report`), and a proof by type-checking old callers (`usage`). Two documents come in, findings and an exit code go out.
Imports `lower` to make packages and `output` to render them for the proof.
"""

from .command import main
from .packages import bump, compare

__all__ = ["bump", "compare", "main"]
