"""What a change of the document means for the callers of the package: `compare` two packages, report the findings."""

from .command import main
from .packages import bump, compare

__all__ = ["bump", "compare", "main"]
