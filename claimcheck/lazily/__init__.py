"""What is made when it is first used: modules and patterns that a call may do without, methods of classes.

A command uses two dozen of some two hundred such classes, and of most no more than the beginning; making all of them took
a tenth of the time of a small command. A type checker sees the standard library's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.lazily.modules import Later

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
    from re import compile as pattern
    from typing import NamedTuple

    from claimcheck.lazily.classes import field_names
else:
    from claimcheck.lazily.classes import dataclass, field, field_names, replace
    from claimcheck.lazily.patterns import pattern
    from claimcheck.lazily.tuples import NamedTuple

__all__ = ["Later", "NamedTuple", "dataclass", "field", "field_names", "pattern", "replace"]
