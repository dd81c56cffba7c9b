"""Headers by which a request says how it is read, as parameters."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


@pytest.mark.parametrize("encoding", [None, "identity", "gzip"])
def test_a_declared_one_is_sent(golden: Golden, encoding: str | None) -> None:
    """What the caller says, and nothing made up."""
    served = Served(golden, "notes")
    sent = served.sent("add_note", "a", content_encoding=encoding)
    assert sent.headers.get("content-encoding") == encoding
    if encoding != "gzip":
        served.call("add_note", "a", content_encoding=encoding)
        # `Host` is what the client connects to, whether the contract names it or not.
        assert served.got == {
            "host": "service.test",
            "body": "a",
            "content_encoding": encoding,
        }
