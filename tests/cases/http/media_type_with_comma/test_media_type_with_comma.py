"""Media types whose parameters some write after a comma."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


@pytest.mark.parametrize(
    "kind",
    [
        "application/json",
        "application/json; api-version=1.0.0",
        "application/json, api-version=1.0.0",
    ],
)
def test_both_ways_to_write_it_are_json(golden: Golden, kind: str) -> None:
    """As the contract writes it, and as it should."""
    served = Served(golden, "groups")
    headers = {"content-type": kind, "accept": kind}
    answer = served.wire("POST", "/groups", content=b'{"name": "a"}', headers=headers)
    assert (answer.status_code, served.got["body"].name) == (201, "a")


def test_the_client_writes_it_well(golden: Golden) -> None:
    """With a semicolon, where there is something that the parameter says."""
    served = Served(golden, "groups")
    sent = served.sent("put_groups", "a,b")
    assert sent.headers["content-type"].startswith("text/csv; header=present")
    served.call("put_groups", "a,b")
    assert served.got == {"body": "a,b"}
