"""Who may call: each alternative alone, several at once, wrong ones, and nobody."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.http.served import Golden, Served

BEARER = 'Bearer realm="api"'
REFUSED = 'Bearer realm="api", error="invalid_token"'


def _basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


@dataclass
class Guard:
    """Implements `VaultSecurity`: knows one good credential of each kind."""

    forbidden: type[Exception]
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def token(self, token: str, scopes: tuple[str, ...]) -> str | None:
        return self._known("token", token, scopes)

    async def key(self, key: str, scopes: tuple[str, ...]) -> str | None:
        return self._known("key", key, scopes)

    def query(self, key: str, scopes: tuple[str, ...]) -> str | None:
        return self._known("query", key, scopes)

    def session(self, key: str, scopes: tuple[str, ...]) -> str | None:
        return self._known("session", key, scopes)

    def login(
        self, username: str, password: str, scopes: tuple[str, ...]
    ) -> str | None:
        return self._known("login", f"{username}/{password}", scopes)

    def digest(self, value: str, scopes: tuple[str, ...]) -> str | None:
        return self._known("digest", value, scopes)

    async def oauth(self, token: str, scopes: tuple[str, ...]) -> str | None:
        if token == "reader":
            raise self.forbidden
        return self._known("oauth", token, scopes)

    def open_id(self, token: str, scopes: tuple[str, ...]) -> str | None:
        return self._known("open_id", token, scopes)

    def _known(self, scheme: str, shown: str, scopes: tuple[str, ...]) -> str | None:
        self.asked.append((scheme, shown, *scopes))
        good = {"login": "ann/pass", "digest": 'Digest username="ann"'}
        return "ann" if shown == good.get(scheme, f"good-{scheme}") else None


@pytest.fixture
def guard(golden: Golden) -> Guard:
    """Says who is calling."""
    return Guard(golden("runtime.http.auth.server").Forbidden)


@pytest.fixture
def served(golden: Golden, guard: Guard) -> Served:
    """The case's server, behind the guard."""
    return Served(golden, "vault", security=guard)


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("GET", "/secrets", {"authorization": "Bearer good-token"}),
        ("GET", "/secrets", {"authorization": "bearer good-token"}),
        ("POST", "/secrets", {"authorization": "Bearer good-oauth"}),
        (
            "POST",
            "/secrets",
            {"x-key": "good-key", "authorization": _basic("ann", "pass")},
        ),
        ("GET", "/status", {}),
        ("GET", "/status", {"authorization": "Bearer bad"}),
        ("GET", "/hints", {}),
        ("GET", "/hints", {"authorization": "Bearer good-token"}),
        ("GET", "/cookies", {"cookie": "session=good-session"}),
        ("GET", "/cookies?key=good-query", {}),
        ("GET", "/cookies?key=good-query", {"cookie": "session=bad"}),
        ("GET", "/profile", {"authorization": "Bearer good-open_id"}),
        ("GET", "/profile", {"authorization": 'Digest username="ann"'}),
    ],
)
def test_each_alternative_lets_in(
    served: Served, method: str, path: str, headers: dict[str, str]
) -> None:
    """One is enough; of one with two schemes both are needed."""
    assert served.wire(method, path, headers=headers).status_code in (200, 204)
    assert len(served.fake.calls) == 1


@pytest.mark.parametrize(
    ("method", "path", "headers", "challenges"),
    [
        ("GET", "/secrets", {}, [BEARER]),
        ("GET", "/secrets", {"authorization": "Bearer bad"}, [REFUSED]),
        ("GET", "/secrets", {"authorization": _basic("ann", "pass")}, [BEARER]),
        ("GET", "/secrets", {"x-key": "good-key"}, [BEARER]),
        (
            "POST",
            "/secrets",
            {},
            [
                f'{BEARER}, scope="write"',
                'ApiKey realm="api", in="header", name="X-Key"',
                'Basic realm="api", charset="UTF-8"',
            ],
        ),
        (
            "POST",
            "/secrets",
            {"authorization": "Bearer bad"},
            [
                f'{REFUSED}, scope="write"',
                'ApiKey realm="api", in="header", name="X-Key"',
                'Basic realm="api", charset="UTF-8"',
            ],
        ),
        (
            "GET",
            "/cookies",
            {"cookie": "session=bad"},
            [
                'ApiKey realm="api", in="cookie", name="session"',
                'ApiKey realm="api", in="query", name="key"',
            ],
        ),
        (
            "GET",
            "/profile",
            {},
            [f'{BEARER}, scope="email"', 'digest realm="api"'],
        ),
    ],
)
def test_everybody_else_is_told_what_to_show(
    served: Served,
    method: str,
    path: str,
    headers: dict[str, str],
    challenges: list[str],
) -> None:
    """With 401 and a challenge for each scheme; the service is not asked."""
    answer = served.wire(method, path, headers=headers)
    assert answer.status_code == answer.json()["status"] == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["www-authenticate"] == ", ".join(challenges)
    assert served.fake.calls == []


