"""Fetching: a page comes whole with its type, and nothing leads into the house, on for ever, or up in size."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, suppress

import pytest

from claimcheck.documents import fetching
from claimcheck.documents.fetching import Fetching
from claimcheck.errors import ClaimcheckError, Invalid, OutsideWorld

PAGE = b"<p>The gate failed at noon."
Answer = Callable[[socket.socket, str], None]


def said(body: bytes = PAGE, *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """An answer as it goes over the wire."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def html(body: bytes = PAGE, *headers: str) -> bytes:
    return said(body, "Content-Type: text/html", *headers)


def moved(where: str) -> bytes:
    return said(b"", f"Location: {where}", status="302 Found")


def drip(wire: socket.socket, _request: str) -> None:
    with suppress(OSError):
        wire.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(200):
            wire.sendall(b"x")
            time.sleep(0.05)


def drip_headers(wire: socket.socket, _request: str) -> None:
    with suppress(OSError):
        wire.sendall(b"HTTP/1.1 200 OK\r\nX: ")
        for _ in range(200):
            wire.sendall(b"x")
            time.sleep(0.05)


def endless_headers(wire: socket.socket, _request: str) -> None:
    with suppress(OSError):
        wire.sendall(b"HTTP/1.1 200 OK\r\n")
        for number in range(10_000):
            wire.sendall(f"X-{number}: {'y' * 1000}\r\n".encode())


BOMB = gzip.compress(b"\0" * 120_000_000)
ANSWERS: dict[str, bytes | Answer] = {
    "/page": html(),
    "/latin": said("<p>Das Tor hält".encode("cp1252"), "Content-Type: text/html; charset=windows-1252"),
    "/packed": html(gzip.compress(PAGE), "Content-Encoding: gzip"),
    "/deflated": html(zlib.compress(PAGE), "Content-Encoding: deflate"),
    "/talk.srt": said(b"1\n00:00:01,000 --> 00:00:02,000\nThe gate failed.\n", "Content-Type: text/plain"),
    "/once": moved("/page"),
    "/loop": moved("/loop"),
    "/inside": moved("http://inside.example:{port}/page"),
    "/scheme": moved("file:///etc/passwd"),
    "/port": moved("http://public.example:22/"),
    "/metadata": moved("http://169.254.169.254/latest"),
    "/drip": drip,
    "/headers": drip_headers,
    "/endless": endless_headers,
    "/bomb": html(BOMB, "Content-Encoding: gzip"),
    "/badgzip": html(b"\x1f\x8b\x08nonsense", "Content-Encoding: gzip"),
    "/cutgzip": html(gzip.compress(PAGE)[:-9], "Content-Encoding: gzip"),
    "/brotli": html(PAGE, "Content-Encoding: br"),
    "/short": said(PAGE, "Content-Type: text/html", length=5000),
    "/picture": said(b"\x89PNG", "Content-Type: image/png"),
    "/none": said(b"", status="204 No Content"),
    "/same": said(b"", status="304 Not Modified"),
    "/gone": said(b"gone", status="404 Not Found"),
    "/empty": html(b""),
    "/nonsense": b"SSH-2.0-OpenSSH\r\n",
    "/silence": b"",
    "/header": html(PAGE, f"X-Large: {'x' * 10_000_000}"),
}


@pytest.fixture(scope="module")
def site() -> Iterator[tuple[int, list[str]]]:
    """A server on this machine; gives its port and the requests that came."""
    requests: list[str] = []
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        port = listening.getsockname()[1]

        def serve(wire: socket.socket) -> None:
            with closing(wire), suppress(OSError):
                request = wire.recv(65536).decode("latin-1")
                requests.append(request)
                path = request.split(" ")[1] if " " in request else "/silence"
                answer = ANSWERS.get(path, said(b"", status="404 Not Found"))
                if callable(answer):
                    answer(wire, request)
                else:
                    wire.sendall(answer.replace(b"{port}", str(port).encode()))

        def listen() -> None:
            with suppress(OSError):
                while True:
                    threading.Thread(target=serve, args=(listening.accept()[0],), daemon=True).start()

        threading.Thread(target=listen, daemon=True).start()
        yield port, requests


