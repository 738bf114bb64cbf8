"""Addresses: whatever leads into the house or to nowhere is refused, in every way of writing it."""

from __future__ import annotations

import pytest

from claimcheck.documents.addresses import may_be_fetched


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "2002:0808:0808::1", "64:ff9b::808:808"]
)
def test_public_addresses_are_fetched_from(address: str) -> None:
    assert may_be_fetched(address)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "127.255.0.9", "10.1.2.3", "172.31.0.1", "192.168.1.1", "100.64.0.1", "::1", "fd00::1", "::ffff:127.0.0.1",
     "64:ff9b::7f00:1", "2002:7f00:1::", "2002:a00:1::1"],
)  # fmt: skip
def test_addresses_of_the_house_only_where_that_is_allowed(address: str) -> None:
    assert not may_be_fetched(address)
    assert may_be_fetched(address, private=True)


@pytest.mark.parametrize(
    "address",
    ["0.0.0.0", "169.254.169.254", "192.0.0.8", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
     "::", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "64:ff9b:1::1", "2001:0:1::1", "2001:db8::1",
     "::ffff:169.254.169.254", "::ffff:0:127.0.0.1", "localhost", "127.1", "0x7f.1", ""],
)  # fmt: skip
def test_addresses_that_are_no_servers_never(address: str) -> None:
    assert not may_be_fetched(address)
    assert not may_be_fetched(address, private=True)
