"""Forms whose fields the contract writes in other ways than the usual ones."""

from __future__ import annotations

from email.message import EmailMessage, Message
from email.parser import BytesParser
from typing import Any

import httpx2
import pytest

from tests.http.served import Golden, Served

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "photos")


@pytest.fixture
def photo(served: Served, golden: Golden) -> Any:
    """A form with every field."""
    models, file = served.module("models"), golden("runtime.http.bodies.files").File
    return models.AddPhotoRequest(
        file=file(PNG, "a.png", "image/png"),
        more=[file(b"1", "1.bin"), file(b"2")],
        meta=models.Meta(place="Rome", year=2024),
        tags=["a", "b,c"],
        note="*first*",
    )


def _parts(request: httpx2.Request) -> list[Message]:
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    whole = BytesParser(EmailMessage).parsebytes(head + request.content)
    return [part for part in whole.walk() if not part.is_multipart()]


def test_parts_have_the_types_that_the_contract_says(
    served: Served, photo: Any
) -> None:
    """A file has its own if that is one of them, a text the first; files come last."""
    parts = _parts(served.sent("add_photo", photo))
    assert [
        (part.get_param("name", header="content-disposition"), part.get_content_type())
        for part in parts
    ] == [
        ("meta", "application/json"),
        ("tags", "text/plain"),
        ("tags", "text/plain"),
        ("note", "text/markdown"),
        ("file", "image/png"),
        ("more", "application/octet-stream"),
        ("more", "application/octet-stream"),
    ]
    assert [part.get_filename() for part in parts[4:]] == ["a.png", "1.bin", "more"]
    assert parts[0].get_payload(decode=True) == b'{"place": "Rome", "year": 2024}'


def test_parts_arrive(served: Served, photo: Any) -> None:
    """With names and types of files."""
    served.call("add_photo", photo)
    got = served.got["body"]
    assert got == photo
    assert (got.file.filename, got.file.content_type) == ("a.png", "image/png")
    assert got.more[0].filename == "1.bin"


def test_a_file_of_another_type_is_refused(served: Served) -> None:
    """The contract lists what a photo may be."""
    rest = {"meta": (None, '{"place": "Rome"}', "application/json")}
    photo = {"file": ("a.jpg", b"j", "image/jpeg"), **rest}
    assert served.wire("POST", "/photos", files=photo).status_code == 204
    page = {"file": ("a.html", b"<html>", "text/html"), **rest}
    answer = served.wire("POST", "/photos", files=page)
    assert (answer.status_code, len(served.fake.calls)) == (422, 1)
    assert "text/html" in answer.json()["errors"][0]["msg"]


@pytest.mark.parametrize("meta", ["Rome", '{"place": 5}', "{"])
def test_a_part_that_is_no_json_is_refused(served: Served, meta: str) -> None:
    """And so is JSON of another shape."""
    files = {"file": ("a.png", PNG, "image/png"), "meta": (None, meta)}
    assert served.wire("POST", "/photos", files=files).status_code == 422
    assert served.fake.calls == []


def test_fields_have_the_styles_that_the_contract_says(served: Served) -> None:
    """Spaces between words, brackets for members, slashes as they are."""
    models = served.module("models")
    body = models.SearchRequest(
        words=["red", "blue"],
        near=models.Meta(place="Rome", year=2024),
        path="a/b?c",
    )
    sent = served.sent("search", body)
    assert sent.headers["content-type"] == "application/x-www-form-urlencoded"
    words, place, year, path = sent.content.decode().split("&")
    assert words.startswith("words=red%20blue")
    assert place == "near%5Bplace%5D=Rome"
    assert (year, path) == ("near%5Byear%5D=2024", "path=a/b?c")


def test_words_that_cannot_be_told_apart_are_not_sent(served: Served) -> None:
    """A space stands between words, so that none can have one."""
    body = served.module("models").SearchRequest(words=["red", "blue car"])
    with pytest.raises(ValueError, match="^form field 'words': .* contain a space"):
        served.sent("search", body)


def test_fields_arrive(served: Served) -> None:
    """Also as another client writes them."""
    models = served.module("models")
    near = models.Meta(place="Rome", year=2024)
    body = models.SearchRequest(words=["red", "blue"], near=near, path="a/b")
    served.call("search", body)
    assert served.got == {"body": body}
    served.wire(
        "POST",
        "/searches",
        content=b"near[year]=2024&near[place]=Rome&path=a%2Fb&words=red+blue",
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert served.got == {"body": body}


def test_a_list_that_must_be_there_may_be_empty(served: Served) -> None:
    """One of several that are styled: of an empty one there is nothing to be seen."""
    assert served.wire("POST", "/searches", data={"path": "a"}).status_code == 204
    assert served.got["body"].words == []