@pytest.mark.parametrize(
    "headers",
    [
        {"x-key": "good-key"},
        {"authorization": _basic("ann", "pass")},
        {"x-key": "bad", "authorization": _basic("ann", "pass")},
        {"x-key": "good-key", "authorization": _basic("ann", "wrong")},
        {"x-key": "good-key", "authorization": "Basic ???"},
    ],
)
def test_half_of_an_alternative_is_none(
    served: Served, headers: dict[str, str]
) -> None:
    """A key and a login are asked for together."""
    assert served.wire("POST", "/secrets", headers=headers).status_code == 401
    assert served.fake.calls == []


def test_who_is_known_but_may_not(served: Served) -> None:
    """403 says which scope is missing."""
    answer = served.wire("POST", "/secrets", headers={"authorization": "Bearer reader"})
    assert answer.status_code == answer.json()["status"] == 403
    assert answer.headers["www-authenticate"] == (
        f'{BEARER}, error="insufficient_scope", scope="write"'
    )
    assert served.fake.calls == []


def test_bad_credentials_are_not_anonymous(served: Served) -> None:
    """Where nobody need show anything, who does must be right."""
    answer = served.wire("GET", "/hints", headers={"authorization": "Bearer bad"})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == REFUSED


def test_scopes_reach_the_guard(served: Served, guard: Guard) -> None:
    """As the operation asks for them."""
    served.wire("POST", "/secrets", headers={"authorization": "Bearer good-oauth"})
    served.wire("GET", "/profile", headers={"authorization": "Bearer good-open_id"})
    assert guard.asked == [
        ("oauth", "good-oauth", "write"),
        ("open_id", "good-open_id", "email"),
    ]


@pytest.mark.parametrize(
    ("name", "given", "asked"),
    [
        ("list_secrets", {"token": "good-token"}, [("token", "good-token")]),
        ("add_secret", {"oauth": "good-oauth"}, [("oauth", "good-oauth", "write")]),
        (
            "add_secret",
            {"key": "good-key", "login": ("ann", "pass")},
            [("key", "good-key"), ("login", "ann/pass")],
        ),
        ("status", {"token": "good-token"}, []),
        ("hint", {}, []),
        ("hint", {"token": "good-token"}, [("token", "good-token")]),
        ("cookie", {"session": "good-session"}, [("session", "good-session")]),
        ("cookie", {"query": "good-query"}, [("query", "good-query")]),
        (
            "profile",
            {"open_id": "good-open_id"},
            [("open_id", "good-open_id", "email")],
        ),
        (
            "profile",
            {"digest": 'Digest username="ann"'},
            [("digest", 'Digest username="ann"')],
        ),
    ],
)
def test_the_client_shows_what_it_has(
    served: Served,
    golden: Golden,
    guard: Guard,
    name: str,
    given: dict[str, Any],
    asked: list[tuple[str, ...]],
) -> None:
    """And only where it is asked for."""
    shown = dict(given)
    if "login" in shown:
        shown["login"] = golden("runtime.http.auth").Basic(*shown["login"])
    credentials = served.module("security").VaultCredentials(**shown)
    served.run(lambda client: getattr(client, name)(), credentials=credentials)
    served.run_sync(lambda client: getattr(client, name)(), credentials=credentials)
    assert guard.asked == asked * 2
    assert len(served.fake.calls) == 2


def test_the_client_says_what_it_lacks(served: Served, golden: Golden) -> None:
    """Nothing is sent."""
    credentials = served.module("security").VaultCredentials(key="good-key")
    with pytest.raises(golden("runtime.http.auth").MissingCredentials) as caught:
        served.run(lambda client: client.add_secret(), credentials=credentials)
    assert "login=Basic(username, password)" in str(caught.value)
    assert "good-key" not in str(caught.value)
    assert served.fake.calls == []


def test_a_refusal_is_raised(served: Served, golden: Golden) -> None:
    """The contract does not declare 401, so it is an unexpected status."""
    credentials = served.module("security").VaultCredentials(token="bad")
    with pytest.raises(golden("runtime.http").UnexpectedStatus) as caught:
        served.run(lambda client: client.list_secrets(), credentials=credentials)
    assert caught.value.status == 401
    assert caught.value.headers["www-authenticate"] == REFUSED


def test_no_server_without_a_guard(served: Served) -> None:
    """All that is missing is named when the router is made."""
    create_router = served.module("server").create_router

    class Half(Guard):
        login = oauth = None  # type: ignore[assignment]

    with pytest.raises(TypeError, match="oauth.*login"):
        create_router(served.fake, Half(Exception))
    with pytest.raises(TypeError, match="pass security"):
        create_router(served.fake, None)
    with pytest.raises(TypeError):
        create_router(served.fake)
