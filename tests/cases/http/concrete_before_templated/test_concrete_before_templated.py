"""Which operation answers where several paths would fit."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


@pytest.mark.parametrize(
    ("path", "operation"),
    [
        ("/people/me", "getMe"),
        ("/people/7", "getPerson"),
        ("/people/7.txt", "printPerson"),
        ("/cats/me", "getMine"),
    ],
)
def test_concrete_wins(golden: Golden, path: str, operation: str) -> None:
    """Though the templated path stands first in the contract."""
    served = Served(golden, "people")
    assert served.wire("GET", path).status_code == 200
    assert [call.operation for call in served.fake.calls] == [operation]
