"""claimcheck: a ledger of claims, where they come from, and whether they hold up.

Names are loaded when they are used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.errors import Ambiguous, ClaimcheckError, Invalid, NotFound, OutsideWorld
    from claimcheck.library import ClaimStore, open_store
    from claimcheck.matcher import Comparison, compare
    from claimcheck.shapes import AttributionCreate, CaseCreate, ClaimCreate, SourceCreate
    from claimcheck.text.aliases import Aliases
    from claimcheck.vocab import AttributionType, Basis, GroundRule, Stance
    from claimcheck.workspace import Workspace

__version__ = "0.1.0"

_HOMES = {
    "ClaimStore": "claimcheck.library",
    "open_store": "claimcheck.library",
    "Comparison": "claimcheck.matcher",
    "compare": "claimcheck.matcher",
    "Aliases": "claimcheck.text.aliases",
    "AttributionCreate": "claimcheck.shapes",
    "CaseCreate": "claimcheck.shapes",
    "ClaimCreate": "claimcheck.shapes",
    "SourceCreate": "claimcheck.shapes",
    "Workspace": "claimcheck.workspace",
    "Ambiguous": "claimcheck.errors",
    "ClaimcheckError": "claimcheck.errors",
    "Invalid": "claimcheck.errors",
    "NotFound": "claimcheck.errors",
    "OutsideWorld": "claimcheck.errors",
    "AttributionType": "claimcheck.vocab",
    "Basis": "claimcheck.vocab",
    "GroundRule": "claimcheck.vocab",
    "Stance": "claimcheck.vocab",
}

__all__ = [
    "Aliases",
    "Ambiguous",
    "AttributionCreate",
    "AttributionType",
    "Basis",
    "CaseCreate",
    "ClaimCreate",
    "ClaimStore",
    "ClaimcheckError",
    "Comparison",
    "GroundRule",
    "Invalid",
    "NotFound",
    "OutsideWorld",
    "SourceCreate",
    "Stance",
    "Workspace",
    "compare",
    "open_store",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
