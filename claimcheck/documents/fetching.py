"""Fetching a web page: only when asked, with every guard there is, and nothing that tells who is asking.

No cookies, no referrer, no user's name, no proxy of the surroundings. What the site learns all the same is that somebody
at this internet address looked: the command says so.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin

import httpcore2
import httpx2

from claimcheck.documents.guarded import Deadline, Guarded, Resolve, resolve
from claimcheck.documents.reading import Fetched, media_type_of
from claimcheck.errors import Invalid, OutsideWorld
from claimcheck.lazily import NamedTuple

PORTS = frozenset({80, 443, 8080, 8443})
REDIRECTS = 5
SECONDS = 60.0
WIRE, DECODED, RATIO = 50_000_000, 100_000_000, 100  # bytes that come, bytes they unpack to, and how many times as many
_RATIO_FROM = 1_000_000  # bytes unpacked; small pages of one repeated line are no bombs

# What may hold a text: everything else is refused before it is read.
_TYPES = (
    "text/", "application/xhtml+xml", "application/pdf", "application/octet-stream", "application/x-subrip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text", "message/rfc822", "application/xml",
)  # fmt: skip
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/*;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en",
    "Connection": "close",
}
_SAVE = "save the page in your browser and ingest the file"


@dataclass(frozen=True)
class Fetching:
    """How to fetch: on which ports, whether from a house's own network, and within how many seconds altogether."""

    private: bool = False
    ports: frozenset[int] = PORTS
    seconds: float = SECONDS
    told: Callable[[str], None] = lambda _line: None
    resolver: Resolve = resolve
    tls: Callable[[], object] = field(default=lambda: httpx2.create_ssl_context(trust_env=False))

    def fetch(self, url: str) -> Fetched:
        """A page's bytes with its type and its address without a password; raises Invalid or OutsideWorld."""
        asked = self._cleaned(url)
        deadline = Deadline(self.seconds)
        at = asked
        for _ in range(REDIRECTS + 1):
            answer = self._answer(at, deadline)
            if answer.moved is None:
                if at != asked:
                    self.told(f"{asked} leads to {at}")
                return _fetched(answer, str(asked), at)
            at = self._followed(at, answer.moved)
        raise OutsideWorld(f"{asked.host} redirects more than {REDIRECTS} times", hint=_SAVE)

    def _cleaned(self, url: str) -> httpx2.URL:
        """The address without a user's name, a password and a fragment; raises Invalid for what is not fetched."""
        try:
            parsed = httpx2.URL(url)
        except (httpx2.InvalidURL, ValueError):
            raise Invalid("the address is no address of the web", hint="it starts with https:// and a host") from None
        if parsed.scheme not in ("http", "https") or not parsed.host:
            raise Invalid("only http and https addresses are fetched", hint="it starts with https:// and a host")
        if parsed.userinfo:
            self.told("the user's name and password in the address were left out: they are not sent and not kept")
        port = parsed.port or (443 if parsed.scheme == "https" else 80)
        if port not in self.ports:
            raise Invalid(f"port {port} is not one that web pages are on", hint=f"--allow-port {port} allows it")
        return parsed.copy_with(username="", password="", fragment=None)

    def _followed(self, at: httpx2.URL, location: str) -> httpx2.URL:
        """Where a redirect leads; raises OutsideWorld where it leaves encryption, or leads where nothing is fetched."""
        try:
            to = self._cleaned(urljoin(str(at), location))
        except (Invalid, ValueError) as failure:
            why = failure.message if isinstance(failure, Invalid) else "the address is no address of the web"
            raise OutsideWorld(f"{at.host} redirects to where nothing is fetched: {why}", hint=_SAVE) from None
        if at.scheme == "https" and to.scheme == "http":
            raise OutsideWorld(f"{at.host} redirects from https to plain http: not followed", hint=_SAVE)
        return to

    def _answer(self, url: httpx2.URL, deadline: Deadline) -> _Answer:
        backend = Guarded(deadline, self.private, self.resolver)
        headers = [(name.encode(), value.encode()) for name, value in {"Host": url.netloc.decode(), **_HEADERS}.items()]
        target = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        tls = self.tls() if url.scheme == "https" else None
        try:
            with (
                httpcore2.ConnectionPool(ssl_context=tls, network_backend=backend) as pool,  # type: ignore[arg-type]
                pool.stream("GET", target, headers=headers) as response,
            ):
                return _read(response, url.host)
        except (httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError) as failure:
            deadline.left()
            raise OutsideWorld(f"{url.host} could not be read: {_why(failure)}", hint=_SAVE) from None


class _Answer(NamedTuple):
    """What a site answered: where it moved to, or the bytes."""

    moved: str | None
    content: bytes = b""
    media_type: str = ""


def _read(response: httpcore2.Response, host: str) -> _Answer:
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
    if response.status in (301, 302, 303, 307, 308) and headers.get("location"):
        return _Answer(headers["location"])
    if response.status != 200:
        raise OutsideWorld(f"{host} answered {response.status}", hint="look at the page in your browser")
    media_type = headers.get("content-type", "application/octet-stream")
    if not media_type.strip().lower().startswith(_TYPES):
        raise OutsideWorld(f"{host} sends {media_type[:80]}, which holds no text", hint="fetch the page that it belongs to")
    content = b"".join(_unpacked(_limited(response.iter_stream()), headers.get("content-encoding", "")))
    if not content:
        raise OutsideWorld(f"{host} sent nothing", hint="look at the page in your browser")
    return _Answer(None, content, media_type)


def _limited(chunks: Iterable[bytes]) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > WIRE:
            raise OutsideWorld(f"the page is larger than {WIRE // 1_000_000} MB", hint=_SAVE)
        yield chunk


def _unpacked(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The bytes as they were packed, counted while they are unpacked so that no bomb goes off."""
    name = encoding.strip().lower()
    if name in ("", "identity"):
        yield from chunks
        return
    if name not in ("gzip", "x-gzip", "deflate"):
        raise OutsideWorld(f"the page is packed as {encoding[:20]}, which was not asked for", hint=_SAVE)
    try:
        yield from _inflated(chunks)
    except zlib.error:
        raise OutsideWorld("the page is damaged: it cannot be unpacked", hint=_SAVE) from None


def _inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    inflating = zlib.decompressobj(wbits=47)  # gzip or zlib, by the head
    came = made = 0
    for chunk in chunks:
        came += len(chunk)
        waiting = chunk
        while waiting:
            piece = inflating.decompress(waiting, 1 << 20)
            waiting = inflating.unconsumed_tail
            made += len(piece)
            if made > DECODED or (made > _RATIO_FROM and made > RATIO * came):
                raise OutsideWorld("the page unpacks to far more than was sent: refused", hint=_SAVE)
            yield piece
    if not inflating.eof:
        raise zlib.error("cut off")


def _fetched(answer: _Answer, asked: str, at: httpx2.URL) -> Fetched:
    name = PurePosixPath(unquote(at.path)).name[-200:] or at.host
    bare, _, charset = answer.media_type.partition(";")
    found = media_type_of(answer.content, name, bare)
    kept = f"{found};{charset}"[:100] if charset and found == bare.strip().lower() else found
    return Fetched(name, answer.content, kept, asked)


def _why(failure: Exception) -> str:
    """The cause in one clause; a library's own words go no further than what they are about."""
    if isinstance(failure, httpcore2.TimeoutException):
        return "it took too long"
    if "CERTIFICATE" in str(failure).upper():
        return "its certificate is not in order"
    return "it does not keep to the protocol" if isinstance(failure, httpcore2.ProtocolError) else "the connection broke"
