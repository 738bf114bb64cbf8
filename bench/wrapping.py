"""Sentences found again where a text's lines were broken to a page's width, as a PDF's are.

    python bench/wrapping.py [--data DIR]

The four newsroom articles are set to three widths, letters as wide as in print, once with an empty line between paragraphs
and once without any. Told is the share of the sentences of the text as it was that come out whole, beside two baselines:
every line on its own, and all lines of a paragraph joined.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from pairs import arguments

from claimcheck.text.sentences import sentences

# Widths of letters in a common typeface, in ems; what is not named is a wide one.
_WIDTHS = {
    **dict.fromkeys("abdeghnopqu0123456789", 0.556),
    **dict.fromkeys("cksvxyz", 0.5),
    **dict.fromkeys("ijl", 0.222),
    **dict.fromkeys(" .,tf!:;", 0.278),
    "m": 0.833,
    "r": 0.333,
}
_WIDE = 0.7
EMS = (28, 38, 48)


def main() -> int:
    """Print the table; 0 also where the data are not here."""
    options = arguments(__doc__).parse_args()
    texts = [path.read_text("utf-8") for path in sorted((Path(options.data) / "newsroom" / "articles").glob("*.txt"))]
    if not texts:
        print(f"data not here: {options.data}")
        return 0
    ways: dict[str, Callable[[str], str]] = {
        "claimcheck": lambda text: text,
        "each line alone": lambda text: re.sub(r"\n+", "\n\n", text),
        "paragraphs joined": lambda text: re.sub(r"(?<!\n)\n(?!\n)", " ", text),
    }
    print("between paragraphs   " + "".join(f"{name:>19}" for name in ways))
    for label, gap in (("an empty line", "\n\n"), ("nothing", "\n")):
        shares = [_whole(texts, gap, way) for way in ways.values()]
        print(f"{label:21}" + "".join(f"{share:19.3f}" for share in shares))
    return 0


def _whole(texts: list[str], gap: str, way: Callable[[str], str]) -> float:
    """The share of sentences that come out whole, over all texts and widths."""
    found = wanted = 0
    for text in texts:
        expected = _cut(text)
        for ems in EMS:
            seen = set(_cut(way(gap.join(_wrapped(paragraph, ems) for paragraph in re.split(r"\n\s*\n", text)))))
            found += sum(one in seen for one in expected)
            wanted += len(expected)
    return found / wanted


def _cut(text: str) -> list[str]:
    return [" ".join(span.of(text).split()) for span in sentences(text)]


def _wrapped(paragraph: str, ems: float) -> str:
    lines = []
    for own in paragraph.split("\n"):
        line = ""
        for word in own.split():
            longer = f"{line} {word}" if line else word
            if line and sum(_WIDTHS.get(letter, _WIDE) for letter in longer) > ems:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
