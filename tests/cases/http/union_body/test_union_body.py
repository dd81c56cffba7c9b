"""Bodies and answers that are one of several plain types."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


@pytest.mark.parametrize("value", [1, "1", True, "", 0])
def test_types_are_kept(golden: Golden, value: object) -> None:
    """A text that looks like a number stays a text."""
    served = Served(golden, "values")
    served.call("set_value", value)
    assert served.got["body"] == value
    assert type(served.got["body"]) is type(value)


@pytest.mark.parametrize("value", [1, "1", None])
def test_answers_too(golden: Golden, value: object) -> None:
    """None is an answer, written as null."""
    served = Served(golden, "values")
    served.fake.arrange("setValue", value)
    assert served.call("set_value", 1) == value


def test_constraint_of_the_whole_body(golden: Golden) -> None:
    """A number that is too small is refused."""
    answer = Served(golden, "values").wire("POST", "/value", json=0)
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {
            "loc": ["body"],
            "msg": "Input should be greater than or equal to 1",
            "type": "greater_than_equal",
        }
    ]


def test_null_is_not_nothing(golden: Golden) -> None:
    """Where JSON is declared, None is written as such."""
    served = Served(golden, "values")
    answer = served.wire("DELETE", "/value")
    assert (answer.status_code, answer.json()) == (200, None)
    assert served.call("forget_value") is None
