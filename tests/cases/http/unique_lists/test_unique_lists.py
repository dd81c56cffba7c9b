"""`uniqueItems` of a whole body and of parameters."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


def test_parameters(golden: Golden) -> None:
    """A value that comes twice is refused, by FastAPI and by the runtime."""
    served = Served(golden, "words")
    status = {
        query: served.wire("GET", f"/words?{query}").status_code
        for query in (
            "kinds=noun&kinds=verb&few=a&few=b&joined=1,2",
            "kinds=noun",
            "kinds=noun&kinds=noun",
            "kinds=noun&few=a&few=a",
            "kinds=noun&few=a&few=b&few=c&few=d",
            "kinds=noun&joined=1,1",
        )
    }
    assert list(status.values()) == [204, 204, 422, 422, 422, 422]


@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_body(golden: Golden, method: str) -> None:
    """The same for a body, required or not."""
    served = Served(golden, "words")
    assert served.wire(method, "/words", json=["a", "b"]).status_code == 204
    assert served.wire(method, "/words", json=["a", "a"]).status_code == 422
    assert served.wire("POST", "/words", json=[]).status_code == 422
    assert served.wire("POST", "/words").status_code == 204
