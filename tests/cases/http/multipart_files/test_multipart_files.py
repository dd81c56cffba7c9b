"""Files and fields in one body."""

from __future__ import annotations

from tests.http.served import Golden, Served


def test_parts(golden: Golden) -> None:
    """Several files of one name are a list, an object is JSON."""
    served = Served(golden, "album")
    models = served.module("models")
    body = models.AddPicturesRequest(
        title='"quoted"\r\n',
        cover=b"\r\n--\x00",
        pictures=[b"1", b"2"],
        tags=["a", "b"],
        place=models.Place(lat=1.5, lon=-2.0),
    )
    served.call("add_pictures", body)
    assert served.got == {"body": body}


def test_parts_of_another_client(golden: Golden) -> None:
    """One file alone is a list of one where the contract says so."""
    served = Served(golden, "album")
    files = [("cover", ("c.png", b"c")), ("pictures", ("p.png", b"p"))]
    answer = served.wire("POST", "/pictures", data={"title": "t"}, files=files)
    assert answer.status_code == 201
    body = served.got["body"]
    assert [file.read() for file in (body.cover, *body.pictures)] == [b"c", b"p"]
    assert (body.cover.filename, body.cover.content_type) == ("c.png", "image/png")
    assert body.tags is None
