"""Forms, typed."""

from __future__ import annotations

from tests.http.served import Golden, Served


def test_fields(golden: Golden) -> None:
    """Signs survive, lists repeat, numbers and booleans are texts on the wire only."""
    served = Served(golden, "login")
    body = served.module("models").LogInRequest(
        user_name="ann & bob", password="a=b;c+ü", scopes=["x"], age=18, remember=True
    )
    served.call("log_in", body)
    assert served.got == {"body": body}


def test_plain_form(golden: Golden) -> None:
    """What a browser sends; what it leaves out stays absent."""
    served = Served(golden, "login")
    answer = served.wire("POST", "/login", data={"userName": "ann", "password": "p"})
    assert answer.status_code == 200
    assert served.got["body"].model_fields_set == {"user_name", "password"}


def test_wrong_field(golden: Golden) -> None:
    """The problem names the field."""
    served = Served(golden, "login")
    form = {"userName": "ann", "password": "p", "age": "17"}
    answer = served.wire("POST", "/login", data=form)
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {
            "loc": ["body", "age"],
            "msg": "Input should be greater than or equal to 18",
            "type": "greater_than_equal",
        }
    ]
