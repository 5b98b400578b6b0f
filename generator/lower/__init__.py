"""Lowering: the document becomes an `ir.Package`, with every name, type and order decided.

package, ledger = lower(document, config, diagnostics)

The stages: operations are found; components get their names, and their types; operations lower the schemas that they
mention; unions learn how to tell their variants apart; then operations are finished, since the keywords of a body and
the class of an event need complete models. Mappings are walked in the order of their keys, so the order of the document
changes nothing; lists keep theirs.

Nothing is dropped in silence: what is not generated is a diagnostic, and stands in the ledger. The rooms, each of which
imports only those after it: `operations`, `pages`, `schemas`, `unions`, `table`, `shapes`, `reading`. Imports `ir`,
`settings`, `naming` and `document`.
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
    """Return the package that a document describes, and the ledger of what it has of it.

    Complaints go to `diagnostics`. `earlier` has the names of an earlier run, which stay as they are.
    """
    return build(document, config, diagnostics, earlier or GivenNames())
