"""E-mail: the headers a mail program shows, one body, attachments by name; broken headers cost nothing but themselves."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from document_files import refusal

from claimcheck.documents.full_text import Facts, Mark, Part
from claimcheck.documents.readers import email
from claimcheck.documents.reading import media_type_of, read_document


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {"From": "Ann Ode <a@example.org>", "Date": "Fri, 03 May 2024 10:15:00 +0200", **headers}.items():
        message[name] = value
    return message


def test_headers_body_and_facts() -> None:
    message = mail(Subject="The gate – failed")
    message.set_content("Twelve were hurt.\n")
    text = read_document(message.as_bytes(), "mail.eml")
    head = "From: Ann Ode <a@example.org>\nDate: Fri, 03 May 2024 10:15:00 +0200\nSubject: The gate – failed"
    assert text.text == head + "\n\nTwelve were hurt.\n"
    assert text.facts == Facts(title="The gate – failed", author="Ann Ode", published="2024-05-03T10:15:00+02:00")
    assert text.marks == (
        Mark(Part.TITLE, head.index("The"), len(head)),
        Mark(Part.MAIN, len(head) + 2, len(text.text)),
    )


def test_a_page_is_read_where_the_plain_text_is_a_stub_and_attachments_are_named() -> None:
    message = mail()
    message.set_content("See the page.")
    message.add_alternative("<p>Twelve were hurt.<p>The gate failed on Monday, the board said.", subtype="html")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="réport\x07.pdf")
    text = read_document(message.as_bytes(), "mail.eml")
    assert text.text.endswith("\n\nTwelve were hurt.\n\nThe gate failed on Monday, the board said.")
    assert len(text.warnings) == 1
    assert text.warnings[0].startswith("attachment not read: r")


def test_of_two_versions_that_say_the_same_the_plain_one_is_read() -> None:
    message = mail()
    message.set_content("Twelve were hurt.\n")
    message.add_alternative("<p>Twelve were <b>hurt</b>.", subtype="html")
    assert email.read(message.as_bytes(), "x").text.endswith("\n\nTwelve were hurt.\n")


def test_a_forwarded_message_is_read_too() -> None:
    inner, outer = mail(Subject="Inner"), mail(Subject="Outer")
    inner.set_content("It failed.")
    outer.set_content("See below.")
    outer.add_attachment(inner)
    text = email.read(outer.as_bytes(), "x").text
    assert [line for line in text.split("\n") if line.startswith("Subject")] == ["Subject: Outer", "Subject: Inner"]
    assert text.endswith("It failed.\n")


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"Received: x\nFrom: a@b\nDate: x\n\nhi", "message/rfc822"),
        (b"From: the board\nDate: 3 May\nSubject: The gate\n\nhi", "text/plain"),
        (b"MIME-Version: 1.0\r\nFrom: a@b\r\n\r\nhi", "message/rfc822"),
    ],
)
def test_a_note_with_a_heading_is_no_mail(content: bytes, media_type: str) -> None:
    assert media_type_of(content, "note.txt") == media_type


@pytest.mark.parametrize(
    "content",
    [
        b"From: =?utf-8?b?!!!?= <\nSubject: =?nonsense?q?x?=\n\nhi",
        b"From: \xff\xfe\nContent-Type: text/plain; charset=\xff\n\nhi \xff",
        b"Content-Type: multipart/mixed; boundary=\n\nhi",
        b'Content-Type: text/plain; name*0*="x\n\nhi',
        b"From: a@b\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: application/x\n"
        b"Content-Disposition: attachment; filename*=bogus''%ff\n\n--x--",
        b"",
    ],
)
def test_broken_mail_is_read_for_what_it_is(content: bytes) -> None:
    assert refusal(email.read, content) == ""


def test_a_header_in_plain_utf_8_is_read() -> None:
    assert email.read("Subject: Das Tor – hielt\n\nhi".encode(), "x").facts.title == "Das Tor – hielt"


def test_a_header_without_end_is_kept_as_it_is() -> None:
    words = "=?utf-8?q?a?= " * 3_000
    assert email.read(f"Subject: {words}\n\nhi".encode(), "x").facts.title == words.strip()


def test_what_is_no_mail_at_all_is_refused() -> None:
    assert refusal(email.read, b"\0" * 100) == "a file cannot be read: it is no text"


def test_parts_nested_without_end_are_refused() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000))
    assert refusal(email.read, nested) in {"", "a file cannot be read: its parts are nested too deep"}


def test_the_mail_that_is_answered_is_no_main_text() -> None:
    led = "On Mon, 9 Mar 2026 at 18:00, Paul <p@example.org> wrote:"
    body = f"It was off.\n\n{led}\n\n> Was it off?\n>> We deny it.\n\nYes, since May."
    below = "It was off.\n\n-----Original Message-----\nFrom: Paul\n\n40 litres leaked."
    head = "From: Ida <i@example.org>\nMIME-Version: 1.0\n\n"
    for said, own in ((body, ["It was off.", "Yes, since May."]), (below, ["It was off."])):
        text = read_document((head + said).encode(), "reply.eml")
        main = [text.text[mark.start : mark.end].strip() for mark in text.marks if mark.part is Part.MAIN]
        assert main == own
        assert said in text.text


PAGES = [
    '<div>It was off.</div><div class="gmail_quote"><div class="gmail_attr">On Monday Paul wrote:</div>'
    '<blockquote class="gmail_quote">Was it on? 40 litres leaked.</blockquote></div>',
    '<p>It was off.</p><blockquote type="cite"><p>40 litres leaked.</p></blockquote>',
    '<p>It was off.</p><div id="divRplyFwdMsg"><b>From:</b> Paul</div><div class="OutlookMessageHeader">x</div>',
    "<p>It was off.</p><p><b>From:</b> Paul Q &lt;p@example.org&gt;<br><b>Sent:</b> 9 March 2026 18:00<br><b>To:</b> Ida<br>"
    "<b>Subject:</b> Leak</p><p>40 litres leaked.</p>",
    "<p>It was off.</p><p>---------- Forwarded message ---------</p><p>40 litres leaked.</p>",
]


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_in_a_mail_quotes_is_not_its_writers(page: str) -> None:
    message = mail(Subject="Re: Leak")
    message.set_content(f"<html><body>{page}</body></html>", subtype="html")
    text = read_document(message.as_bytes(), "reply.eml")
    assert [text.text[mark.start : mark.end].strip() for mark in text.marks if mark.part is Part.MAIN] == ["It was off."]
    assert [warning for warning in text.warnings if "set aside" in warning]


def test_a_blockquote_that_the_writer_made_stays_theirs() -> None:
    message = mail()
    message.set_content("<p>The report says:</p><blockquote>40 litres leaked.</blockquote>", subtype="html")
    text = read_document(message.as_bytes(), "mail.eml")
    assert [text.text[mark.start : mark.end] for mark in text.marks if mark.part is Part.MAIN] == [
        "The report says:\n\n40 litres leaked."
    ]
    assert not text.warnings


def test_of_a_mail_that_is_only_passed_on_nothing_is_the_writers() -> None:
    inner, outer = mail(Subject="Inner"), mail(Subject="Outer")
    inner.set_content("40 litres leaked.")
    outer.add_attachment(inner)
    text = email.read(outer.as_bytes(), "x")
    (main,) = (mark for mark in text.marks if mark.part is Part.MAIN)
    assert text.text[main.start : main.end].endswith("Subject: Outer")
