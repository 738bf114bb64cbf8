"""Connections that only go where they may: the name is resolved once, every address judged, and that address connected to.

The host's name stays in the request and in the TLS greeting. One deadline covers everything, however slowly a server drips.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from socket import IPPROTO_TCP, gaierror, getaddrinfo
from typing import Any

from httpcore2 import ConnectError, ConnectTimeout, NetworkBackend, NetworkStream, SyncBackend

from claimcheck.documents.addresses import may_be_fetched
from claimcheck.errors import OutsideWorld

Resolve = Callable[[str, int], list[str]]  # from a host's name and port to its addresses; raises OSError


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host as the system knows them."""
    found = getaddrinfo(host, port, proto=IPPROTO_TCP)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass
class Deadline:
    """When everything must be over."""

    seconds: float
    end: float = field(init=False)

    def __post_init__(self) -> None:
        self.end = time.monotonic() + self.seconds

    def left(self) -> float:
        """The seconds that are left; raises OutsideWorld where there are none."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise OutsideWorld(f"the site took more than {self.seconds:g} s", hint="try again, or save the page yourself")
        return left


@dataclass
class Guarded(NetworkBackend):
    """A way to connect for an HTTP client that refuses what is not to be reached."""

    deadline: Deadline
    private: bool = False
    resolver: Resolve = resolve

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline counts
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> NetworkStream:
        """Connect to the first address of the host that answers; raises OutsideWorld where it may not be reached."""
        addresses = self._addresses(host, port)
        for address in addresses:
            if not may_be_fetched(address, private=self.private):
                raise OutsideWorld(
                    f"{host} is at {address}, which is no public address; nothing was fetched",
                    hint="--allow-private allows a server of your own network",
                )
        return self._connected(host, addresses, port, local_address, socket_options)

    def _connected(self, host: str, addresses: list[str], port: int, *options: Any) -> NetworkStream:
        for address in addresses:
            try:
                stream = SyncBackend().connect_tcp(address, port, self.deadline.left(), *options)
            except (ConnectError, ConnectTimeout):
                continue
            return _Timed(stream, self.deadline)
        self.deadline.left()
        raise OutsideWorld(f"{host} does not answer on port {port}", hint="check the address and your connection")

    def _addresses(self, host: str, port: int) -> list[str]:
        """What the resolver says within the deadline: it cannot be interrupted, so another thread waits for it."""
        found: list[str] = []
        failed: list[OSError] = []

        def ask() -> None:
            try:
                found.extend(self.resolver(host, port))
            except (gaierror, OSError, UnicodeError):
                failed.append(OSError())

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        asking.join(self.deadline.left())
        self.deadline.left()
        if failed or not found:
            raise OutsideWorld(f"there is no host {host}", hint="check the address and your connection")
        return found


class _Timed(NetworkStream):
    """A connection on which every read and write ends with the deadline."""

    def __init__(self, stream: NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> NetworkStream:
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, self._deadline.left()), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
