"""Bytes within JSON: text on the wire, bytes in Python."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from codegen.runtime.encoded import Base64, Base64Url
from codegen.runtime.models import ContractModel
from codegen.runtime.sample import sample


class Photo(ContractModel):
    image: Base64
    token: Base64Url | None = None


def test_bytes_travel_as_text() -> None:
    """Each alphabet has its own signs; both ways give what was there."""
    photo = Photo(image=b"\xfb\xff", token=b"\xfb\xff")
    text = '{"image":"+/8=","token":"-_8="}'
    assert photo.model_dump_json() == text
    assert Photo.model_validate_json(text) == photo
    assert Photo.model_validate(photo.model_dump()) == photo


def test_line_breaks_and_a_missing_end_are_read() -> None:
    """RFC 2045 breaks lines; RFC 4648 lets URLs go without padding."""
    assert Photo.model_validate({"image": "AAEC\r\nAwQF"}).image == bytes(range(6))
    assert TypeAdapter(Base64Url).validate_python("AA") == b"\0"


@pytest.mark.parametrize("text", ["A", "AA", "-_8=", "é", "A=A="])
def test_what_is_not_of_the_alphabet_is_refused(text: str) -> None:
    """Bytes that were guessed are worse than none."""
    with pytest.raises(ValidationError, match="Input should be base64"):
        TypeAdapter(Base64).validate_python(text)


def test_a_sample_can_be_made() -> None:
    """For fakes and contract tests."""
    assert isinstance(sample(Photo).image, bytes)
