"""How fast each reader makes a full text, beside the plain way to the same words, and what a long PDF takes in memory.

    python bench/readers.py [--rounds 5] [--pages 400]

Made documents of about 2,000 news sentences. The baselines: html, trafilatura.extract on the same bytes; pdf, pypdf's
extract_text page by page; docx and odt, a zip and an iterparse walk over the text elements; email, the standard library's
get_body; srt and vtt, lines that are no number and no time; text and markdown, bytes.decode. `here` is the reader called in
this process, `apart` the whole of read_document: request, fork, limits, answer. MB/s are megabytes of the full text a
second, medians of interleaved rounds; `times` is the baseline's time over ours, so 0.5 is half as fast.
"""

from __future__ import annotations

import argparse
import io
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from document_files import docx, odt, para, pdf
from lxml import etree
from pypdf import PdfReader
from trafilatura import extract

from claimcheck.documents.readers import readers
from claimcheck.documents.reading import read_document

SENTENCES = [
    f"The {what} of {place} {did} on {day}, and {count} people were hurt, the {who} said in a statement."
    for count, (what, place, did, day, who) in enumerate(
        (what, place, did, day, who)
        for what in ("gate", "ramp", "bridge", "dam", "valve")
        for place in ("Oden", "Vessry", "Acton", "Northgate")
        for did in ("failed", "gave way", "was closed", "held", "was inspected")
        for day in ("Monday", "Tuesday", "Friday", "Sunday")
        for who in ("board", "police", "ministry", "harbour authority", "operator")
    )
]
Job = Callable[[], object]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--pages", type=int, default=400)
    given = options.parse_args()
    rates = f"{'baseline':>9} {'here':>8} {'apart':>8} MB/s | {'here':>6} {'apart':>6} times"
    print(f"{'reader':9} {'bytes':>9} {'text':>8} | {rates}")
    documents = made()
    for reader in readers():
        content = documents[reader.name]
        name = f"x{reader.suffixes[0]}"
        size = len(reader.read(content, name).text.encode()) / 1e6
        ours = partial(reader.read, content, name), partial(read_document, content, name)
        jobs: list[Job] = [partial(BASELINES[reader.name], content), *ours]
        base, here, apart = timed(jobs, given.rounds)
        rates = f"{size / base:9.1f} {size / here:8.1f} {size / apart:8.1f}"
        print(f"{reader.name:9} {len(content):9,} {size:6.2f}MB | {rates}      | {base / here:6.2f} {base / apart:6.2f}")
    starting()
    memory(given.pages)


def timed(jobs: list[Job], rounds: int) -> list[float]:
    """Median seconds of each job, rounds interleaved, after one that is not counted."""
    taken: list[list[float]] = [[] for _ in jobs]
    for number in range(rounds + 1):
        for job, times in zip(jobs, taken, strict=True):
            start = time.perf_counter()
            job()
            if number:
                times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]


def made() -> dict[str, bytes]:
    """A document of each kind, with the same sentences."""
    pages = ["\n".join(SENTENCES[first : first + 40]) for first in range(0, len(SENTENCES), 40)]
    text = "\n\n".join(SENTENCES)
    mail = EmailMessage()
    mail["From"], mail["MIME-Version"] = "a@example.org", "1.0"
    mail.set_content(text)
    stamp = "{0:02}:{1:02}:{2:02}.000 --> {0:02}:{1:02}:{2:02}.900".format
    cues = [(stamp(n // 3600, n // 60 % 60, n % 60), line) for n, line in enumerate(SENTENCES)]
    return {
        "docx": docx("".join(map(para, SENTENCES))),
        "email": mail.as_bytes(),
        "html": ("<html><body><nav>Menu</nav><article><h1>Gate</h1>" + "".join(f"<p>{s}</p>\n" for s in SENTENCES)).encode(),
        "markdown": text.encode(),
        "odt": odt("".join(f"<text:p>{sentence}</text:p>" for sentence in SENTENCES)),
        "pdf": pdf(list(pages)),
        "plain": text.encode(),
        "srt": "\n".join(f"{n}\n{time}\n{line}\n" for n, (time, line) in enumerate(cues)).encode(),
        "vtt": ("WEBVTT\n\n" + "\n".join(f"{time}\n{line}\n" for time, line in cues)).encode(),
    }


def _trafilatura(content: bytes) -> object:
    return extract(content)


def _pypdf(content: bytes) -> object:
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def _walked(part: str, tag: str, content: bytes) -> object:
    with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(part) as file:
        return "\n".join(element.text or "" for _, element in etree.iterparse(file, tag="{*}" + tag))


def _mail(content: bytes) -> object:
    body = message_from_bytes(content, policy=policy.default).get_body()
    return body.get_content() if body else ""


def _lines(content: bytes) -> object:
    return "\n".join(line for line in content.decode().split("\n") if line and not line.isdigit() and "-->" not in line)


BASELINES: dict[str, Callable[[bytes], object]] = {
    "docx": partial(_walked, "word/document.xml", "t"),
    "email": _mail,
    "html": _trafilatura,
    "markdown": bytes.decode,
    "odt": partial(_walked, "content.xml", "p"),
    "pdf": _pypdf,
    "plain": bytes.decode,
    "srt": _lines,
    "vtt": _lines,
}


def starting() -> None:
    """What reading a short page apart costs: with the kept worker, and with a process of its own for each document."""
    page = b"<html><body><p>The gate failed on Monday, the board said.</p>"
    program = "import sys; from claimcheck.documents.readers import html; html.read(sys.stdin.buffer.read(), 'x')"
    fresh: Job = partial(subprocess.run, [sys.executable, "-c", program], input=page, check=True)
    one, kept = timed([fresh, partial(read_document, page, "x.html")], 5)
    print(
        f"a short page: a process for each {one * 1000:.0f} ms, the kept worker {kept * 1000:.1f} ms, {one / kept:.0f} times"
    )


def memory(pages: int) -> None:
    """The peak memory of a process that reads a long PDF, by pypdf alone and by the reader; told by Linux only."""
    if not Path("/proc/self/status").exists():
        return
    content = pdf(["\n".join(SENTENCES[number % 1_900 :][:50]) for number in range(pages)])
    plain = "import io, pypdf; r = [p.extract_text() for p in pypdf.PdfReader(io.BytesIO(c)).pages]"
    ours = "from claimcheck.documents.readers import pdf; r = pdf.read(c, 'x')"
    peaks = [
        _peak(f"import sys; c = sys.stdin.buffer.read(); {program}", content) for program in ("import pypdf", plain, ours)
    ]
    told = " · ".join(
        f"{name} {peak:.0f} MB" for name, peak in zip(("pypdf loaded", "pypdf alone", "the reader"), peaks, strict=True)
    )
    print(f"peak memory, {pages} pages, {len(content) / 1e6:.1f} MB: {told} · {peaks[2] / peaks[1]:.2f} of pypdf alone")


def _peak(program: str, content: bytes) -> float:
    report = "; print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    done = subprocess.run([sys.executable, "-c", program + report], input=content, capture_output=True, check=True)
    return int(done.stdout.split()[-1]) / 1024


if __name__ == "__main__":
    main()
