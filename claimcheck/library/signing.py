"""Signatures: that a sentence of a draft was checked against its evidence, by whom, and what the evidence was."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.drafting.line import Line, Signer, Signing, Stored
from claimcheck.drafting.signatures import Signed, found_again, words_key
from claimcheck.errors import Invalid
from claimcheck.ids import Kind, parse
from claimcheck.library.desk import Desk
from claimcheck.store.connection import Row
from claimcheck.store.journal import canonical
from claimcheck.vocab import SigningState, Status

_OPPOSED = (Status.DISPUTED, Status.CONTRADICTED)


@dataclass(frozen=True)
class Signatures:
    """The signatures of one draft, oldest first."""

    desk: Desk
    draft: str

    def rows(self) -> list[Row]:
        """The draft's signatures that nobody took back, the oldest first."""
        return self.desk.connection.all(
            "SELECT * FROM signature WHERE draft = :draft AND withdrawn_at IS NULL ORDER BY id", {"draft": self.draft}
        )

    def of_lines(self, lines: Sequence[tuple[str, int]], rows: Sequence[Row]) -> tuple[dict[int, tuple[Row, bool]], int]:
        """For each sentence its signature and whether its words are the same; and how many signed sentences are gone."""
        rows = _last(rows)
        signed = [Signed(row["sentence"], row["before"], row["behind"], row["line"]) for row in rows]
        places, same = found_again(signed, lines)
        found = {place: (rows[n], same[n]) for n, place in enumerate(places) if place is not None}
        kept = {words_key(row["sentence"]) for row, _ in found.values()}
        gone = {row["sentence"] for row, place in zip(rows, places, strict=True) if place is None}
        return found, sum(words_key(sentence) not in kept for sentence in gone)

    def sign(
        self, chosen: Sequence[tuple[int, Line, Sequence[str]]], everything: Sequence[tuple[str, int]], note: str | None
    ) -> None:
        """Record that these sentences were checked, each with the findings accepted; one's older signatures make room."""
        with self.desk.writing("sign") as ledger:
            ledger.subject = f"{self.draft}:{everything[chosen[0][0]][1]}"[:40]
            for place, line, accepted in chosen:
                for number in _replaced(line.signing, self.desk.actor):
                    ledger.withdraw("signature", number, "signed again")
                ledger.insert("signature", {**self._row(place, line, everything), **_told(accepted, note, self.desk.actor)})

    def _row(self, place: int, line: Line, everything: Sequence[tuple[str, int]]) -> Row:
        return {
            "draft": self.draft,
            "line": everything[place][1],
            "sentence": line.text,
            "before": words_key(everything[place - 1][0]) if place else "",
            "behind": words_key(everything[place + 1][0]) if place + 1 < len(everything) else "",
            "evidence": canonical([_as_evidence(stored) for stored in _behind(line)]),
        }


def _last(rows: Sequence[Row]) -> list[Row]:
    """Of several people's signatures under the same words the last one's."""
    last = {words_key(row["sentence"]): row["actor"] for row in rows}
    return [row for row in rows if last[words_key(row["sentence"])] == row["actor"]]


def _replaced(signing: Signing | None, actor: str) -> Iterator[int]:
    """The rows that a new signature replaces: one's own, and everybody's where the sentence or its evidence changed."""
    if signing is None:
        return
    is_standing = signing.state is SigningState.SIGNED
    signed = [(signing.by, signing.number), *((one.by, one.number) for one in signing.also)]
    yield from (number for by, number in signed if not is_standing or by == actor)


def also_signed(row: Row, rows: Iterable[Row]) -> tuple[Signer, ...]:
    """The others who signed the same words as a row, in their order, each once."""
    key = words_key(row["sentence"])
    others = [one for one in rows if one["actor"] != row["actor"] and words_key(one["sentence"]) == key]
    return tuple({one["actor"]: Signer(one["actor"], one["recorded_at"], one["id"]) for one in others}.values())


def _told(accepted: Sequence[str], note: str | None, actor: str) -> Row:
    return {"accepted": canonical(sorted(set(accepted))), "note": note, "actor": actor}


def _behind(line: Line) -> Iterator[Stored]:
    return (link.stored for link in line.backing)


def _as_evidence(stored: Stored) -> Row:
    """What is kept of a claim with a signature: its number, how it stood, and its words' key."""
    return {"claim": parse(stored.id, Kind.CLAIM), "status": str(stored.status), "words": words_key(stored.text)}


def claims_signed_with(rows: Iterable[Row]) -> set[int]:
    """The claims that the signed sentences rested on."""
    return {one["claim"] for row in rows for one in json.loads(row["evidence"])}


def signing(row: Row, *, is_same: bool, now: Mapping[int, Stored]) -> Signing:
    """What a signature says of a sentence today; `now` holds the claims it rested on."""
    changes = tuple(change for one in json.loads(row["evidence"]) for change in _changes(one, now.get(one["claim"])))
    state = SigningState.CHANGED if not is_same else SigningState.EVIDENCE if changes else SigningState.SIGNED
    accepted = frozenset(json.loads(row["accepted"])) if state is SigningState.SIGNED else frozenset()
    return Signing(state, row["actor"], row["recorded_at"], row["note"], row["sentence"], changes, accepted, row["id"])


def _changes(then: Row, now: Stored | None) -> Iterator[str]:
    """What became of one claim, where that matters to who signed."""
    if now is None:
        return
    if now.status is Status.RETRACTED and then["status"] != Status.RETRACTED:
        yield f"{now.id} was retracted"
    elif now.status in _OPPOSED and then["status"] not in _OPPOSED:
        yield f"{now.id} is {now.status}"
    elif then["status"] in _FIRM and now.status not in (*_FIRM, *_OPPOSED):
        yield f"{now.id} is no longer {then['status']}, but {now.status}"
    if words_key(now.text) != then["words"]:
        yield f"the words of {now.id} were changed"


_FIRM = (Status.CORROBORATED, Status.DOCUMENTED)


def signable(line: Line, errors: Sequence[str], note: str | None, where: str) -> None:
    """Raises Invalid for a sentence that names a protected source, and without a note for one that has errors."""
    if line.named:
        raise Invalid(f"{where} gives the name of a source on background", hint="it cannot be signed as it stands")
    if errors and not note:
        hint = "claimcheck draft shows why; mend it, or say in --note what it was checked against"
        raise Invalid(f"{where} is not in order: {', '.join(errors)}", hint=hint)
