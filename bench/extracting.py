"""How fast a text's statements are extracted, step by step, beside a sentence splitter that is much used.

    python bench/extracting.py [--data DIR] [--rounds 40]

The articles of the newsroom, each read as a document of its own, again and again; megabytes of text a second, and how much
of the time each step takes. sentencex only splits: it does a tenth of the work, and is here as a measure of the machine.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec

from pairs import arguments

from claimcheck.statements import credits as crediting
from claimcheck.statements.extracting import extract
from claimcheck.statements.wording import claims_in
from claimcheck.statements.worth import worth
from claimcheck.text.sentences import sentences


def main() -> int:
    """Print the table; 0 also where the data are not here."""
    parser = arguments(__doc__)
    parser.add_argument("--rounds", type=int, default=40, help="how often each text is read")
    options = parser.parse_args()
    if find_spec("sentencex") is None:
        sys.exit("error: sentencex, the measure of the machine, is not installed\nhint: pip install sentencex")
    from sentencex import segment  # noqa: PLC0415 - a peer, which may not be there

    texts = [path.read_text("utf-8") for path in sorted((options.data / "newsroom" / "articles").glob("*.txt"))]
    if not texts:
        print(f"data not here: {options.data}")
        return 0
    spans = {text: sentences(text) for text in texts}
    statements = {text: extract(text) for text in texts}
    steps: dict[str, Callable[[str], object]] = {
        "sentencex": lambda text: list(segment("en", text)),
        "sentences": sentences,
        "credits": lambda text: crediting.credits(text, spans[text]),
        "worth": lambda text: [worth(span.of(text)) for span in spans[text]],
        "extract, whole": extract,
        "claims' words": lambda text: claims_in(text, statements[text]),
    }
    megabytes = options.rounds * sum(len(text.encode()) for text in texts) / 1e6
    taken = {name: fastest(step, texts, options.rounds) for name, step in steps.items()}
    print(f"{megabytes:.2f} MB in {len(texts)} texts read {options.rounds} times; load {os.getloadavg()[0]:.1f}")
    print("step              MB/s   x sentencex   of extract")
    for name, seconds in taken.items():
        ratio, share = seconds / taken["sentencex"], seconds / taken["extract, whole"]
        print(f"{name:15}{megabytes / seconds:7.2f}{ratio:14.2f}{share:13.0%}")
    return 0


def fastest(step: Callable[[str], object], texts: list[str], rounds: int) -> float:
    """The seconds that all rounds would take at the pace of the fastest quarter of them."""
    paces = []
    for _ in range(rounds):
        start = time.perf_counter()
        for text in texts:
            step(text)
        paces.append(time.perf_counter() - start)
    paces = sorted(paces)[: max(1, rounds // 4)]
    return rounds * sum(paces) / len(paces)


if __name__ == "__main__":
    sys.exit(main())
