"""Dates and times in a text, each at its own precision and with what it leaves open."""

from __future__ import annotations

from claimcheck.text.dates.grammar import dates
from claimcheck.text.dates.matching import comes_after, other_time, same_time
from claimcheck.text.dates.when import Precision, When

__all__ = ["Precision", "When", "comes_after", "dates", "other_time", "same_time"]
