"""Every operation of the users contract, from both clients to a real service."""

from __future__ import annotations

from uuid import UUID

import pytest

from generated._shared.address import Address
from generated._shared.money import Money
from generated.runtime import CallError
from generated.runtime.http import ApiError, UnexpectedStatus
from generated.users.http.errors import EmailTaken, InvalidRequest, UserNotFound
from generated.users.http.models import (
    Card,
    Invoice,
    NewUser,
    Problem,
    Role,
    User,
    UserPage,
)
from tests.http.members import SIGNED_UP, Call, Members

ANN = NewUser(name="Ann", email="ann@example.com")
BOB = NewUser(name="Bob", email="bob@example.com", role=Role.ADMIN)
FIRST, SECOND, NOBODY = UUID(int=1), UUID(int=2), UUID(int=9)


def test_the_life_of_a_user(call: Call) -> None:
    """Create, get, replace, delete: each answer is the typed value of the service."""
    ann = User(
        id=FIRST,
        name="Ann",
        email="ann@example.com",
        role=Role.CUSTOMER,
        created_at=SIGNED_UP,
    )
    assert call("create_user", ANN) == ann
    assert call("get_user", FIRST) == ann
    anna = ann.model_copy(update={"name": "Anna"})
    named_anna = ANN.model_copy(update={"name": "Anna"})
    assert call("replace_user", FIRST, named_anna) == anna
    assert call("get_user", FIRST) == anna
    assert call("delete_user", FIRST) is None
    with pytest.raises(UserNotFound):
        call("get_user", FIRST)


def test_pages(call: Call, service: Members) -> None:
    """Query parameters arrive typed, absent ones as their defaults or None."""
    first, second = call("create_user", ANN), call("create_user", BOB)
    assert call("list_users", limit=1) == UserPage(items=[first], next_cursor="1")
    assert call("list_users", limit=1, cursor="1") == UserPage(items=[second])
    roles = [Role.ADMIN, Role.SUPPORT]
    assert call("list_users", role=roles, x_request_id="r-1").items == [second]
    assert call("list_users").items == [first, second]
    assert service.listed[2:] == [
        {"limit": 20, "cursor": None, "role": roles, "id": "r-1"},
        {"limit": 20, "cursor": None, "role": None, "id": None},
    ]


@pytest.mark.parametrize(
    ("name", "arguments", "kind", "problem"),
    [
        (
            "get_user",
            (NOBODY,),
            UserNotFound,
            Problem(title="No such user", status=404),
        ),
        (
            "replace_user",
            (NOBODY, BOB),
            UserNotFound,
            Problem(title="No such user", status=404),
        ),
        (
            "delete_user",
            (NOBODY,),
            UserNotFound,
            Problem(title="No such user", status=404),
        ),
        (
            "create_user",
            (ANN,),
            EmailTaken,
            Problem(title="Taken", status=409, detail="ann@example.com"),
        ),
    ],
)
def test_declared_errors(
    call: Call,
    name: str,
    arguments: tuple[object, ...],
    kind: type[ApiError[Problem]],
    problem: Problem,
) -> None:
    """What the service raised is what the client raises, with its body."""
    call("create_user", ANN)
    with pytest.raises(kind) as caught:
        call(name, *arguments)
    assert caught.value.body == problem
    assert caught.value.status == problem.status
    assert caught.value.received
    assert caught.value.headers["content-type"] == "application/problem+json"
    words = name.split("_")
    assert caught.value.operation == words[0] + words[1].capitalize()
    assert isinstance(caught.value, CallError)


def test_shared_error(call: Call) -> None:
    """One class serves all operations that declare the same response."""
    with pytest.raises(InvalidRequest) as caught:
        call("list_users", cursor="broken")
    assert caught.value.body == Problem(title="No such cursor", status=400)
    assert str(caught.value) == (
        "listUsers: InvalidRequest, status 400; the server says: No such cursor"
    )


@pytest.mark.parametrize(
    "payment",
    [
        Card(kind="card", last4="4242", limit=Money(amount="9.50", currency="EUR")),
        Invoice(kind="invoice", due_days=30),
    ],
)
def test_discriminated_union(call: Call, payment: Card | Invoice) -> None:
    """`kind` decides the class, on both sides."""
    new = ANN.model_copy(update={"payment": payment})
    user = call("create_user", NewUser.model_validate(new.model_dump(by_alias=True)))
    assert user.payment == payment
    assert type(user.payment) is type(payment)


def test_shared_schema(call: Call) -> None:
    """A class of a shared file is the same class for every contract."""
    address = Address(
        recipient="Ann", street="Lane 1", city="Rome", postcode="00100", country="IT"
    )
    new = NewUser(name="Ann", email="ann@example.com", address=address)
    assert call("create_user", new).address == address


def test_defect_of_the_service(call: Call, service: Members) -> None:
    """An exception that the contract does not declare is a bare 500."""
    service.users = None  # type: ignore[assignment]  # the defect
    with pytest.raises(UnexpectedStatus) as caught:
        call("create_user", ANN)
    assert str(caught.value) == "createUser: undeclared status 500"
    assert b"NoneType" not in caught.value.raw
