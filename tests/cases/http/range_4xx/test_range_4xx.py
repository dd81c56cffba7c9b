"""A declared status wins over its range."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


def test_exact_status_first(golden: Golden) -> None:
    """404 is an error of its own, any other 4xx and 5xx one of the range."""
    served = Served(golden, "tickets")
    errors, models = served.module("errors"), served.module("models")
    wrong = models.GetTicketClientErrorBody(why="teapot")
    for raised in (
        errors.GetTicketNotFound(),
        errors.GetTicketClientError(wrong, status=418),
        errors.GetTicketServerError("out of order", status=503),
    ):
        served.fake.arrange("getTicket", raised)
        answer = served.wire("GET", "/tickets/1")
        assert answer.status_code == raised.status
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.text == "out of order"
    served.fake.arrange("getTicket", errors.GetTicketClientError(wrong, status=418))
    with pytest.raises(errors.GetTicketClientError) as caught:
        served.call("get_ticket", 1)
    assert (caught.value.status, caught.value.body) == (418, wrong)


def test_undeclared_status_cannot_be_raised(golden: Golden) -> None:
    """A range has its limits."""
    errors = Served(golden, "tickets").module("errors")
    with pytest.raises(ValueError) as caught:
        errors.GetTicketClientError(None, status=500)
    message = "GetTicketClientError is not declared for status 500"
    assert str(caught.value) == message
