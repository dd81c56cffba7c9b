"""What two values of JSON do not have in common."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.runtime.contract_tests.client.alike import differences


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"a": [1, None]}, {"a": [1.0, None]}),
        ("2024-01-02T03:04:05Z", "2024-01-02T03:04:05+00:00"),
        ("2024-01-02T03:04:05+05:30", "2024-01-02T03:04:05.000+05:30"),
    ],
)
def test_what_is_the_same(wanted: Any, found: Any) -> None:
    assert list(differences(wanted, found)) == []


@pytest.mark.parametrize(
    ("wanted", "found", "said"),
    [
        ({"a": 1}, {}, "/a is absent, and should be 1"),
        ({}, {"a": None}, "/a is None, and should be absent"),
        ({"a": None}, {}, "/a is absent, and should be None"),
        ([1], [1, 2], "the value has 2 items, and should have 1"),
        (True, 1, "the value is 1, and should be True"),
        ("1", 1, "the value is 1, and should be '1'"),
        (
            "2024-01-02T03:04:05+05:30",
            "2024-01-01T21:34:05Z",
            "the value is '2024-01-01T21:34:05Z', "
            "and should be '2024-01-02T03:04:05+05:30'",
        ),
    ],
)
def test_what_is_not(wanted: Any, found: Any, said: str) -> None:
    assert list(differences(wanted, found)) == [said]


def test_there_may_be_more() -> None:
    assert list(differences({"a": {}}, {"a": {"b": 1}, "c": 2}, more=True)) == []
