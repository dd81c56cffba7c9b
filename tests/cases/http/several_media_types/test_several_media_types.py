"""One body, several media types: which is sent, and what it is read as."""

from __future__ import annotations

from typing import Any

import pytest

from tests.http.served import Golden, Served

V2 = "application/vnd.reports.v2+json"


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "reports")


@pytest.mark.parametrize(
    ("accept", "sent"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        (V2, V2),
        (f"application/json;q=0.5, {V2}", V2),
        ("application/pdf", "application/json"),  # for want of better
    ],
)
def test_a_value_is_sent_as_the_caller_would_have_it(
    served: Served, accept: str | None, sent: str
) -> None:
    """Of the media types that fit the value."""
    report = served.module("models").Report(title="May")
    served.fake.arrange("getReport", report)
    headers = {} if accept is None else {"accept": accept}
    answer = served.wire("GET", "/reports/7", headers=headers)
    assert answer.headers["content-type"] == sent
    assert answer.json() == {"title": "May"}


@pytest.mark.parametrize(
    ("value", "sent"),
    [("a,b\r\n", "text/csv"), (b"%PDF-1.7\xff", "application/pdf")],
)
def test_the_kind_of_value_decides_first(
    served: Served, value: str | bytes, sent: str
) -> None:
    """A text is no report, and the caller reads it as what it is."""
    served.fake.arrange("getReport", value)
    answer = served.wire("GET", "/reports/7", headers={"accept": "application/json"})
    assert answer.headers["content-type"].partition(";")[0] == sent
    got = served.call("get_report", "7")
    assert (got, type(got)) == (value, type(value))


def test_the_client_says_what_it_can_read(served: Served) -> None:
    """Results, then errors; XML has no codec, so nobody asks for it."""
    accept = served.sent("get_report", "7").headers["accept"]
    listed = [one.partition(";")[0].strip() for one in accept.split(",")]
    results = ["application/json", V2, "text/csv", "application/pdf"]
    assert listed == [*results, "text/plain"]


@pytest.mark.parametrize(
    ("headers", "content", "body"),
    [
        ("application/json", b'{"title": "May", "pages": 3}', ("May", 3)),
        ("application/json; charset=utf-8", b'{"title": "May"}', ("May", None)),
        ("application/x-www-form-urlencoded", b"title=May+1&pages=3", ("May 1", 3)),
        ("text/csv", "grün".encode(), "grün"),
    ],
)
def test_a_body_is_read_as_its_type_says(
    served: Served, headers: str, content: bytes, body: Any
) -> None:
    """The service gets a value, and need not ask what it was."""
    answer = served.wire(
        "PUT", "/reports/7", content=content, headers={"content-type": headers}
    )
    assert answer.status_code == 204
    got = served.got["body"]
    assert (got if isinstance(got, str) else (got.title, got.pages)) == body


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/xml", 415),
        ("multipart/form-data; boundary=x", 415),
        ("application/jsonp", 415),
        ("application/json", 422),
        ("application/x-www-form-urlencoded", 422),
    ],
)
def test_wrong_bodies(served: Served, content_type: str, status: int) -> None:
    """One that nobody can read is told which can be; the service is not asked."""
    answer = served.wire(
        "PUT", "/reports/7", content=b"<a/>", headers={"content-type": content_type}
    )
    assert answer.status_code == answer.json()["status"] == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert served.fake.calls == []
    if status == 415:
        assert answer.headers["accept"].split(", ") == [
            "application/json",
            "application/x-www-form-urlencoded",
            "text/csv",
        ]


def test_the_client_sends_the_first_that_fits(served: Served) -> None:
    """A report as JSON, a text as CSV."""
    report = served.module("models").Report(title="May", pages=3)
    sent = served.sent("put_report", "7", report)
    assert sent.headers["content-type"] == "application/json"
    assert sent.content == b'{"title":"May","pages":3}'
    sent = served.sent("put_report", "7", "a,b")
    assert sent.headers["content-type"].partition(";")[0] == "text/csv"
    assert sent.content == b"a,b"
    for body in (report, "a,b"):
        served.call("put_report", "7", body)
        assert served.got == {"id": "7", "body": body}


def test_an_error_body_has_several_as_well(served: Served) -> None:
    """Its class has the body of either."""
    error, missing = (
        served.module("errors").GetReportNotFound,
        served.module("models").Missing(id="7"),
    )
    for body, media_type in ((missing, "application/json"), ("none", "text/plain")):
        served.fake.arrange("getReport", error(body))
        answer = served.wire("GET", "/reports/7")
        assert answer.status_code == 404
        assert answer.headers["content-type"].partition(";")[0] == media_type
        with pytest.raises(error) as caught:
            served.call("get_report", "7")
        assert caught.value.body == body
