"""Whether what is shown is what was sent."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.runtime.contract_tests.http.document import Document
from codegen.runtime.contract_tests.http.laws.comparing import differences, same

DOCUMENT = Document({})
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
SCHEMA = {
    "properties": {
        "name": {"type": "string"},
        "at": {"type": "string", "format": "date-time"},
        "id": {"type": "string", "format": "uuid"},
        "email": {"type": "string", "format": "email"},
        "price": {"type": "string", "format": "decimal"},
        "count": {"type": "integer"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "kinds": {"type": "array", "uniqueItems": True},
        "pin": {"type": "string", "writeOnly": True},
        "nested": {"properties": {"name": {"type": "string"}}},
    }
}


@given(JSON)
def test_a_value_is_itself(value: Any) -> None:
    """Whatever it is."""
    assert list(differences(DOCUMENT, {}, value, value)) == []


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ({"at": "2026-01-01T00:00:00Z"}, {"at": "2026-01-01T01:00:00+01:00"}),
        ({"at": "2026-01-01T00:00:00.123456Z"}, {"at": "2026-01-01T00:00:00.123Z"}),
        (
            {"id": "6B29FC40-CA47-1067-B31D-00DD010662DA"},
            {"id": "6b29fc40-ca47-1067-b31d-00dd010662da"},
        ),
        ({"email": "Ada@EXAMPLE.com"}, {"email": "Ada@example.com"}),
        ({"price": "1.50"}, {"price": "1.5"}),
        ({"count": 70}, {"count": 70.0}),
        ({"kinds": ["a", "b"]}, {"kinds": ["b", "a"]}),
        ({"pin": "1234"}, {}),
        ({"name": None}, {}),
        ({"strange": 1}, {}),
        ({"name": "a"}, {"name": "a", "more": 1}),
    ],
)
def test_the_same(sent: Any, shown: Any) -> None:
    """Another spelling, another order of a set, more than was sent, and what is hidden."""
    assert list(differences(DOCUMENT, SCHEMA, sent, shown)) == []


@pytest.mark.parametrize(
    ("sent", "shown", "said"),
    [
        ({"name": "a"}, {"name": "b"}, "/name was sent as 'a', and is shown as 'b'"),
        ({"name": "a"}, {}, "/name was sent as 'a', and is not shown"),
        ({"count": 1}, {"count": True}, "/count was sent as 1, and is shown as True"),
        (
            {"tags": ["a", "b"]},
            {"tags": ["b", "a"]},
            "/tags/0 was sent as 'a', and is shown as 'b'",
        ),
        (
            {"tags": ["a"]},
            {"tags": []},
            "/tags was sent with 1 item, and is shown with 0",
        ),
        (
            {"kinds": ["a"]},
            {"kinds": ["b"]},
            "/kinds was sent with 'a', and is shown without",
        ),
        (
            {"nested": {"name": "a"}},
            {"nested": {"name": "A"}},
            "/nested/name was sent as 'a', and is shown as 'A'",
        ),
        (
            {"at": "2026-01-01T00:00:00Z"},
            {"at": "2026-01-01T00:00:00+01:00"},
            "/at was sent as '2026-01-01T00:00:00Z', "
            "and is shown as '2026-01-01T00:00:00+01:00'",
        ),
    ],
)
def test_another(sent: Any, shown: Any, said: str) -> None:
    """Each says what was sent, what is shown, and where."""
    found = list(differences(DOCUMENT, SCHEMA, sent, shown))
    assert found[0] == said


@pytest.mark.parametrize(
    ("format", "one", "other", "alike"),
    [
        ("date-time", "2026-01-01T00:00:00.9Z", "2026-01-01T00:00:00Z", True),
        ("date-time", "2026-01-01T00:00:00.5Z", "2026-01-01T00:00:01Z", True),
        ("date-time", "2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", False),
        ("date-time", "2026-01-01t00:00:00z", "2026-01-01T00:00:00+00:00", True),
        ("date-time", "2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", True),
        ("date-time", "2016-12-31T23:59:60.5Z", "2017-01-01T00:00:00Z", True),
        ("date-time", "2016-12-31T23:59:60Z", "2016-12-31T23:59:60+00:00", True),
        ("date-time", "2016-12-31T23:59:60Z", "2016-12-31T23:59:00Z", False),
        ("date-time", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00", False),
        ("date-time", "yesterday", "2026-01-01T00:00:00Z", False),
        ("date-time", "0001-01-01T00:00:00+01:00", "9999-12-31T00:00:00-01:00", False),
        ("time", "10:00:00Z", "10:00:00", True),
        ("time", "10:00:00+01:00", "09:00:00Z", True),
        ("time", "00:30:00+01:00", "23:30:00Z", True),
        ("time", "10:00:00.123456Z", "10:00:00.123Z", True),
        ("time", "23:59:60Z", "23:59:59Z", True),
        ("time", "10:00:00Z", "10:00:00+01:00", False),
        ("duration", "PT60S", "PT1M", True),
        ("duration", "P1W", "P7D", True),
        ("duration", "P1DT1H", "PT25H", True),
        ("duration", "PT0.50S", "PT0.5S", True),
        ("duration", "P1Y", "P12M", True),
        ("duration", "P1Y2M", "P425D", True),
        ("duration", "P1M", "PT1M", False),
        ("duration", "PT1S", "PT2S", False),
        ("duration", "PT1S", "one second", False),
        ("ipv6", "::1", "0:0:0:0:0:0:0:1", True),
        ("ipv6", "2001:DB8::1", "2001:db8::1", True),
        ("ipv6", "::1", "::2", False),
        ("decimal", "1e2", "100", True),
        ("decimal", "1", "x", False),
        ("hostname", "Example.COM", "example.com", True),
        ("unheard-of", "A", "a", False),
    ],
)
def test_texts_of_a_format(format: str, one: str, other: str, alike: bool) -> None:
    """Each is parsed; instants are one if less than a second lies between them."""
    schema = {"type": "string", "format": format}
    assert same(DOCUMENT, schema, one, other) is alike
    assert same(DOCUMENT, schema, other, one) is alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (2_000_000_000, 2_000_000_001, False),
        (2**62, 2**62 + 1, False),
        (2_000_000_000, 2_000_000_001.0, False),
        (70, 70.0, True),
        (0.1 + 0.2, 0.3, True),
        (0.3, 0.31, False),
        (10**400, 1.5, False),
        (1e25, 10**25, True),
        (1.2345678901234567e25, 12345678901234567 * 10**9, True),
        (True, 1, False),
    ],
)
def test_numbers(one: Any, other: Any, alike: bool) -> None:
    """Whole ones exactly: keys, counts and cents are such."""
    assert same(DOCUMENT, {}, one, other) is alike
    assert same(DOCUMENT, {}, other, one) is alike


@given(JSON, JSON)
def test_it_does_not_matter_which_is_first(one: Any, other: Any) -> None:
    """Of scalars; an object may be shown with more than was sent."""
    if not isinstance(one, dict | list) and not isinstance(other, dict | list):
        assert same(DOCUMENT, {}, one, other) == same(DOCUMENT, {}, other, one)
