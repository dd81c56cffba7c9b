"""Operations whose contract says little, or nothing, of good answers."""

from __future__ import annotations

import pytest
from fastapi import FastAPI, Response

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "bell")


def test_any_success_without_a_value_is_one(served: Served) -> None:
    """Whatever the other side makes of it."""
    app = FastAPI()
    for status, method in ((200, "post"), (202, "put"), (204, "get")):
        getattr(app, method)("/bell")(
            lambda status=status: Response(
                "" if status == 204 else "ignored", status_code=status
            )
        )
    assert served.run(lambda client: client.ring(), app=app) is None
    assert served.run(lambda client: client.tune(440), app=app) is None
    assert served.run(lambda client: client.listen(), app=app) is None


def test_they_are_served(served: Served) -> None:
    """A declared redirection is an answer, and is not followed."""
    for method, name in (("POST", "ring"), ("GET", "listen")):
        assert served.wire(method, "/bell").status_code == 200
        assert served.fake.calls[-1].operation == name
    assert served.wire("PUT", "/bell", json="high").status_code == 422
    served.call("tune", 440)
    assert served.got == {"body": 440}
    assert served.wire("DELETE", "/bell").status_code == 302


def test_a_redirection_says_where_to(served: Served, golden: Golden) -> None:
    """In a header that the contract declares."""
    place = served.module("headers").LocationHeaders(location="/tower/bell")
    served.fake.arrange("remove", golden("runtime.http").Answer(None, headers=place))
    response = served.run(lambda client: client.with_response(client.remove))
    assert (response.value, response.status) == (None, 302)
    assert response.headers_as(type(place)) == place


def test_declared_errors_are_still_errors(served: Served, golden: Golden) -> None:
    """And others are still unexpected."""
    error = served.module("errors").ListenNotFound
    served.fake.arrange("listen", error())
    with pytest.raises(error):
        served.call("listen")
    with pytest.raises(golden("runtime.http").UnexpectedStatus):
        served.run(lambda client: client.ring(), app=FastAPI())
