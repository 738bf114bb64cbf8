"""Subtitles: what was said, once, with its times and voices; files that break the rules are read all the same."""

from __future__ import annotations

import pytest

from claimcheck.documents.full_text import FullText, Mark, Part
from claimcheck.documents.readers import srt, vtt
from claimcheck.documents.reading import media_type_of, read_document
from claimcheck.errors import Unreadable

SRT = """1
00:00:01,000 --> 00:00:03,500
The gate failed
on <i>Monday</i>.

2
00:00:03,500 --> 00:00:05,000
{\\an8}Twelve &amp; more were hurt.
"""
VTT = """WEBVTT - Hearing

NOTE not shown

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.000 align:start
<v.loud Ann Ode>Good morning.
Sit down.</v>

00:01:03.250 --> 00:01:05.000
<v Bo Lind>I saw it.</v> <v Ann Ode>When?
"""


def marked(text: FullText, part: Part) -> list[tuple[str | None, str]]:
    return [(mark.label, text.text[mark.start : mark.end]) for mark in text.marks if mark.part is part]


def test_lines_stand_as_on_the_screen_with_their_times() -> None:
    text = read_document(SRT.encode(), "talk.srt")
    assert text.text == "The gate failed\non Monday.\nTwelve & more were hurt."
    assert text.marks == (Mark(Part.TIME, 0, 26, "00:00:01.000"), Mark(Part.TIME, 27, 51, "00:00:03.500"))


def test_voices_are_marked_and_notes_and_styles_left_out() -> None:
    text = read_document(VTT.encode(), "talk.vtt")
    assert text.text == "Good morning.\nSit down.\nI saw it.\nWhen?"
    assert marked(text, Part.VOICE) == [
        ("Ann Ode", "Good morning."), ("Ann Ode", "Sit down."), ("Bo Lind", "I saw it."), ("Ann Ode", "When?"),
    ]  # fmt: skip
    assert marked(text, Part.TIME)[1] == ("00:01:03.250", "I saw it.\nWhen?")


@pytest.mark.parametrize(
    "content",
    [
        "00:01,0 --> 00:02,0\nThe gate failed.\n",
        "\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nThe gate failed.\r\n",
        "1\r00:00:01,000 --> 00:00:02,000\rThe gate failed.\r",
        "1\n00:00:01.000-->00:00:02.000\nThe gate failed.",
        "7\n00:00:01,000 --> 00:00:02,000\nThe gate\n8\n00:00:02,000 --> 00:00:03,000\nfailed.",
        "1\n00:00:01,000 --> 00:00:02,000\nThe gate failed.\n\n2\n00:00:0",
    ],
)
def test_files_that_break_the_rules_are_read(content: str) -> None:
    assert srt.read(content.encode(), "talk.srt").text.replace("\n", " ") == "The gate failed."


def test_captions_that_roll_up_are_taken_once() -> None:
    lines = ["the gate", "failed on", "monday", "no", "no", "really"]
    cues = [
        f"00:00:{number:02}.000 --> 00:00:{number + 1:02}.000\n{before}\n<00:00:01.5><c>{line}</c>\n"
        for number, (before, line) in enumerate(zip(["", *lines], lines, strict=False))
    ]
    text = vtt.read(("WEBVTT\n\n" + "\n".join(cues).replace("\n\n<", "\n<")).encode(), "talk.vtt")
    assert text.text.split("\n") == lines


def test_what_is_said_twice_stays_twice() -> None:
    said = "1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n"
    assert srt.read(said.encode(), "talk.srt").text == "No.\nNo."
    chant = "\n".join(f"00:00:0{second},000 --> 00:00:0{second},900\nOut!\n" for second in range(9))
    assert srt.read(chant.encode(), "talk.srt").text == "\n".join(["Out!"] * 9)


def test_both_are_told_by_their_first_lines() -> None:
    assert media_type_of(SRT.encode(), "talk.txt") == "application/x-subrip"
    assert media_type_of(VTT.encode(), "talk.txt") == "text/vtt"
    assert media_type_of(b"WEBVTTX", "talk.txt") == "text/plain"


def test_a_file_without_times_says_so() -> None:
    with pytest.raises(Unreadable) as failure:
        srt.read(b"The gate failed.", "talk.srt")
    assert failure.value.message == "talk.srt cannot be read: there is no time code in it"
    assert srt.read(b"", "talk.srt").warnings == ("there is no text in it",)
