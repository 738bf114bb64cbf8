"""Which internet addresses a page may be fetched from: judged by a table of our own.

The standard library calls some addresses public that lead back into the house (shared address space, translated and
tunnelled ones). Sources: IANA's special-purpose address registries for IPv4 and IPv6, as of 2025.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address

# A newsroom's own servers: allowed where a person says so.
_PRIVATE = tuple(
    map(
        ip_network,
        ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "::1/128", "fc00::/7"),
    )
)
# Never a server that anybody publishes on: this network, link-local (cloud settings live there), tests, multicast, future.
_CLOSED = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "3fff::/20",
        ),
    )
)  # fmt: skip
_GLOBAL = ip_network("2000::/3")  # the only part of IPv6 that is given out
_NAT64 = ip_network("64:ff9b::/96")


def may_be_fetched(address: str, *, private: bool = False) -> bool:
    """Whether a page may be fetched from an address; with `private` from one of a house's own network too."""
    try:
        found = _inner(ip_address(address))
    except ValueError:  # no address, or one with a zone, which never leaves the house
        return False
    if any(found in network for network in _PRIVATE if network.version == found.version):
        return private
    closed = any(found in network for network in _CLOSED if network.version == found.version)
    return not closed and (found.version == 4 or found in _GLOBAL)


def _inner(address: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for, where it is mapped, translated (NAT64) or tunnelled (6to4)."""
    if isinstance(address, IPv4Address):
        return address
    if address.scope_id is not None:
        raise ValueError("an address with a zone")
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
