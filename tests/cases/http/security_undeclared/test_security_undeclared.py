"""A contract asks for a scheme that it does not describe: nothing is let in unseen."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


class Guard:
    """Implements `VaultSecurity` with what the contract forgot to say."""

    def nobody_knows(self, value: str, scopes: tuple[str, ...]) -> str | None:
        return "ann" if value == "Secret 1" else None


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server, behind the guard."""
    return Served(golden, "vault", security=Guard())


def test_the_server_asks_the_guard(served: Served) -> None:
    """It is given the whole header; who shows nothing is not let in."""
    for headers, status in (
        ({"authorization": "Secret 1"}, 204),
        ({"authorization": "Secret 2"}, 401),
        ({}, 401),
    ):
        answer = served.wire("GET", "/secrets", headers=headers)
        assert answer.status_code == status
        assert ("www-authenticate" in answer.headers) is (status == 401)
    assert len(served.fake.calls) == 1


def test_the_client_sends_the_whole_header(served: Served, golden: Golden) -> None:
    """And nothing without one."""
    credentials = served.module("security").VaultCredentials(nobody_knows="Secret 1")
    served.run(lambda client: client.list_secrets(), credentials=credentials)
    missing = golden("runtime.http.auth").MissingCredentials
    none = served.module("security").VaultCredentials()
    with pytest.raises(missing):
        served.run(lambda client: client.list_secrets(), credentials=none)
    assert len(served.fake.calls) == 1


def test_nobody_serves_it_without_a_guard(served: Served) -> None:
    """The method has the scheme's name."""
    with pytest.raises(TypeError, match="nobody_knows"):
        served.module("server").create_router(served.fake, object())
