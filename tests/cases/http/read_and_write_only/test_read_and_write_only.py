"""`readOnly` is the server's to say, `writeOnly` the caller's: two classes of one schema."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import FastAPI

from tests.http.served import Golden, Served

ANN = {"name": "Ann", "password": "secret"}


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "users")


def test_each_side_has_its_fields(served: Served) -> None:
    """Also where the schema is inside of itself."""
    models = served.module("models")
    sent, answered = models.UserInput.model_fields, models.User.model_fields
    assert set(sent) == {"name", "password", "friends"}
    assert set(answered) == {"id", "name", "friends"}
    assert sent["friends"].annotation == list[models.UserInput] | None
    assert answered["friends"].annotation == list[models.User] | None


def test_there_and_back(served: Served) -> None:
    """A password goes, an id comes."""
    models = served.module("models")
    new = models.UserInput(**ANN, friends=[models.UserInput(name="Bob", password="b")])
    user = models.User(id=1, name="Ann", friends=[models.User(id=2, name="Bob")])
    served.fake.arrange("createUser", user)
    assert served.call("create_user", new) == user
    assert served.got == {"body": new}


def test_what_only_the_server_says_is_ignored(served: Served) -> None:
    """A caller may send back what they were given (JSON Schema, validation, 9.4)."""
    served.fake.arrange("createUser", served.module("models").User(id=1, name="Ann"))
    friend: dict[str, Any] = {"id": "no number", "name": "Bob", "password": "b"}
    body = {"id": 99, **ANN, "friends": [friend]}
    assert served.wire("POST", "/users", json=body).status_code == 201
    got = served.got["body"]
    assert got.model_dump(exclude_unset=True) == {
        **ANN,
        "friends": [{"name": "Bob", "password": "b"}],
    }


@pytest.mark.parametrize("missing", ["name", "password"])
def test_what_the_caller_must_say(served: Served, missing: str) -> None:
    """`required` holds on the side that has the field."""
    body = {name: text for name, text in ANN.items() if name != missing}
    answer = served.wire("POST", "/users", json=body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["body", missing]


def test_what_the_server_must_say(served: Served, golden: Golden) -> None:
    """An answer without an id breaks the contract, one with a password says too much."""
    app = FastAPI()
    answers: list[dict[str, object]] = [{"name": "Ann"}]
    app.get("/users")(lambda: answers)
    with pytest.raises(golden("runtime").ContractViolation, match="id"):
        served.run(lambda client: client.list_users(), app=app)
    answers[:] = [{"id": 1, "name": "Ann", "password": "secret"}]
    (user,) = served.run(lambda client: client.list_users(), app=app)
    assert user.model_dump(exclude_unset=True) == {"id": 1, "name": "Ann"}


def test_a_service_cannot_answer_what_is_only_written(served: Served) -> None:
    """What it got is no answer: the id is missing."""
    served.router.set_rules(check_responses=True)
    models = served.module("models")
    served.fake.arrange("listUsers", [models.UserInput(**ANN)])
    answer = served.wire("GET", "/users")
    assert answer.status_code == 500
    assert "secret" not in answer.text
