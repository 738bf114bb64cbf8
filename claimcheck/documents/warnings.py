"""What a reader of the text should know about how it came to be, one plain line each."""

from __future__ import annotations

INCOMPLETE = (
    "text layer incomplete: the page is built in a way that its parser gives up on; check quotes against the page itself"
)
_NO_TEXT = "there is no text in it"
_SPARSE = "there is hardly any text in it for its size: what its readers see may be made by a script or be a picture"
_LARGE = 20_000  # bytes from which a page's share of text tells something
_LEAST = 1 / 200  # of the markup, script and style not counted; a news article has a tenth and more


def sparse(text: str, size: int) -> list[str]:
    """The warning that a text is suspiciously short for `size`, the bytes or characters it came from; or none."""
    if not text.strip():
        return [_NO_TEXT]
    return [_SPARSE] if size > _LARGE and len(text) < size * _LEAST else []


def pages(numbers: list[int], one: str, several: str) -> list[str]:
    """The warning on some pages, neighbours as a range; or none."""
    if not numbers:
        return []
    if len(numbers) == 1:
        return [f"page {numbers[0]} {one}"]
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return [f"pages {', '.join(told)} {several}"]
