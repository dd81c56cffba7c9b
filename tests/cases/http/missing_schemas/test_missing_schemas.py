"""Properties and items whose schema is missing: any value, passed on as it came."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


@pytest.mark.parametrize("value", [1, "a", None, {"deep": [1.5]}, [{}]])
def test_any_value_is_passed_on(golden: Golden, value: object) -> None:
    """Through server, service, and back."""
    served = Served(golden, "shop")
    thing = {
        "size": value,
        "tags": [value],
        "pair": [1, value],
        "names": {"a": value},
        "not": value,
    }
    made = served.module("models").Thing.model_validate(thing)
    served.fake.arrange("addThing", made)
    answer = served.wire("POST", "/things", json=thing)
    assert (answer.status_code, answer.json()) == (200, thing)
    assert served.got["body"].size == value
    assert served.wire("POST", "/things", json={}).status_code == 422
