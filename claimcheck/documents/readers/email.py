"""E-mail (EML): sender, recipients, date and subject, then the text or the web page in it; attachments are named."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from claimcheck.documents.dates import iso
from claimcheck.documents.decoding import decoded, storable
from claimcheck.documents.full_text import Facts, FullText, Mark, Part
from claimcheck.documents.readers import reader_of_type
from claimcheck.documents.warnings import sparse
from claimcheck.errors import Unreadable

MEDIA_TYPES = ("message/rfc822",)
SUFFIXES = (".eml",)
APART = True

_HEADER = re.compile(rb"(?P<name>[!-9;-~]{1,70}):[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
_TRANSPORT = {b"received", b"return-path", b"mime-version", b"message-id", b"delivered-to"}
_ORIGIN = {b"from", b"sender", b"received", b"return-path"}
_TEXTS = ("text/plain", "text/html")
_LONGEST_HEADER = 20_000  # characters; encoded words of a longer one are left as they are, they take quadratic time
# Lines of the mail that is answered, what leads up to them, and all of it where a mail program puts it below: under a rule,
# or under the head of that mail (from whom, when, to whom), in which each name stands at its line's start.
_QUOTED = re.compile(
    r"^(?:>[^\n]*|On [^\n]{5,200}(?:\n[^\n]{0,100})?wrote:[ \t]*(?=\n\s{0,9}>)"
    r"|-{2,10} ?(?:Original|Forwarded) Message ?-{2,10}[\s\S]*|Begin forwarded message:[\s\S]*"
    r"|\*?From:\*?[ \t][^\n]{1,200}\n\s{0,3}\*?(?:Sent|Date):\*?[ \t][^\n]{1,100}\n\s{0,3}\*?(?:To|Subject):[\s\S]*)",
    re.MULTILINE | re.IGNORECASE,
)
_SET_ASIDE = "what the mail quotes of other mails is set aside: it is not its writer's own; read the mail it was said in"
_SHOWN = ("From", "To", "Cc", "Date", "Subject")


def recognises(content: bytes) -> bool:
    """By the headers it begins with: who sent it, and one that only mail programs write."""
    names, place = set[bytes](), 0
    while len(names) < 60 and (found := _HEADER.match(content, place)):
        names.add(found["name"].lower())
        place = found.end()
    return bool(names & _ORIGIN) and len(names & (_TRANSPORT | {b"date", b"from"})) >= 2 and bool(names & _TRANSPORT)


def load() -> None:
    """Load what a page in a mail is read with."""
    for kind in _TEXTS:
        if reader := reader_of_type(kind):
            reader.load()


def read(content: bytes, name: str, charset: str | None = None) -> FullText:  # noqa: ARG001 - each part names its own
    """The headers a mail program shows, then the body."""
    try:
        message = message_from_bytes(content)
        return _message(message, name)
    except RecursionError:
        raise Unreadable(name, "its parts are nested too deep") from None


def _message(message: Message, name: str) -> FullText:
    shown = {header: value for header in _SHOWN if (value := _header(message, header))}
    head = "\n".join(f"{header}: {value}" for header, value in shown.items())
    attached: list[str] = []
    body = _joined([text for text in _bodies(message, name, attached) if text.text.strip()])
    if head and body.text:
        own = _own(body)
        aside = (_SET_ASIDE,) if sum(mark.end - mark.start for mark in own) < len(body.text.strip()) else ()
        body = FullText(body.text, marks=(*own, *body.marks), warnings=(*body.warnings, *aside))
        # Where all of it is quoted nothing but the head is left: without any main text all would be the writer's.
        text = _joined([FullText(head, marks=() if own else (Mark(Part.MAIN, 0, len(head)),)), body])
    else:
        text = FullText(head or body.text, marks=body.marks, warnings=body.warnings)
    title = [Mark(Part.TITLE, head.rindex("Subject: ") + 9, len(head))] if "Subject" in shown else []
    sender, address = parseaddr(shown.get("From", ""))
    facts = Facts(title=shown.get("Subject"), author=sender or address or None, published=iso(_header(message, "Date")))
    warnings = [*text.warnings, *sparse(body.text, 0), *(f"attachment not read: {attachment}" for attachment in attached)]
    marks = sorted([*text.marks, *title], key=lambda mark: (mark.start, -mark.end))
    return FullText(text.text, marks=tuple(marks), facts=facts, warnings=tuple(warnings))


def _own(body: FullText) -> list[Mark]:
    """What its writer wrote: all of it but what it holds of other mails."""
    text = body.text
    quoted = sorted(
        [*(found.span() for found in _QUOTED.finditer(text))]
        + [(mark.start, mark.end) for mark in body.marks if mark.part is Part.QUOTED]
    )
    marks, at = list[Mark](), 0
    for start, end in [*quoted, (len(text), len(text))]:
        if text[at:start].strip():
            marks.append(Mark(Part.MAIN, at, start))
        at = max(at, end)
    return marks


def _bodies(part: Message, name: str, attached: list[str]) -> list[FullText]:
    """The texts within a part, in order; of alternatives the one that tells most; files are added to `attached`."""
    kind, payload = part.get_content_type(), part.get_payload()
    if kind == "message/rfc822" and isinstance(payload, list):
        return [_passed_on(_message(inner, name)) for inner in payload if isinstance(inner, Message)]
    if isinstance(payload, list):
        texts = [text for inner in payload if isinstance(inner, Message) for text in _bodies(inner, name, attached)]
        return [_fullest(texts)] if kind == "multipart/alternative" and texts else texts
    if kind not in _TEXTS or part.get_content_disposition() == "attachment":
        attached.append(_filename(part))
        return []
    return [_text(part, kind, name)]


def _passed_on(message: FullText) -> FullText:
    """A mail within a mail: none of it is the outer one's writer's."""
    kept = tuple(mark for mark in message.marks if mark.part not in (Part.MAIN, Part.TITLE))
    warnings = tuple(warning for warning in message.warnings if warning != _SET_ASIDE)
    return FullText(message.text, marks=(Mark(Part.QUOTED, 0, len(message.text)), *kept), warnings=warnings)


def _fullest(texts: list[FullText]) -> FullText:
    """The plain text, which comes first, unless another says twice as much: some senders only leave a stub in it."""
    return max(texts, key=lambda text: len(text.text) if text is not texts[0] else 2 * len(text.text))


def _text(part: Message, kind: str, name: str) -> FullText:
    reader = reader_of_type(kind)
    content = part.get_payload(decode=True)
    if reader is None or not isinstance(content, bytes):
        return FullText("")
    text = reader.read(content, name, part.get_content_charset())
    return FullText(
        text.text, marks=tuple(mark for mark in text.marks if mark.part is not Part.MAIN), warnings=text.warnings
    )


def _joined(texts: list[FullText]) -> FullText:
    """Texts one after the other, an empty line between them, their marks moved along."""
    marks: list[Mark] = []
    place = 0
    for text in texts:
        marks += [Mark(mark.part, mark.start + place, mark.end + place, mark.label) for mark in text.marks]
        place += len(text.text) + 2
    warnings = tuple(warning for text in texts for warning in text.warnings)
    return FullText("\n\n".join(text.text for text in texts), marks=tuple(marks), warnings=warnings)


def _header(message: Message, name: str) -> str | None:
    """A header's value as one line, its encoded words read where they can be."""
    found = next((value for key, value in message.raw_items() if key.lower() == name.lower()), None)
    if found is None:
        return None
    raw = decoded(str(found).encode("utf-8", "surrogateescape"))
    try:
        value = str(make_header(decode_header(raw)) if len(raw) < _LONGEST_HEADER else raw)
    except (MessageError, LookupError, ValueError):
        value = raw
    return storable(" ".join(value.split())) or None


def _filename(part: Message) -> str:
    try:
        name = part.get_filename()
    except (MessageError, LookupError, ValueError, TypeError):
        name = None
    return storable(" ".join((name or f"a part of the kind {part.get_content_type()}").split()))[:200]
