"""Quantities in a text: how much, of what, in which unit, and how exactly it is stated."""

from __future__ import annotations

from claimcheck.text.numbers.agreeing import fits
from claimcheck.text.numbers.grammar import quantities
from claimcheck.text.numbers.quantity import Hedge, Kind, Quantity

__all__ = ["Hedge", "Kind", "Quantity", "fits", "quantities"]
