"""Tables of claims: a listing, what is unverified, and everything on one."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.answers import Added
from claimcheck.formats.table_layout import BLANK, Grid, Part, beside, indented, page
from claimcheck.formats.table_matches import met
from claimcheck.formats.table_paper import heading, in_context, pairs, status_words, words
from claimcheck.formats.table_words import Words, joined
from claimcheck.report import ClaimCard, ClaimView, HistoryView, Unverified, Voice, label
from claimcheck.vocab import Basis, Credibility, GroundRule, Stance


def claims_table(claims: tuple[ClaimView, ...]) -> Part:
    """Claims with status, counts and who stands behind them."""
    columns = (("id", 0), ("claim", 5), ("status", 0), ("counts", 0), ("who says so", 3))
    rows = ((words(c.id), words(c.text), _status(c), _counts(c), _who(c)) for c in claims)
    return page(Grid(columns, rows), words("counts: mentions/origins/established independent", "dim"))


def _counts(claim: ClaimView) -> Words:
    standing = claim.standing
    return words(f"{standing.mentions}/{standing.origins}/{standing.independent}")


def unverified_table(view: Unverified) -> Part:
    """What nobody has confirmed: why, and what would settle it."""
    if not view.claims:
        return words("nothing is unverified")
    columns = (("id", 0), ("claim", 4), ("status", 0), ("why, and what would settle it", 4))
    return Grid(columns, ((words(c.id), words(c.text), _status(c), _why(c)) for c in view.claims))


def _status(claim: ClaimView) -> Words:
    rating = (f"rated: {claim.rating}",) if claim.rating else ()
    return status_words(claim.standing.status, (*claim.standing.modifiers, *rating))


def _why(claim: ClaimView) -> Words:
    text = words(claim.standing.reason)
    if claim.standing.settle:
        text.append("\n→ ").append_text(words(claim.standing.settle))
    return text


def _who(claim: ClaimView) -> Words:
    speakers = dict.fromkeys(_speaker(voice) for voice in claim.voices)
    return joined("\n", map(words, speakers))


def _speaker(voice: Voice) -> str:
    stance = "" if voice.stance == Stance.ASSERTS else f" {label(Stance, voice.stance)}"
    return f"{voice.shown_as} ({voice.type}){stance}"


def card(view: ClaimCard, *, colour: bool) -> Part:
    """Everything on one claim."""
    claim = view.claim
    return page(
        heading(f"{claim.id}  {claim.text}"),
        words(f"case {claim.case} · {claim.ulid}" + (f" · {claim.ref}" if claim.ref else ""), "dim"),
        words(f"note: {claim.note}") if claim.note else None,
        BLANK,
        _standing(claim),
        BLANK,
        heading("Attributions"),
        *(indented(_voice(voice)) for voice in claim.voices),
        words("  nobody on file", "dim") if not claim.voices else None,
        *_section("Withdrawn", [_voice(voice) for voice in view.withdrawn]),
        *_section("Counted as one", [words(line) for line in view.origins]),
        *_section("Established", [words(line) for line in view.established]),
        *met(view.matches, colour=colour),
        *_section("History", [event(entry) for entry in view.history]),
    )


def _section(title: str, parts: list[Part]) -> Iterator[Part]:
    if parts:
        yield BLANK
        yield heading(title)
        yield from (indented(part) for part in parts)


def _standing(claim: ClaimView) -> Part:
    standing = claim.standing
    status = joined(", ", [status_words(standing.status), *map(words, standing.modifiers)])
    rows: list[tuple[str, Part]] = [
        ("status", status),
        ("because", words(standing.reason)),
        ("counted", words(standing.counts)),
    ]
    if standing.settle:
        rows.append(("would settle it", words(standing.settle)))
    if claim.rating:
        rows.append(("rated", words(claim.rating)))
    return pairs(rows)


def _voice(voice: Voice) -> Part:
    place = _place(voice)
    return beside(
        words(voice.id),
        words(_speaking(voice)),
        words(in_context(voice.before, voice.quote, voice.after)) if voice.quote else None,
        words(place, "dim") if place else None,
        words(f"note: {voice.note}") if voice.note else None,
        words(voice.rechecked, "yellow") if voice.rechecked else None,
        words(voice.remark, "yellow") if voice.remark else None,
    )


def _speaking(voice: Voice) -> str:
    parts = [voice.shown_as, voice.type, label(GroundRule, voice.ground_rule)]
    if voice.stance != Stance.ASSERTS:
        parts.insert(1, label(Stance, voice.stance))
    if voice.speaks_for:
        parts.append(f"for {voice.speaks_for}")
    if voice.via:
        parts.append(f"via {voice.via}")
    if voice.basis != Basis.UNKNOWN:
        parts.append(label(Basis, voice.basis))
    if voice.credibility != Credibility.UNKNOWN:
        parts.append(f"credibility {voice.credibility}, {label(Credibility, voice.credibility)}")
    return " · ".join([*parts, *([voice.said] if voice.said else [])])


def _place(voice: Voice) -> str:
    document = voice.title if voice.title == voice.url else " ".join(filter(None, (voice.title, voice.url)))
    where = voice.place or voice.document
    parts = [document or "", where or "", (voice.anchor or "") if voice.quote else ""]
    return " · ".join(part for part in parts if part)


def event(entry: HistoryView) -> Words:
    """One line of the history: when, who, what."""
    return words(f"{entry.at}  {entry.actor}: {entry.action}: {entry.summary}")


def added(view: Added, *, colour: bool) -> Part:
    """The answer to an addition: what was stored, how it stands, and what it met."""
    claim = view.claim
    if view.edited is not None and view.attribution:
        return _corrected(view)
    return page(
        heading(_stored(view)),
        indented(words(claim.text)),
        *(indented(words(f"note: {remark}")) for remark in view.remarks),
        indented(_answer(claim)),
        *met(view.matches, colour=colour),
        None if view.matches else indented(words("no other claim on file agrees with it or contradicts it", "dim")),
    )


def _corrected(view: Added) -> Part:
    """The answer to the edit of an attribution: how it reads now, and how its claim stands."""
    return page(
        heading(f"{view.attribution} of {view.claim.id} {_edited(view.edited or ())}"),
        *(indented(_voice(voice)) for voice in view.claim.voices if voice.id == view.attribution),
        *(indented(words(f"note: {remark}")) for remark in view.remarks),
        indented(words(f"{view.claim.id} is ").append_text(_answer(view.claim))),
    )


def _stored(view: Added) -> str:
    """What became of the words that were typed."""
    if view.edited is not None:
        return f"{view.claim.id} {_edited(view.edited)}"
    if view.new_claim:
        return f"added as {view.claim.id}" + (f", attribution {view.attribution}" if view.attribution else "")
    return f"already on file as {view.claim.id}" + (
        f"; this source is attached as {view.attribution}" if view.attribution else ""
    )


def _edited(names: tuple[str, ...]) -> str:
    """What an edit did, in words."""
    if not names:
        return "reads so already: nothing was changed"
    said = [_EDITED[name] for name in names]
    return "has " + (f"{', '.join(said[:-1])} and {said[-1]}" if said[1:] else said[0])


_EDITED = {
    "text": "new words", "note": "a new note", "case": "another case", "adverse_to": "another party that it accuses",
    "ground_rule": "another ground rule", "type": "another kind", "described_as": "another description",
    "stance": "another stance", "basis": "another basis", "said": "another date", "credibility": "another credibility",
}  # fmt: skip


def _answer(claim: ClaimView) -> Words:
    return status_words(claim.standing.status).append_text(words(f": {claim.standing.reason}"))
