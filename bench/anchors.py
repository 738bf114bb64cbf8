"""Finding quotes again in edited news text: recall and false locations by kind of edit, beside two baselines.

    python bench/anchors.py [--texts 40]

Texts are generated with a fixed seed: sentences of a report put together from parts, so that many look alike. For each kind
of edit a quote of 6 to 30 words is anchored in the first text and looked for in the edited one. `right`: found where it now
stands (half of its characters at least); `wrong`: located elsewhere, or at all where it was taken out; `same`: called the
same quote. Baselines: str.find (first place), rapidfuzz.partial_ratio_alignment from 70 up.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable

from rapidfuzz.fuzz import partial_ratio_alignment

from claimcheck.anchors import Anchor, describe, locate
from claimcheck.vocab import AnchorState

SEED = 7
WHO = ["the harbour authority", "a spokesman", "Inga Brennick", "the mayor of Ostrey", "two crew members", "the regulator"]
DID = ["said", "told reporters", "wrote in a letter", "announced on Friday", "confirmed", "denied in a statement"]
WHAT = [
    "the ramp",
    "the ferry",
    "the inspection",
    "the contract",
    "the flood gate",
    "the insurance",
    "the report",
    "the pump",
]
BECAME = ["had failed before", "was well-known to the board", "cost 12.5 million", "would not be repaired", "was final"]
WHEN = ["in 2019", "two days after the accident", "on 3 March", "at 10:30 that morning", "in the first half of the year"]
SPACES = re.compile(" ")

Place = tuple[int, int] | None
Finder = Callable[[str, Anchor], tuple[Place, bool]]


def sentence(chance: random.Random) -> str:
    parts = [chance.choice(WHO), chance.choice(DID), "that", chance.choice(WHAT), chance.choice(BECAME), chance.choice(WHEN)]
    text = " ".join(parts) + chance.choice(
        ["", f", affecting {chance.randint(2, 900)} people", ", and that nobody was told"]
    )
    return text[0].upper() + text[1:] + "."


def typography(quote: str, chance: random.Random) -> str:
    words = quote.replace("fi", "ﬁ").replace("-", "-\n").split(" ")
    at = chance.randrange(len(words))
    if len(words[at]) > 5 and words[at].isalpha():
        words[at] = words[at][:3] + "-\n" + words[at][3:]
    return chance.choice([" ", "\u00a0", "\n"]).join(words)


def digit(quote: str, chance: random.Random) -> str:
    found = list(re.finditer(r"\d", quote))
    if not found:
        return word(quote, chance)
    at = chance.choice(found).start()
    return quote[:at] + str((int(quote[at]) + 3) % 10) + quote[at + 1 :]


def word(quote: str, chance: random.Random) -> str:
    words = quote.split()
    words[chance.randrange(len(words))] = "somehow"
    return " ".join(words)


def denied(quote: str, chance: random.Random) -> str:
    words = quote.split()
    words.insert(1 + chance.randrange(len(words) - 1), "not")
    return " ".join(words)


EDITS: dict[str, Callable[[str, random.Random], str]] = {
    "moved": lambda quote, _: quote,
    "typography": typography,
    "one digit": digit,
    "one word": word,
    "a not put in": denied,
    "three words": lambda quote, chance: word(word(word(quote, chance), chance), chance),
    "taken out": lambda _quote, _: "",
}


def ours(text: str, anchor: Anchor) -> tuple[Place, bool]:
    found = locate(text, anchor)
    place = None if found.start is None or found.end is None else (found.start, found.end)
    return place, found.state in (AnchorState.INTACT, AnchorState.MOVED)


def find(text: str, anchor: Anchor) -> tuple[Place, bool]:
    at = text.find(anchor.exact)
    return (None, False) if at < 0 else ((at, at + len(anchor.exact)), True)


def aligned(text: str, anchor: Anchor) -> tuple[Place, bool]:
    found = partial_ratio_alignment(anchor.exact, text, score_cutoff=70)
    return (None, False) if found is None else ((found.dest_start, found.dest_end), found.score == 100)


FINDERS: dict[str, Finder] = {"ours": ours, "str.find": find, "partial_ratio": aligned}


def cases(edit: Callable[[str, random.Random], str], texts: int) -> list[tuple[str, Anchor, Place]]:
    """Edited text, anchor, and where the quote now stands."""
    chance = random.Random(SEED)
    made = []
    for _ in range(texts):
        text = " ".join(sentence(chance) for _ in range(120))
        spaces = [match.end() for match in SPACES.finditer(text)]
        first = chance.randrange(len(spaces) - 40)
        start, end = spaces[first], spaces[first + chance.randint(6, 30)] - 1
        changed = edit(text[start:end], chance)
        before = sentence(chance) + " " + text[:start]
        made.append((before + changed + text[end:], describe(text, start, end), (len(before), len(before) + len(changed))))
    return made


def twenty(texts: int) -> float:
    """How much longer ours takes than partial_ratio where twenty quotes, a word of each changed, are sought in each text."""
    chance, spent = random.Random(SEED), {ours: 0.0, aligned: 0.0}
    for _ in range(texts):
        text = " ".join(sentence(chance) for _ in range(120))
        starts = [match.end() for match in SPACES.finditer(text)][:-40]
        quotes = [
            Anchor(word(text[at : at + 120], chance), "", "", None, None, AnchorState.UNCHECKED) for at in starts[::95]
        ]
        for finder in spent:
            begun = time.perf_counter()
            for quote in quotes[:20]:
                finder(text, quote)
            spent[finder] += time.perf_counter() - begun
    return spent[ours] / spent[aligned]


def right(place: Place, wanted: Place) -> bool:
    if place is None or wanted is None:
        return False
    shared = min(place[1], wanted[1]) - max(place[0], wanted[0])
    return shared * 2 > max(place[1] - place[0], wanted[1] - wanted[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=int, default=40)
    texts = parser.parse_args().texts
    spent = dict.fromkeys(FINDERS, 0.0)
    print(f"{'edit':<14}" + "".join(f"{name + ': right wrong same':>34}" for name in FINDERS))
    for name, edit in EDITS.items():
        made, line = cases(edit, texts), f"{name:<14}"
        for finder, look in FINDERS.items():
            begun = time.perf_counter()
            answers = [look(text, anchor) for text, anchor, _ in made]
            spent[finder] += time.perf_counter() - begun
            hits = sum(right(place, wanted) for (place, _), (_, _, wanted) in zip(answers, made, strict=True))
            wrong = sum(place is not None for place, _ in answers) - hits
            same = sum(same for _, same in answers)
            line += f"{hits / texts:>22.0%}{wrong / texts:>6.0%}{same / texts:>6.0%}"
        print(line)
    times = ", ".join(f"{spent['ours'] / spent[name]:.0f} times {name}" for name in FINDERS if name != "ours")
    print(f"time, each text new: ours takes {times}")
    print(f"twenty quotes in each text: ours takes {twenty(max(1, texts // 4)):.1f} times partial_ratio")


if __name__ == "__main__":
    main()
