"""Posts (JSON, JSON Lines): an export's posts one by one, each with its author and day; other JSON as it stands."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from claimcheck.documents.dates import iso
from claimcheck.documents.decoding import binary, decoded, storable
from claimcheck.documents.full_text import Facts, FullText, Part
from claimcheck.documents.layer import Layer
from claimcheck.errors import Unreadable
from claimcheck.lazily import NamedTuple

MEDIA_TYPES = ("application/json", "application/x-ndjson", "application/jsonl")
SUFFIXES = (".json", ".jsonl", ".ndjson")
APART = True

# What the services call a post's words, its author, the author's name and handle, and its moment; the first that is there.
_WORDS = ("full_text", "text", "content", "body", "selftext", "message", "caption", "note_tweet")
_AUTHORS = ("author", "user", "account", "from", "sender", "username", "user_name", "screen_name", "author_name", "handle")
_NAMES = ("display_name", "displayName", "name", "full_name", "title")
_HANDLES = ("username", "screen_name", "acct", "handle", "login")
_MOMENTS = ("created_at", "createdAt", "date", "published", "published_at", "timestamp", "time", "created_utc", "datetime")
_ROOTS = ("data", "posts", "statuses", "tweets", "items", "orderedItems", "messages", "toots", "feed", "results")
_WRAPPED = ("tweet", "post", "status", "record", "object", "legacy")
_START = re.compile(rb"\s*(?:window\.[\w.]{1,60}\s*=\s*)?(?:\[\s*\{|\{)")
_SIGN = re.compile(rb'"(?:' + "|".join((*_WORDS, *_ROOTS)).encode() + rb')"\s*:')
_ASSIGNED = re.compile(r"\s*window\.[\w.]{1,60}\s*=\s*")
_REPOSTED = re.compile(r"RT @(?P<handle>\w{1,30}):\s*")
_TAG = re.compile(r"<br ?/?>|</p>\s*<p[^>]{0,200}>|<[^<>]{1,300}>")
_HEAD = 65_536  # bytes looked at to tell posts from anything else
_LONGEST_NAME = 60  # characters
_SECONDS = range(10**9, 4 * 10**9)


class Post(NamedTuple):
    """A post: its words, and as far as the export tells it its author's name, handle and moment."""

    words: str
    name: str | None
    handle: str | None
    moment: str | None


def recognises(content: bytes) -> bool:
    """By an opening bracket and a key that posts have."""
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    return _START.match(head) is not None and _SIGN.search(head) is not None


def load() -> None:
    """Nothing to load."""


def read(content: bytes, name: str, charset: str | None = None) -> FullText:
    """Each post's author and moment as a line, and below it the words, marked as that author's."""
    if binary(content):
        raise Unreadable(name, "it is no text")
    text = decoded(content, charset)
    posts = list(_posts(text))
    if not posts:
        return FullText(text)
    layer = Layer()
    for post in posts:
        _lay(layer, post)
    days = {post.moment[:10] for post in posts if post.moment}
    facts = Facts(published=days.pop() if len(days) == 1 else None)
    unnamed = sum(post.name is None for post in posts)
    warnings = [f"{unnamed} of {len(posts)} posts name no author: they are the document's own"] if unnamed else []
    return layer.finished(facts, warnings)


def _lay(layer: Layer, post: Post) -> None:
    layer.block()
    handle = f"@{post.handle}" if post.handle and f"@{post.handle}" != post.name else ""
    layer.text(", ".join(part for part in (post.name, handle, post.moment) if part) or "a post")
    layer.block()
    said = layer.open(Part.SAID, post.moment) if post.moment else None
    reposted = _REPOSTED.match(post.words)
    who = f"@{reposted['handle']}" if reposted else post.name
    words = post.words[reposted.end() :] if reposted else post.words
    if reposted:
        layer.text(reposted[0])
        layer.row()
    voice, own = layer.open(Part.VOICE, who) if who else None, layer.open(Part.MAIN)
    layer.exact(words)
    for mark in (own, voice, said):
        if mark is not None:
            layer.close(mark)
    layer.block()


def _posts(text: str) -> Iterator[Post]:
    """The posts of an export; none where it is no JSON or holds no posts."""
    data = _loaded(_ASSIGNED.sub("", text, count=1))
    people = _people(data)
    for item in _listed(data):
        if (post := _post(item, people)) is not None:
            yield post


def _loaded(text: str) -> Any:
    """The data; of JSON Lines a list of what its lines hold."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    found = []
    for line in text.split("\n"):
        try:
            found += [json.loads(line)] if line.strip() else []
        except (ValueError, RecursionError):
            return None
    return found


def _listed(data: Any) -> list[Any]:
    """The list of posts: the data itself, or what stands under a name that exports give it; a lone post is one."""
    if isinstance(data, list):
        return data
    if not isinstance(data, dict):
        return []
    return next((data[key] for key in _ROOTS if isinstance(data.get(key), list)), [data])


def _people(data: Any) -> dict[str, Any]:
    """Authors that an export lists beside its posts, by their id."""
    included = data.get("includes") if isinstance(data, dict) else None
    users = included.get("users") if isinstance(included, dict) else None
    return {str(user["id"]): user for user in users or () if isinstance(user, dict) and "id" in user}


def _post(item: Any, people: dict[str, Any]) -> Post | None:
    if not isinstance(item, dict):
        return None
    inner: dict[str, Any] = next((item[key] for key in _WRAPPED if isinstance(item.get(key), dict)), {})
    both = {**item, **inner}
    words = next((both[key] for key in _WORDS if isinstance(both.get(key), str) and both[key].strip()), None)
    if words is None:
        return None
    author = people.get(str(both.get("author_id"))) or next((both[key] for key in _AUTHORS if both.get(key)), None)
    name, handle = _who(author)
    return Post(_plain(words), name, handle, _moment(next((both[key] for key in _MOMENTS if both.get(key)), None)))


def _who(author: Any) -> tuple[str | None, str | None]:
    """The author's name, else the handle as one; and the handle."""
    if isinstance(author, dict):
        handle = next((_line(author[key]) for key in _HANDLES if isinstance(author.get(key), str)), None)
        name = next((_line(author[key]) for key in _NAMES if isinstance(author.get(key), str) and author[key].strip()), None)
        handle = handle.removeprefix("@") if handle else None
        return name or (f"@{handle}" if handle else None), handle
    return (_line(author) or None, None) if isinstance(author, str) else (None, None)


def _moment(value: Any) -> str | None:
    """ISO 8601; seconds since 1970, and the form that Twitter writes ("Sun Mar 02 08:00:00 +0000 2025"), too."""
    from datetime import UTC, datetime  # noqa: PLC0415 - only posts of some services need it

    if isinstance(value, int | float) and int(value) in _SECONDS:
        return datetime.fromtimestamp(int(value), UTC).isoformat()
    if not isinstance(value, str):
        return None
    if found := iso(value):
        return found
    try:
        return datetime.strptime(value, "%a %b %d %H:%M:%S %z %Y").isoformat()
    except ValueError:
        return None


def _plain(words: str) -> str:
    """The words without the markup that some services send them in."""
    kept = _TAG.sub(lambda tag: "\n" if tag[0].startswith(("<br", "</p")) else "", words) if "<" in words else words
    return storable(html.unescape(kept)).replace("\r\n", "\n").strip()


def _line(value: str) -> str:
    return storable(" ".join(html.unescape(value).split()))[:_LONGEST_NAME].strip(" :")
