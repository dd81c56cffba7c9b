"""Media types: what goes over the wire, and what may not come back."""

from __future__ import annotations

import encodings
from contextlib import suppress
from typing import Annotated

import pytest
from pydantic import Field

from codegen.runtime import ContractViolation, TransportError, charsets
from codegen.runtime.http import Binary, Empty, Form, Json, Multipart, Part, Text
from codegen.runtime.http.body import Body, Decoding
from codegen.runtime.models import ContractModel


class Pet(ContractModel, nullable=("fullName",)):
    name: str
    full_name: Annotated[str | None, Field(alias="fullName")] = None
    tags: list[str] | None = None
    photo: bytes | None = None


def test_json_leaves_out_what_was_never_set_and_keeps_null() -> None:
    content = Json(Pet)
    assert content.encode(Pet(name="a")) == (b'{"name":"a"}', "application/json")
    assert content.encode(Pet(name="a", full_name=None))[0] == (
        b'{"name":"a","fullName":null}'
    )
    assert content.encode(Pet(name="a", tags=None))[0] == b'{"name":"a"}'


def test_json_of_lists_and_unions() -> None:
    assert Json(list[Pet]).decode(b'[{"name":"a"}]') == [Pet(name="a")]
    assert Json(Pet | None).decode(b"null") is None


def test_json_ignores_keys_that_the_contract_does_not_know() -> None:
    assert Json(Pet).decode(b'{"name":"a","new":1}') == Pet(name="a")


def test_json_builds_its_validator_when_first_used() -> None:
    content = Json(Pet)
    assert "_adapter" not in vars(content)
    content.decode(b'{"name":"a"}')
    assert "_adapter" in vars(content)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b'{"name":1}', "name: Input should be a valid string"),
        (b'{"tags":[]}', "name: Field required"),
        (b'{"name":1,"tags":1}', "name: Input should be a valid string (and 1 more)"),
    ],
)
def test_json_that_breaks_the_contract(raw: bytes, message: str) -> None:
    with pytest.raises(ContractViolation) as caught:
        Json(Pet).decode(raw)
    assert str(caught.value) == message
    assert caught.value.raw == raw


@pytest.mark.parametrize("raw", [b"", b"{", b'{"name":"\xff"}', b"[" * 100_000])
def test_what_is_no_json(raw: bytes) -> None:
    with pytest.raises(ContractViolation):
        Json(Pet).decode(raw)


def test_text() -> None:
    assert Text().encode("é") == (b"\xc3\xa9", "text/plain; charset=utf-8")
    assert Text().decode(b"\xc3\xa9") == "é"
    with pytest.raises(ContractViolation, match="^not UTF-8: invalid start byte$"):
        Text().decode(b"\xff")


@pytest.mark.parametrize(
    ("charset", "raw"),
    [
        ("iso-8859-1", b"\xe9"),
        ("Windows-1252", b"\xe9"),
        ("utf-16", b"\xff\xfe\xe9\x00"),
        ("UTF8", b"\xc3\xa9"),
        ("ISO_8859-1:1987", b"\xe9"),
        ("csISOLatin1", b"\xe9"),
        ("iso-8859-15", b"\xe9"),
        ("macintosh", b"\x8e"),
        ("IBM037", b"\x51"),
        ("gb18030", b"\xa8\xa6"),
    ],
)
def test_text_in_another_charset(charset: str, raw: bytes) -> None:
    assert Text().decode(raw, charset) == "é"


@pytest.mark.parametrize(
    "charset",
    ["", "klingon", "rot13", "hex", "idna", "Unicode-Escape", "a\0", "é"]
    + ["charmap", "punycode", "mbcs", "aliases", "utf-8" + "-" * 40, " utf-8"],
)
def test_a_charset_that_nobody_knows_breaks_the_contract(charset: str) -> None:
    with pytest.raises(ContractViolation, match="charset .* is not known") as caught:
        Text().decode(b"a", charset)
    assert caught.value.raw == b"a"


def test_names_of_charsets_are_not_kept() -> None:
    """Python keeps those that it was asked for, and peers can think of many."""
    before = len(encodings._cache)
    for number in range(50):
        for name in (f"klingon-{number}", "utf" + "-" * (number % 30 + 1) + "8"):
            with suppress(ContractViolation):
                Text().decode(b"a", name)
    assert len(encodings._cache) <= before + 1


def test_every_charset_that_we_know_is_one() -> None:
    for codec in charsets._CODECS:
        assert isinstance(b"".decode(codec), str)


def test_what_is_not_in_its_charset() -> None:
    with pytest.raises(ContractViolation, match="^not us-ascii: ordinal not in range"):
        Text().decode(b"\xff", "us-ascii")


def test_binary_and_empty() -> None:
    assert Binary().encode(b"\x00") == (b"\x00", "application/octet-stream")
    assert Binary().decode(b"\x00") == b"\x00"
    assert Empty().encode(None) == (b"", "")
    Empty().decode(b"ignored")


def test_form_repeats_arrays_and_leaves_out_what_is_unset() -> None:
    raw, content_type = Form(Pet).encode(Pet(name="a b", tags=["x", "y"]))
    assert raw == b"name=a+b&tags=x&tags=y"
    assert content_type == "application/x-www-form-urlencoded"
    assert Form(Pet).decode(raw) == Pet(name="a b", tags=["x", "y"])


def test_multipart_sends_bytes_as_files() -> None:
    content = Multipart(Pet, parts={"photo": Part(content_type="image/png")})
    raw, content_type = content.encode(Pet(name="a", photo=b"\x89PNG"))
    boundary = content_type.removeprefix("multipart/form-data; boundary=")
    assert (
        raw
        == (
            f"--{boundary}\r\n"
            'Content-Disposition: form-data; name="name"\r\n'
            "Content-Type: text/plain; charset=utf-8\r\n\r\na\r\n"
            f"--{boundary}\r\n"
            'Content-Disposition: form-data; name="photo"; filename="photo"\r\n'
            "Content-Type: image/png\r\n\r\n"
        ).encode()
        + b"\x89PNG\r\n"
        + f"--{boundary}--\r\n".encode()
    )


def test_an_unknown_encoding_of_no_body_does_no_harm() -> None:
    """HEAD and 304 name the encoding of a body that does not come."""
    assert Body(10, "br").whole() == b""
    with pytest.raises(TransportError, match="br"):
        Body(10, "br").add(b"x")
    stream = Decoding("br")
    assert b"".join(stream.pieces(b"")) == b""
    stream.end()
    with pytest.raises(TransportError, match="br"):
        stream.pieces(b"x")
