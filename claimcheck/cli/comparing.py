"""compare, similar: two texts, or one text and the store; also the machine contract for scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.answers import SimilarView
from claimcheck.cli import options
from claimcheck.cli.emit import emit, write
from claimcheck.cli.given import content
from claimcheck.cli.opening import opened
from claimcheck.errors import Invalid
from claimcheck.lazily import Later
from claimcheck.vocab import Point

if TYPE_CHECKING:
    import typer

    from claimcheck.cli import options
else:
    typer, options = Later("typer"), Later("claimcheck.cli.options")


def compare(
    a: Annotated[str | None, typer.Argument(metavar="A", help="One text.")] = None,
    b: Annotated[str | None, typer.Argument(metavar="B", help="The other text.")] = None,
    pairs: Annotated[
        str | None,
        typer.Option("--pairs", metavar="FILE", help='JSON Lines with "a" and "b"; - reads stdin.'),
    ] = None,
    point: Annotated[
        Point, typer.Option("--point", help="How sure one must be before a relation is stated.")
    ] = Point.BALANCED,
    as_json: options.AsJson = False,
) -> None:
    """Compare two texts: relation, score and the reasons.

    The score is how likely the relation is the right one.

    Needs no workspace. With --pairs, one JSON object a line comes out for each that goes in, other keys carried through.
    """
    from claimcheck.library.matching import compare_texts

    if pairs is None:
        if a is None or b is None:
            raise typer.BadParameter("give two texts, or --pairs FILE")
        emit(compare_texts(_readable(a, "A"), _readable(b, "B"), point), as_json=as_json)
        return
    from dataclasses import asdict

    from claimcheck.formats.gate import json_line
    from claimcheck.library.findings import finding_json

    for line, values in _objects(pairs):
        view = compare_texts(_text(values, "a", line), _text(values, "b", line), point)
        findings = [finding_json(finding) for finding in view.findings]
        reasons = [asdict(reason) for reason in view.reasons]
        found = {"relation": view.relation, "score": view.score, "findings": findings, "reasons": reasons}
        write(json_line({**values, **found}))


def similar(
    text: Annotated[str | None, typer.Argument(metavar="TEXT", help="The text to look for.")] = None,
    queries: Annotated[
        str | None, typer.Option("--queries", metavar="FILE", help='JSON Lines with "text"; - reads stdin.')
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="At most so many for each.")] = 10,
    db: options.Database = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Find the stored claims nearest to a text.

    One word is looked for and compared with nothing: it asserts nothing.

    With --queries, one JSON object a line comes out for each that goes in, its `hits` in order.
    """
    if (text is None) == (queries is None):
        raise typer.BadParameter("give a text, or --queries FILE")
    with opened(db) as store:
        if text is not None:
            emit(store.matching.similar(_readable(text, "TEXT"), limit), as_json=as_json, as_csv=as_csv, of=SimilarView)
            return
        from dataclasses import asdict

        from claimcheck.formats.gate import json_line

        for line, values in _objects(str(queries)):
            hits = store.matching.similar(_text(values, "text", line), limit)
            write(json_line({**values, "hits": [asdict(hit) for hit in hits]}))


def _objects(file: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a JSON Lines file with their line numbers; the first bad line stops."""
    from claimcheck.answers import Problem
    from claimcheck.formats import records

    for record in records.read_jsonl(records.decoded(content(file))):
        if isinstance(record, Problem):
            raise Invalid(f"{record.where} {record.message}", hint=record.hint)
        yield record.line, record.values


def _text(values: dict[str, Any], key: str, line: int) -> str:
    value = values.get(key)
    if not isinstance(value, str):
        whole = '{"a": "…", "b": "…"}' if key in ("a", "b") else f'{{"{key}": "…"}}'
        raise Invalid(f"line {line} has no text {key!r}", hint=f"write {whole}")
    return _readable(value, f"line {line}: {key!r}")


def _readable(text: str, name: str) -> str:
    """The text, if one comparison can read it in bounded time."""
    from claimcheck.wording import CLAIM_LENGTH

    if len(text) > CLAIM_LENGTH:
        raise Invalid(f"{name} has {len(text)} characters", hint=f"compare at most {CLAIM_LENGTH} characters at a time")
    return text
