"""Slots that Python, or the router, could not have as names."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


@pytest.mark.parametrize("prefix", ["", "/{tenant}"])
def test_every_value_finds_its_parameter(golden: Golden, prefix: str) -> None:
    """Path, query and header of one name stay apart, also below a prefix."""
    served = Served(golden, "shelf", prefix=prefix)
    served.fake.arrange("getBook", "found")
    path = "/shelves/7/books/a,b%2Cc/S/B/2?shelf-id=8&from=F"
    answer = served.wire("GET", path, headers={"shelf-id": "9"})
    assert (answer.status_code, answer.json()) == (200, "found")
    assert served.got == {
        "shelf_id": 7,
        "class_": ["a", "b,c"],
        "self_path": "S",
        "body_path": "B",
        "value_2nd": "2",
        "shelf_id_query": 8,
        "shelf_id_header": 9,
        "from_": "F",
    }


def test_wrong_value_is_named_as_in_the_contract(golden: Golden) -> None:
    """Where a slot goes by its Python name, so does the problem."""
    answer = Served(golden, "shelf").wire("GET", "/shelves/x.txt")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["path", "shelf_id"]


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_no_value_leads_elsewhere(golden: Golden, value: str) -> None:
    """A path is never shortened by a value."""
    with pytest.raises(ValueError) as caught:
        Served(golden, "shelf").call("get_book", 1, ["c"], value, "b", "2")
    assert str(caught.value) == f"path parameter 'self' cannot be {value!r}"
