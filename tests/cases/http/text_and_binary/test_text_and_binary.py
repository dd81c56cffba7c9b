"""Bodies that are not JSON, both ways."""

from __future__ import annotations

from typing import Any

import pytest

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "files")


def test_bytes_and_text(served: Served) -> None:
    """Bytes are not touched, text is UTF-8."""
    everything = bytes(range(256))
    served.fake.arrange("download", everything)
    assert served.call("download", "a b") == everything
    assert served.got == {"name": "a b"}
    served.fake.arrange("upload", "grün")
    assert served.call("upload", "x", everything) == "grün"
    assert served.got["body"].read() == everything
    answer = served.wire("GET", "/files/x")
    assert answer.headers["content-type"] == "application/octet-stream"


def test_declared_error_in_text(served: Served) -> None:
    """An error body may be plain text."""
    error = served.module("errors").DownloadNotFound
    served.fake.arrange("download", error("no such file"))
    with pytest.raises(error) as caught:
        served.call("download", "x")
    assert caught.value.body == "no such file"


@pytest.mark.parametrize(
    ("method", "sent", "status", "problem"),
    [
        (
            "PUT",
            {"content": b"GIF89a", "headers": {"content-type": "image/gif"}},
            415,
            {
                "type": "about:blank",
                "title": "Unsupported Media Type",
                "status": 415,
                "detail": "This content type is not what the contract allows.",
            },
        ),
        (
            "PUT",
            {},
            422,
            {
                "type": "about:blank",
                "title": "Unprocessable Content",
                "status": 422,
                "detail": "The request breaks the contract.",
                "errors": [
                    {"loc": ["body"], "msg": "Field required", "type": "missing"}
                ],
            },
        ),
        (
            "POST",
            {"content": b"\xff", "headers": {"content-type": "text/csv"}},
            422,
            {
                "type": "about:blank",
                "title": "Unprocessable Content",
                "status": 422,
                "detail": "The request breaks the contract.",
                "errors": [
                    {
                        "loc": ["body"],
                        "msg": "not UTF-8: invalid start byte",
                        "type": "value_error",
                    }
                ],
            },
        ),
    ],
)
def test_wrong_bodies(
    served: Served,
    method: str,
    sent: dict[str, Any],
    status: int,
    problem: dict[str, Any],
) -> None:
    """The service is not asked."""
    answer = served.wire(method, "/files/x", **sent)
    assert (answer.status_code, answer.json()) == (status, problem)
    assert served.fake.calls == []
