"""The way through the matches nobody has judged, one key each; others may be at the same ones at the same time."""

from __future__ import annotations

from claimcheck.answers import Asked, StandingChange
from claimcheck.cli.answering import SETTLED, Answers
from claimcheck.cli.emit import emit, say
from claimcheck.cli.keys import LEAVE, key
from claimcheck.errors import Overtaken
from claimcheck.ids import Kind
from claimcheck.library import ClaimStore
from claimcheck.report import MatchView, Standing
from claimcheck.shapes import JudgementFields
from claimcheck.validation import build
from claimcheck.vocab import JudgementValue

KEYS = {
    "s": JudgementValue.SAME,
    "c": JudgementValue.CONTRADICTS,
    "r": JudgementValue.RELATED,
    "d": JudgementValue.DIFFERENT,
    "u": JudgementValue.UNSURE,
}
QUESTION = "[s]ame  [c]ontradicts  [r]elated  [d]ifferent  [u]nsure  [n]ext  [b]ack  [q]uit  [?]"
# What each answer says of a pair, for who asks with `?`.
MEANINGS = (
    "s  both say the same: each stands behind the other",
    "c  they contradict each other: both cannot be true",
    "r  they are about the same matter, and neither stands for or against the other",
    "d  they are about different things",
    "u  you looked and cannot tell: set aside until somebody answers otherwise",
    "n  leave it for later   b  go back; the answer there is taken back   q  leave; what is answered is stored",
)


class Judging:
    """One person's way through the pairs nobody has judged; others may be at the same ones."""

    def __init__(self, store: ClaimStore, waiting: list[tuple[int, int]]) -> None:
        self.store, self.waiting = store, waiting
        self.answers = Answers(store, stored=KEYS)
        self.has_told_stale = False
        self.before: dict[int, Standing] = {}

    @property
    def judged(self) -> int:
        """How many were answered."""
        return self.answers.count(KEYS)

    @property
    def stored(self) -> str:
        """How many of each answer are stored, and how many pairs were passed over, in words."""
        given = [(answer.value, self.answers.count((letter,))) for letter, answer in KEYS.items()]
        told = [f"{count} {answer}" for answer, count in (*given, ("left for later", self.answers.count(("n",)))) if count]
        return f"stored: {', '.join(told)}" if self.judged else ""

    def changes(self) -> tuple[StandingChange, ...]:
        """The claims whose status is another one for the answers."""
        found = self.store.standings.since(self.before)
        return tuple(c for c in found if (c.was.status, c.was.modifiers) != (c.now.status, c.now.modifiers))

    @property
    def left(self) -> int:
        """How many nobody has answered, as far as was seen."""
        return len(self.waiting) - self.judged - self.answers.count((SETTLED,))

    def settle(self) -> bool:
        """Show the next pair and do what is answered; False at the end, or where the person leaves."""
        place = len(self.answers)
        if place == len(self.waiting):
            return False
        match = self.store.matches.proposal(self.waiting[place])
        say(f"{place + 1} of {len(self.waiting)}{'' if match else ': waits no more, somebody has settled it'}")
        if match is None:
            self.answers.add(SETTLED)
            return True
        return self._ask(match)

    def _ask(self, match: MatchView) -> bool:
        emit(self._to_ask(match))
        answer = key(QUESTION, (*KEYS, "n", "b"), leaving="q", meanings=MEANINGS)
        if answer == "b":
            self._go_back()
        elif answer != LEAVE:
            self._keep(match, answer)
        return answer != LEAVE

    def _to_ask(self, match: MatchView) -> Asked:
        """A match put to the person: what "stale" means is told once, with the first that is."""
        is_first_stale = match.stale and not self.has_told_stale
        self.has_told_stale = self.has_told_stale or match.stale
        return Asked(match, explains_stale=is_first_stale)

    def _keep(self, match: MatchView, answer: str) -> None:
        """Store an answer. Where somebody was faster it is not, and the pair is shown again if it still waits."""
        if answer in KEYS:
            pair = self.waiting[len(self.answers)]
            try:
                self.before = {**self.store.standings.of(pair), **self.before}
                self.store.matches.judge(pair, build(JudgementFields, value=KEYS[answer]), shown=match)
            except Overtaken as failure:
                say(failure.message)
                return
        self.answers.add(answer)

    def _go_back(self) -> None:
        """To the pair before, where one's own answer is taken back if there was one; what others answered since stands."""
        answer = self.answers.before()
        if answer is None:
            say("this is the first")
            return
        self.answers.take_back()
        if answer in KEYS:
            back = self.waiting[len(self.answers)]
            since = self.store.matches.view(back).judged
            also = f"; it was answered again since, and that stands: {since}" if since else ""
            say(f"your answer on {' and '.join(map(Kind.CLAIM.show, back))} is taken back{also}")
