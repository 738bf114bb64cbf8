"""recheck on documents of every kind: the page or the time code of the old place and the new one, read as it is printed."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from conftest import Ran, Run, on_sqlite
from document_files import docx, para, pdf

pytestmark = on_sqlite


def rechecked(workspace: Run, tmp_path: Path, name: str, copies: tuple[bytes, bytes], *quotes: str) -> Ran:
    """What recheck says of quotes that were taken from the first copy, when the second is named."""
    (tmp_path / name).write_bytes(copies[0])
    for quote in quotes:
        ran = workspace("add", f"Claim: {quote}", "--source", "Ann Ode", "--doc", name, "--quote", quote)
        assert ran.code == 0, ran.err
    assert workspace("recheck", name, "--dry-run").code == 0
    (tmp_path / name).write_bytes(copies[1])
    ran = workspace("recheck", name)
    assert workspace("verify").code == 0
    return ran


ONE = "Report on the dam.\nThe gate failed at noon, and the board was not\ntold of it before the evening. The engi-"
TWO = (
    "neers left at six. The water stood at 4.5\nmetres. Nobody had counted the cracks, a keeper\n"
    "said, since the spring of 2019."
)
THREE = "The wall was mended in May. It cost $12 million,\nof which half was paid."


def test_pages_put_in_before_quotes_of_a_pdf(workspace: Run, tmp_path: Path) -> None:
    newer = ["Corrected edition", "", ONE, "A page of pictures.", TWO, THREE.replace("$12", "$15")]
    ran = rechecked(
        workspace,
        tmp_path,
        "report.pdf",
        (pdf([ONE, TWO, THREE]), pdf(newer)),
        "the board was not told of it",
        "The water stood at 4.5 metres",
        "It cost $12 million",
    )
    assert ran.out == (
        "d1  report.pdf · the copy given now\n"
        "  a1  word for word at another place · c1\n"
        "      page 1, characters 48–76 → page 3, characters 67–95\n"
        "      …gate failed at noon, and ⟪the board was not told of it⟫ before the\n"
        "      evening. The…\n"
        "  a2  word for word at another place · c2\n"
        "      page 2, characters 126–155 → page 5, characters 165–194\n"
        "      what stands before it reads otherwise\n"
        "      now …pictures. neers left at six. ⟪The water stood at 4.5 metres⟫. Nobody\n"
        "      had counted the…\n"
        "      was …The engi- neers left at six. ⟪The water stood at 4.5 metres⟫. Nobody\n"
        "      had counted the…\n"
        "  a3  altered · c3\n"
        "      page 3, characters 257–276 → page 6, characters 296–315\n"
        "      It cost $ [-12-] {+15+} million\n"
        "\n"
        "3 quotes: 2 word for word at another place, 1 altered; 1 of them in other\n"
        "surroundings\n"
    )


def test_a_quote_over_the_end_of_a_page_and_of_a_line(workspace: Run, tmp_path: Path) -> None:
    whole = f"{ONE.removesuffix('-')}{TWO}"
    ran = rechecked(
        workspace,
        tmp_path,
        "report.pdf",
        (pdf([ONE, TWO]), pdf(["Corrected edition", whole])),
        "The engineers left at six",
        "Nobody had counted the cracks",
    )
    assert ran.out == (
        "d1  report.pdf · the copy given now\n"
        "  a1  word for word at another place · c1\n"
        "      page 1, characters 97–124 → page 2, characters 115–140\n"
        "      …of it before the evening. ⟪The engi- neers left at six⟫. The water stood\n"
        "      at…\n"
        "  a2  word for word at another place · c2\n"
        "      page 2, characters 157–186 → page 2, characters 173–202\n"
        "      …The water stood at 4.5 metres. ⟪Nobody had counted the cracks⟫, a keeper\n"
        "      said, since the…\n"
        "\n"
        "2 quotes: 2 word for word at another place\n"
    )


SRT = """1
00:00:01,000 --> 00:00:03,500
The gate failed
on Monday.

2
00:01:03,500 --> 00:01:05,000
Twelve people were hurt.
"""


def test_time_codes_that_were_shifted(workspace: Run, tmp_path: Path) -> None:
    newer = SRT.replace("00:00:01", "00:00:31").replace("00:00:03", "00:00:33").replace("00:01:0", "00:01:3")
    ran = rechecked(
        workspace,
        tmp_path,
        "film.srt",
        (SRT.encode(), newer.replace("Twelve", "Eleven").encode()),
        "The gate failed on Monday",
        "Twelve people were hurt",
    )
    assert ran.out == (
        "d1  film.srt · the copy given now\n"
        "  a1  word for word at another place · c1\n"
        "      at 00:00:01.000, characters 0–25 → at 00:00:31.000, characters 0–25\n"
        "      what follows it reads otherwise\n"
        "      now ⟪The gate failed on Monday⟫. Eleven people were hurt.…\n"
        "      was ⟪The gate failed on Monday⟫. Twelve people were hurt.…\n"
        "  a2  altered · c2\n"
        "      at 00:01:03.500, characters 27–50 → at 00:01:33.500, characters 27–50\n"
        "      [-Twelve-] {+Eleven+} people were hurt\n"
        "\n"
        "2 quotes: 1 word for word at another place, 1 altered; 1 of them in other\n"
        "surroundings\n"
    )


VTT = """WEBVTT

00:01.000 --> 00:03.000
<v Ann Ode>Good morning. I saw the gate fail.

