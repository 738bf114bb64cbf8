"""The small words by which noun phrases and clauses are told, from `text/lexicons/speech.toml`."""

from __future__ import annotations

from claimcheck.statements.lexicon import speech

DETERMINERS = speech("grammar", "determiners")
PERSONAL = speech("grammar", "personal")
PREPOSITIONS = speech("grammar", "prepositions")
STOPS = speech("grammar", "stops")
OPENERS = speech("grammar", "openers")
CALENDAR = speech("grammar", "calendar")
ASIDE = speech("grammar", "aside")
FINITE = speech("grammar", "finite")
DAYS = speech("grammar", "days")
SEVERAL = speech("grammar", "several")
AUXILIARIES = speech("groups", "auxiliaries")
RELATIVE = frozenset({"who", "which", "whom"})
OPENS_CLAUSE = frozenset({"that", "how", "whether", "why", "what", "if", "where"})
# The text's own voice.
NARRATORS = frozenset({"i", "we", "me", "us", "you"})
