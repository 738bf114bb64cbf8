"""The names that a draft must not give: of those who speak unnamed wherever they speak, and of those behind its claims."""

from __future__ import annotations

from claimcheck.drafting.names import family_names
from claimcheck.library.desk import Desk
from claimcheck.library.source_book import spellings

# Sources on file by name, all of whose words are on background or deeper.
_NEVER_OPEN = """
SELECT name, aliases FROM source WHERE kind != 'anonymous' AND id IN (
    SELECT source_id FROM attribution WHERE withdrawn_at IS NULL GROUP BY source_id
    HAVING sum(CASE WHEN type != 'anonymous' AND ground_rule = 'on_record' THEN 1 ELSE 0 END) = 0)
"""
_OPEN = """
SELECT name, aliases FROM source WHERE kind = 'person' AND id IN (
    SELECT source_id FROM attribution WHERE withdrawn_at IS NULL AND type != 'anonymous' AND ground_rule = 'on_record')
"""


def never_to_be_named(desk: Desk) -> frozenset[str]:
    """The spellings of every source who never spoke on the record; a family name unless somebody else has it openly."""
    hidden = [name for row in desk.connection.all(_NEVER_OPEN) for name in spellings(row)]
    if not hidden:
        return frozenset()
    openly = {word.casefold() for row in desk.connection.all(_OPEN) for name in spellings(row) for word in name.split()}
    family = (name for name in family_names(hidden) if name.casefold() not in openly)
    return frozenset((*hidden, *family))
