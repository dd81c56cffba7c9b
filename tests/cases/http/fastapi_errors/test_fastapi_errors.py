"""A contract that was derived from an app of FastAPI: invalid requests as it has them."""

from __future__ import annotations

from tests.http.served import Golden, Served


def test_what_is_invalid_is_told_as_fastapi_does(golden: Golden) -> None:
    """The declared answer is not a problem, and is kept all the same."""
    answer = Served(golden, "pets").wire("GET", "/pets?limit=many")
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/json"
    (told,) = answer.json()["detail"]
    assert (told["loc"], set(told)) == (["query", "limit"], {"loc", "msg", "type"})
