"""Which media types mean the same, and which are of a range."""

from __future__ import annotations

import pytest

from codegen.runtime.media_types import (
    akin,
    charset_of,
    covers,
    essence,
    is_json,
    is_plain_json,
    same,
    takes,
)


def test_what_a_media_type_is() -> None:
    assert essence(' Text/Plain ; charset="a;b"') == "text/plain"
    assert same("a/B; c=d", "A/b") and not same("a/b", "a/c")
    assert essence("") == ""


@pytest.mark.parametrize(
    ("media_type", "json", "plain"),
    [
        ("application/json; a=b", True, True),
        ("text/JSON", True, True),
        ("application/problem+json", True, False),
        ("application/jsonl", False, False),
        ("", False, False),
    ],
)
def test_what_is_json(media_type: str, json: bool, plain: bool) -> None:
    assert is_json(media_type) is json
    assert is_plain_json(media_type) is plain
    assert not is_json(None)


@pytest.mark.parametrize(
    ("declared", "sent", "covered", "taken", "alike"),
    [
        ("a/b", "a/b; c=d", True, True, False),
        ("A/*", "a/b", True, True, False),
        ("*/*", "a/b", True, True, False),
        ("*", "a/b", True, True, False),
        ("a/*", "ab/c", False, False, False),
        ("a/b", "a/*", False, False, False),
        ("", "", False, False, False),
        ("application/json", "text/json; charset=utf-8", False, True, True),
        ("application/json", "application/problem+json", False, False, True),
        ("text/json", "application/json", False, False, True),
        ("application/jsonl", "Application/X-NDJSON", False, False, True),
        ("application/jsonl", "application/json", False, False, False),
    ],
)
def test_what_one_stands_for(
    declared: str, sent: str, covered: bool, taken: bool, alike: bool
) -> None:
    assert covers(declared, sent) is covered
    assert takes(declared, sent) is taken
    assert akin(declared, sent) is alike


@pytest.mark.parametrize(
    ("media_type", "charset"),
    [
        ("text/plain", "utf-8"),
        ("text/plain; Charset=ISO-8859-1", "iso-8859-1"),
        ('text/plain; a="; charset=b"; charset="c"', "c"),
        ("text/plain; charset=", "utf-8"),
        ("text/plain, charset=utf-16", "utf-16"),
        ("text/plain; a=b, charset=utf-16", "utf-16"),
        ("text/plain; charset=latin-1, text/html", "latin-1"),
        ("text/plain, text/html; charset=utf-16", "utf-8"),
        ('text/plain; a=", charset=b"', "utf-8"),
    ],
)
def test_a_charset(media_type: str, charset: str) -> None:
    assert charset_of(media_type) == charset
