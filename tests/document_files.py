"""Small documents of every kind, made by hand: what a test says of a reader it says of these bytes."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping

from claimcheck.errors import Unreadable

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "style", "meta")
    )
    + ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip with these entries."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return file.getvalue()


def refusal(read: Callable[[bytes, str], object], content: bytes) -> str:
    """Why a reader refuses these bytes; empty where it reads them. Any other error is a failure."""
    try:
        read(content, "a file")
    except Unreadable as failure:
        return failure.message
    return ""


def docx(body: str, **parts: str) -> bytes:
    """A Word file with this body; other parts by the name of their file within `word/`, or `core` for its facts."""
    found = {"[Content_Types].xml": "<Types/>", "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}
    for name, content in parts.items():
        path = "docProps/core.xml" if name == "core" else f"word/{name}.xml"
        found[path] = content if name == "core" else f"<w:part {W}>{content}</w:part>"
    return zipped(found)


def para(text: str, style: str = "") -> str:
    """A Word paragraph."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{styled}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def odt(body: str, styles: str = "", meta: str = "") -> bytes:
    """An OpenDocument text with this body."""
    content = f"<office:document-content {ODF}><office:body><office:text>{body}</office:text></office:body>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content + "</office:document-content>",
            "styles.xml": f"<office:document-styles {ODF}>{styles}</office:document-styles>",
            "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
        }
    )


def pdf(pages: list[str | bytes], info: str = "", trailer: str = "", notes: str = "") -> bytes:
    """A PDF of these pages: a text, its lines one below the other, or a content stream; `notes` are annotations."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        resources = "/Font << /F1 3 0 R >>"
        content = zlib.compress(_drawn(page) if isinstance(page, str) else page)
        picture = "" if page else f"/XObject << /I {4 + 2 * count} 0 R >>"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            f"/Resources << {resources} {picture} >> /Annots [{notes}] >>".encode(),
            f"<< /Length {len(content)} /Filter /FlateDecode >>\nstream\n".encode() + content + b"\nendstream",
        ]
    objects.append(
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
        b"stream\n\0\nendstream"
    )
    objects.append(f"<< {info} >>".encode("latin-1"))
    return _assembled(objects, trailer)


def _drawn(text: str) -> bytes:
    lines = [line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for line in text.split("\n")]
    return ("BT /F1 11 Tf 50 800 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET").encode("cp1252")


def _assembled(objects: list[bytes], trailer: str) -> bytes:
    file, places = b"%PDF-1.4\n", []
    pieces = [file]
    length = len(file)
    for number, content in enumerate(objects, start=1):
        places.append(length)
        pieces.append(f"{number} 0 obj\n".encode() + content + b"\nendobj\n")
        length += len(pieces[-1])
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    pieces.append(f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode())
    pieces.append(
        f"trailer << /Size {size} /Root 1 0 R /Info {size - 1} 0 R {trailer} >>\nstartxref\n{length}\n%%EOF".encode()
    )
    return b"".join(pieces)