00:04.000 --> 00:06.000
<v Bo Lind>When was that?
"""


def test_words_that_another_voice_says_now(workspace: Run, tmp_path: Path) -> None:
    newer = VTT.replace("<v Ann Ode>", "<v Bo Lind>", 1)
    ran = rechecked(
        workspace, tmp_path, "hearing.vtt", (VTT.encode(), newer.encode()), "I saw the gate fail", "When was that"
    )
    assert ran.out == (
        "d1  hearing.vtt · the copy given now\n"
        "  a1  the same · c1\n"
        "      at 00:00:01.000, characters 14–33\n"
        "      spoken by Bo Lind, where it was Ann Ode\n"
        "      …Good morning. ⟪I saw the gate fail⟫. When was that?…\n"
        "  a2  the same · c2\n"
        "      at 00:00:04.000, characters 35–48\n"
        "      “When was that”\n"
        "\n"
        "2 quotes: 2 the same; 1 of them in other surroundings\n"
    )


ARTICLE = """<html><head><title>The dam</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>The dam</h1><p>The gate failed at noon, the keeper said. “The pump held,” she added, and nobody was hurt.</p>
<p>The mayor will speak on Monday about what it cost the town and who is to pay for it.</p></article>
<footer>Contact us</footer></body></html>"""


def test_a_page_whose_menus_changed_and_a_quote_that_went_into_a_correction(workspace: Run, tmp_path: Path) -> None:
    newer = (
        ARTICLE.replace('<a href="/news">News</a>', '<a href="/news">All the news</a> <a href="/shop">Shop</a>')
        .replace("Contact us", "Write to the editors")
        .replace(", and nobody was hurt", "")
        .replace("</article>", "<p>Correction: this page said that nobody was hurt. Two men were.</p></article>")
    )
    ran = rechecked(
        workspace,
        tmp_path,
        "dam.html",
        (ARTICLE.encode(), newer.encode()),
        "The gate failed at noon",
        "The mayor will speak on Monday",
        "nobody was hurt",
    )
    assert ran.out == (
        "d1  dam.html · the copy given now\n"
        "  a1  word for word at another place · c1\n"
        "      characters 29–52 → characters 42–65\n"
        "      …All the news Shop The dam ⟪The gate failed at noon⟫, the keeper said.\n"
        "      “The pump…\n"
        "  a2  word for word at another place · c2\n"
        "      characters 121–151 → characters 113–143\n"
        "      what stands before it reads otherwise\n"
        "      now …“The pump held,” she added. ⟪The mayor will speak on Monday⟫ about\n"
        "      what it cost the town…\n"
        "      was …added, and nobody was hurt. ⟪The mayor will speak on Monday⟫ about\n"
        "      what it cost the town…\n"
        "  a3  word for word at another place · c3\n"
        "      characters 103–118 → characters 231–246\n"
        "      in another context: neither what stood before it nor what followed it is\n"
        "      there\n"
        "      now …this page said that ⟪nobody was hurt⟫. Two men were. Write to the…\n"
        "      was …pump held,” she added, and ⟪nobody was hurt⟫. The mayor will speak\n"
        "      on…\n"
        "\n"
        "3 quotes: 3 word for word at another place; 2 of them in other surroundings\n"
    )


def test_a_word_file_with_a_paragraph_put_in(workspace: Run, tmp_path: Path) -> None:
    first = para("The gate failed at noon.") + para("The board was told at six.")
    newer = para("The gate failed at noon.") + para("Twelve were hurt.") + para("The board was never told at six.")
    quotes = ("The gate failed at noon", "The board was told at six")
    ran = rechecked(workspace, tmp_path, "memo.docx", (docx(first), docx(newer)), *quotes)
    assert ran.out == (
        "d1  memo.docx · the copy given now\n"
        "  a1  the same · c1\n"
        "      characters 0–23\n"
        "      what follows it reads otherwise\n"
        "      now ⟪The gate failed at noon⟫. Twelve were hurt. The board…\n"
        "      was ⟪The gate failed at noon⟫. The board was told at six.…\n"
        "  a2  altered · c2\n"
        "      characters 26–51 → characters 45–76\n"
        "      The board was {+never+} told at six\n"
        "\n"
        "2 quotes: 1 the same, 1 altered; 1 of them in other surroundings\n"
    )


def test_a_mail_sent_again(workspace: Run, tmp_path: Path) -> None:
    def mail(subject: str, body: str) -> bytes:
        message = EmailMessage()
        message["From"], message["Subject"] = "Ann Ode <a@example.org>", subject
        message.set_content(body)
        return message.as_bytes()

    body = "The gate failed at noon.\nIt is 12 metres wide.\n"
    ran = rechecked(
        workspace,
        tmp_path,
        "mail.eml",
        (mail("The gate", body), mail("Again: the gate", f"As I wrote:\n> {body.replace(chr(10), chr(10) + '> ', 1)}")),
        "The gate failed at noon",
        "It is 12 metres wide",
    )
    assert ran.out == (
        "d1  mail.eml · the copy given now\n"
        "  a1  word for word at another place · c1\n"
        "      characters 49–72 → characters 70–93\n"
        "      …Again: the gate As I wrote: > ⟪The gate failed at noon⟫. > It is 12\n"
        "      metres wide.…\n"
        "  a2  word for word at another place · c2\n"
        "      characters 74–94 → characters 97–117\n"
        "      …The gate failed at noon. > ⟪It is 12 metres wide⟫.…\n"
        "\n"
        "2 quotes: 2 word for word at another place\n"
    )
