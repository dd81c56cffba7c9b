"""Header fields that list things, and how long a hostile one may take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.runtime.accepting import quality
from codegen.runtime.header_lists import elements, parameters
from codegen.runtime.http.client.pager import next_link


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a, b,,c", ["a", "b", "", "c"]),
        ('a;x="1,2", b', ['a;x="1,2"', "b"]),
        (r'a;x="1\",2", b', [r'a;x="1\",2"', "b"]),
        ('a, "b, c', ["a", '"b, c']),
        ('a, "b\\', ["a", '"b\\']),
        ("", [""]),
    ],
)
def test_elements(text: str, parts: list[str]) -> None:
    """A comma inside of quotes parts nothing; a quote that stays open takes the rest."""
    assert list(elements(text)) == parts


def test_elements_of_links() -> None:
    assert list(elements("<a,b>; x=1, <c", links=True)) == ["<a,b>; x=1", "<c"]


def test_parameters() -> None:
    text = r'Q=0.5; title="a\"; b=c"; flag; charset = utf-8'
    assert list(parameters(text)) == [
        ("q", "0.5"),
        ("title", 'a"; b=c'),
        ("charset", "utf-8"),
    ]


@given(st.lists(st.text("abc;= ").map(str.strip), min_size=1))
def test_elements_are_what_was_joined(parts: list[str]) -> None:
    assert list(elements(", ".join(parts))) == parts


_LONG = 60_000


@pytest.mark.parametrize(
    "text",
    ["a" * _LONG + '"', '"' * _LONG, "a/b;q=" * 9_000, '"\\' * 30_000, "a;" * 30_000],
)
def test_a_hostile_accept_is_soon_read(text: str) -> None:
    """What is quadratic or worse would take minutes here."""
    assert 0.0 <= quality(text, "application/json") <= 1.0


@pytest.mark.parametrize(
    "text", ["<" * _LONG, "<a>;" * 15_000, '<a>;rel="' * 7_000, "<a>;rel=x," * 6_000]
)
def test_a_hostile_link_is_soon_read(text: str) -> None:
    assert next_link(text) is None
