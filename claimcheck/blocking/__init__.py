"""Blocking: which pairs of many claims are worth comparing, found by a join on their rarest terms.

Comparing all pairs grows with the square of the claims; two claims on one thing nearly always share one of their rarest
words (record linkage calls this blocking). Dictionaries and flat arrays are enough for a million claims: nothing
is installed for it.
"""
