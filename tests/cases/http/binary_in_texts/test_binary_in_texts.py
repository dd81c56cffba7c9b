"""Bytes where contracts mostly have texts."""

from __future__ import annotations

from tests.http.served import Golden, Served

ODD = b"a&\xff+\x00"


def test_bytes_in_a_query(golden: Golden) -> None:
    """They are escaped one by one, UTF-8 or not."""
    served, file = Served(golden, "blobs"), golden("runtime.http.bodies.files").File
    parts = [file(b"\xfe"), file(b"b")]
    target = served.target("find_blobs", like=file(ODD), parts=parts)
    assert target == "/blobs?like=a%26%FF%2B%00&parts=%FE&parts=b"
    served.call("find_blobs", like=file(ODD))
    assert served.got == {"like": file(ODD), "parts": None}


def test_a_form_that_is_bytes(golden: Golden) -> None:
    """It is sent as it is."""
    served, file = Served(golden, "blobs"), golden("runtime.http.bodies.files").File
    sent = served.sent("add_blob", file(b"a=%FF"))
    assert sent.headers["content-type"] == "application/x-www-form-urlencoded"
    assert sent.content == b"a=%FF"
    served.call("add_blob", file(ODD))
    assert served.got == {"body": file(ODD)}
