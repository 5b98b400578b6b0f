"""Lowering: the document becomes an `ir.Package`. Every name, type and order is decided here, once.

    package, ledger = lower(document, config, diagnostics)

The stages: components get their names; their types are lowered; operations lower the types that they mention; unions
learn how to tell their variants apart; then operations are finished, since a body's keywords and an event's class need
complete models. Mappings are walked in the order of their keys, so the document's own order changes nothing; lists keep
theirs.
Nothing is dropped silently: what is not generated is a diagnostic and stands in the ledger.
"""

from __future__ import annotations

from ..document.diagnostics import Diagnostics
from ..document.document import Document
from ..ir import Package
from ..ir.ledger import Ledger
from ..ir.names import GivenNames
from ..settings.config import Config
from .package import build


def lower(
    document: Document, config: Config, diagnostics: Diagnostics, earlier: GivenNames | None = None
) -> tuple[Package, Ledger]:
    """The package that a document describes, and the account of what it has of it. Complaints go to `diagnostics`.

    `earlier` has the names of an earlier run: they stay.
    """
    return build(document, config, diagnostics, earlier or GivenNames())