@pytest.fixture
def fetch(site: tuple[int, list[str]], monkeypatch: pytest.MonkeyPatch) -> Callable[..., fetching.Fetched]:
    """Fetch a path of the server, whose name is taken for public although it is on this machine."""
    from claimcheck.documents import guarded

    port, requests = site
    requests.clear()
    names = {"public.example": ["8.8.8.8"], "inside.example": ["127.0.0.1"], "mixed.example": ["8.8.8.8", "10.0.0.1"]}
    straight = guarded.SyncBackend.connect_tcp

    def connect(self: object, host: str, *rest: object) -> object:
        return straight(self, "127.0.0.1" if host == "8.8.8.8" else host, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(guarded.SyncBackend, "connect_tcp", connect)

    def fetched(path: str, host: str = "public.example", **given: object) -> fetching.Fetched:
        settings: dict[str, object] = {"ports": frozenset({port}), "seconds": 1.5, **given}
        resolver = settings.pop("resolver", lambda name, _port: names.get(name) or [name])
        return Fetching(resolver=resolver, **settings).fetch(f"http://{host}:{port}{path}")  # type: ignore[arg-type]

    return fetched


@pytest.mark.parametrize("path", ["/page", "/packed", "/deflated", "/once"])
def test_a_page_comes_whole(fetch: Callable[..., fetching.Fetched], path: str) -> None:
    page = fetch(path)
    assert (page.content, page.media_type) == (PAGE, "text/html")
    assert page.url is not None
    assert page.url.endswith(path)


def test_where_an_address_leads_is_told(fetch: Callable[..., fetching.Fetched], site: tuple[int, list[str]]) -> None:
    told: list[str] = []
    fetch("/once", told=told.append)
    asked = f"http://public.example:{site[0]}"
    assert told == [f"{asked}/once leads to {asked}/page"]


def test_what_the_server_says_of_letters_is_kept(fetch: Callable[..., fetching.Fetched]) -> None:
    assert fetch("/latin").media_type == "text/html; charset=windows-1252"
    assert fetch("/talk.srt").name == "talk.srt"


def test_nothing_is_told_but_the_page_that_is_asked_for(
    fetch: Callable[..., fetching.Fetched], site: tuple[int, list[str]]
) -> None:
    told: list[str] = []
    page = fetch("/page#part", "ann:secret@public.example", told=told.append)
    request = site[1][-1]
    assert request.startswith("GET /page HTTP/1.1\r\n")
    assert f"Host: public.example:{site[0]}\r\n" in request
    for word in ("ann", "secret", "Cookie", "Referer", "Authorization", "claimcheck", "python", "#"):
        assert word.lower() not in request.lower()
    assert page.url == f"http://public.example:{site[0]}/page"
    assert len(told) == 1
    assert "secret" not in told[0]


@pytest.mark.parametrize(
    "host",
    ["inside.example", "mixed.example", "127.0.0.1", "[::1]", "169.254.169.254", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]"],
)
def test_what_leads_into_the_house_is_refused_before_it_is_asked(
    fetch: Callable[..., fetching.Fetched], site: tuple[int, list[str]], host: str
) -> None:
    with pytest.raises(OutsideWorld) as failure:
        fetch("/page", host)
    assert "no public address" in failure.value.message
    assert site[1] == []


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "localhost"])
def test_other_spellings_of_this_machine_are_seen_through(site: tuple[int, list[str]], host: str) -> None:
    with pytest.raises(ClaimcheckError):
        Fetching(ports=frozenset({site[0]}), seconds=2).fetch(f"http://{host}:{site[0]}/page")


def test_a_server_of_the_house_is_asked_where_that_is_allowed(fetch: Callable[..., fetching.Fetched]) -> None:
    assert fetch("/page", "inside.example", private=True).content == PAGE


def test_a_name_that_changes_its_mind_gains_nothing(fetch: Callable[..., fetching.Fetched]) -> None:
    """The address that was judged is the one connected to, and a redirect to the same name is judged again."""
    answers = iter([["8.8.8.8"], ["127.0.0.1"]])
    with pytest.raises(OutsideWorld):
        fetch("/once", resolver=lambda _name, _port: next(answers))


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/loop", "redirects more than 5 times"),
        ("/inside", "no public address"),
        ("/metadata", "port 80 is not one"),
        ("/scheme", "only http and https"),
        ("/port", "port 22 is not one"),
        ("/drip", "took more than 1.5 s"),
        ("/headers", "took more than 1.5 s"),
        ("/endless", "does not keep to the protocol"),
        ("/header", "does not keep to the protocol"),
        ("/bomb", "unpacks to far more"),
        ("/badgzip", "cannot be unpacked"),
        ("/cutgzip", "cannot be unpacked"),
        ("/brotli", "was not asked for"),
        ("/short", "does not keep to the protocol"),
        ("/picture", "holds no text"),
        ("/none", "answered 204"),
        ("/same", "answered 304"),
        ("/gone", "answered 404"),
        ("/empty", "sent nothing"),
        ("/nonsense", "could not be read"),
        ("/silence", "could not be read"),
    ],
)
def test_what_goes_wrong_is_one_line_and_soon(fetch: Callable[..., fetching.Fetched], path: str, message: str) -> None:
    with pytest.raises(OutsideWorld) as failure:
        fetch(path)
    assert message in failure.value.message
    assert failure.value.hint


def test_a_page_that_is_too_large_is_not_read_to_its_end(
    fetch: Callable[..., fetching.Fetched], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "WIRE", 10)
    with pytest.raises(OutsideWorld):
        fetch("/page")


def test_encryption_is_not_left_on_the_way(site: tuple[int, list[str]]) -> None:
    at = fetching.httpx2.URL("https://public.example/")
    with pytest.raises(OutsideWorld) as failure:
        Fetching()._followed(at, "http://public.example/")
    assert "from https to plain http" in failure.value.message


def test_a_server_that_speaks_no_tls_is_one_line(
    fetch: Callable[..., fetching.Fetched], site: tuple[int, list[str]]
) -> None:
    there = Fetching(ports=frozenset({site[0]}), seconds=2, resolver=lambda _name, _port: ["8.8.8.8"])
    with pytest.raises(OutsideWorld) as failure:
        there.fetch(f"https://public.example:{site[0]}/page")
    assert "could not be read" in failure.value.message


def test_a_resolver_that_never_answers_does_not_hold_us() -> None:
    waiting = threading.Event()
    with pytest.raises(OutsideWorld):
        Fetching(seconds=0.2, resolver=lambda _name, _port: [str(waiting.wait(5))]).fetch("http://public.example/")
    waiting.set()


@pytest.mark.parametrize(
    "url", ["ftp://public.example/", "file:///etc/passwd", "http://", "http://public.example:22/", "http://[::1", "nonsense"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(Invalid):
        Fetching().fetch(url)
