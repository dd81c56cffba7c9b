"""What stands on the wire: absent and null, wrong requests, wrong and newer answers."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from generated.runtime import ContractViolation
from generated.runtime.http import UnexpectedStatus
from generated.users.http.client import UsersClient
from generated.users.http.models import NewUser, User
from tests.http.members import ADDRESS, SIGNED_UP, Members, app_of
from tests.http.test_users import FIRST

USER = {
    "id": str(FIRST),
    "name": "Ann",
    "email": "ann@example.com",
    "role": "customer",
    "createdAt": "2024-05-06T07:08:09Z",
}
ANN = {"name": "Ann", "email": "ann@example.com"}


def _wire(service: Members, method: str, path: str, **sent: Any) -> httpx2.Response:
    with TestClient(app_of(service), base_url=ADDRESS) as http:
        return http.request(method, path, **sent)


def _problem(status: int, *errors: dict[str, Any]) -> dict[str, Any]:
    titles = {400: "Bad Request", 404: "Not Found"}
    return {
        "type": "about:blank",
        "title": titles[status],
        "status": status,
        "detail": "The request breaks the contract.",
        "errors": list(errors),
    }


def test_server_writes_absent_and_null(service: Members) -> None:
    """A field that was never set is absent, one set to None is null if it may be."""
    user = User.model_validate(USER)
    service.users[FIRST] = user
    assert _wire(service, "GET", f"/users/{FIRST}").json() == USER
    user.nickname = None
    user.address = None
    assert _wire(service, "GET", f"/users/{FIRST}").json() == {**USER, "nickname": None}


def test_client_reads_absent_and_null() -> None:
    """The same difference is seen in `model_fields_set`."""
    absent, null = _answered(200, USER), _answered(200, {**USER, "nickname": None})
    assert absent.nickname is null.nickname is None
    assert "nickname" not in absent.model_fields_set
    assert "nickname" in null.model_fields_set


def test_client_writes_absent_and_null() -> None:
    """Nothing that the caller left out is sent, not even defaults, nor what is None."""
    assert _sent(NewUser(name="Ann", email="ann@example.com")) == ANN
    assert _sent(NewUser(name="Ann", email="ann@example.com", address=None)) == ANN


def test_service_sees_absent_and_null(service: Members) -> None:
    """The model that a service gets knows what was sent."""
    seen: list[NewUser] = []

    def create_user(body: NewUser, *, idempotency_key: str | None) -> User:
        seen.append(body)
        return User.model_validate(USER)

    service.create_user = create_user  # type: ignore[method-assign]  # a spy
    for body in (ANN, {**ANN, "role": "admin"}, {**ANN, "colour": "red"}):
        assert _wire(service, "POST", "/users", json=body).status_code == 201
    assert [one.model_fields_set for one in seen] == [
        {"name", "email"},
        {"name", "email", "role"},
        {"name", "email"},
    ]
    null = _wire(service, "POST", "/users", json={**ANN, "address": None})
    assert (null.status_code, len(seen)) == (400, 3)  # it may be absent, and not null
    assert null.json()["errors"][0]["loc"] == ["body", "address"]


@pytest.mark.parametrize(
    ("method", "path", "sent", "status", "errors"),
    [
        (
            "GET",
            "/users?limit=0",
            {},
            400,
            [
                {
                    "loc": ["query", "limit"],
                    "msg": "Input should be greater than or equal to 1",
                    "type": "greater_than_equal",
                }
            ],
        ),
        (
            "GET",
            "/users?role=admin&role=king",
            {},
            400,
            [
                {
                    "loc": ["query", "role", 1],
                    "msg": "Input should be 'customer', 'support' or 'admin'",
                    "type": "literal_error",
                }
            ],
        ),
        (
            "GET",
            "/users/1",
            {},
            404,
            [
                {
                    "loc": ["path", "userId"],
                    "msg": "Input should be a UUID",
                    "type": "format",
                }
            ],
        ),
        (
            "POST",
            "/users",
            {"json": {"name": "", "payment": {"kind": "gold"}}},
            400,
            [
                {
                    "loc": ["body", "name"],
                    "msg": "String should have at least 1 character",
                    "type": "string_too_short",
                },
                {"loc": ["body", "email"], "msg": "Field required", "type": "missing"},
                {
                    "loc": ["body", "payment"],
                    "msg": "Input should have one of the tags 'card', 'invoice'",
                    "type": "union_tag_invalid",
                },
            ],
        ),
        (
            "POST",
            "/users",
            {"content": b'{"name": ', "headers": {"content-type": "application/json"}},
            400,
            [
                {
                    "loc": ["body"],
                    "msg": "Invalid JSON: EOF while parsing a value at line 1"
                    " column 9",
                    "type": "json_invalid",
                }
            ],
        ),
        (
            "POST",
            "/users",
            {},
            400,
            [{"loc": ["body"], "msg": "Field required", "type": "missing"}],
        ),
    ],
)
def test_wrong_requests(
    service: Members,
    method: str,
    path: str,
    sent: dict[str, Any],
    status: int,
    errors: list[dict[str, Any]],
) -> None:
    """Each is answered by problem details that say where; the service is not asked.

    The contract declares 400 for that, except for an operation that has only a path:
    there it declares 404.
    """
    answer = _wire(service, method, path, **sent)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == _problem(status, *errors)
    assert service.listed == service.keys == []


def test_unknown_fields_of_an_answer() -> None:
    """The other side may be newer."""
    user = _answered(200, {**USER, "shoeSize": 44})
    assert user == User.model_validate(USER)
    assert user.created_at == SIGNED_UP


@pytest.mark.parametrize(
    ("status", "body", "message"),
    [
        (
            200,
            b"{",
            "getUser: status 200 breaks the contract: Invalid JSON: EOF while parsing"
            " an object at line 1 column 1",
        ),
        (
            200,
            {**USER, "role": "king"},
            "getUser: status 200 breaks the contract: role: Input should be"
            " 'customer', 'support' or 'admin'",
        ),
        (
            200,
            {"id": str(FIRST)},
            "getUser: status 200 breaks the contract: name: Field required"
            " (and 3 more)",
        ),
        (
            200,
            b"",
            "getUser: status 200 breaks the contract: Invalid JSON: EOF while"
            " parsing a value at line 1 column 0",
        ),
    ],
)
def test_wrong_answers(status: int, body: Any, message: str) -> None:
    """A success that breaks the contract is an event of its own, with the bytes."""
    with pytest.raises(ContractViolation) as caught:
        _answered(status, body)
    assert str(caught.value) == message
    assert caught.value.operation == "getUser"
    assert caught.value.raw == _bytes(body)


def test_answer_of_another_type() -> None:
    """A page of HTML is no user."""
    with pytest.raises(ContractViolation) as caught:
        _answered(200, b"<html>", "text/html")
    message = "getUser: status 200 with undeclared content type 'text/html'"
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("status", "body", "content_type", "message"),
    [
        (302, b"", "text/plain", "getUser: undeclared status 302"),
        (418, b"short and stout", "text/plain", "getUser: undeclared status 418"),
        (
            404,
            b"<html>",
            "text/html",
            "getUser: status 404 with an undeclared content type",
        ),
        (
            404,
            {"title": "Gone"},
            "application/problem+json",
            "getUser: status 404 with an undeclared body: status: Field required;"
            " the server says: Gone",
        ),
    ],
)
def test_undeclared_answers(
    status: int, body: Any, content_type: str, message: str
) -> None:
    """The answer is kept as it is for whoever wants to look."""
    with pytest.raises(UnexpectedStatus) as caught:
        _answered(status, body, content_type)
    assert str(caught.value) == message
    assert (caught.value.status, caught.value.raw) == (status, _bytes(body))
    assert caught.value.headers["content-type"] == content_type


def _bytes(body: Any) -> bytes:
    return body if isinstance(body, bytes) else json.dumps(body).encode()


def _answered(status: int, body: Any, content_type: str = "application/json") -> User:
    """What `get_user` makes of one answer."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        headers = {"content-type": content_type}
        return httpx2.Response(status, headers=headers, content=_bytes(body))

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        return UsersClient(ADDRESS, http=http).get_user(FIRST)


def _sent(body: NewUser) -> Any:
    """The body that `create_user` sends."""
    sent: list[bytes] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request.content)
        return httpx2.Response(201, json=USER)

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        UsersClient(ADDRESS, http=http).create_user(body)
    return json.loads(sent[0])
