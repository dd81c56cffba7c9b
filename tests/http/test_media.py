"""What bytes of a media type stand for, however it is written."""

from __future__ import annotations

import pytest

from codegen.model.media_types import essence
from codegen.runtime.http.media_types import JSON_LINES
from codegen.runtime.http.media_types import essence as at_run_time
from codegen.slices.http.media import LINES, codec_of


@pytest.mark.parametrize(
    ("media_type", "codec"),
    [
        ("Application/JSON; charset=utf-8", "json"),
        ("application/problem+JSON", "json"),
        ("Text/Event-Stream", "events"),
        ("application/X-NDJSON ; a=b", "lines"),
        ("Multipart/Form-Data", "multipart"),
        ("TEXT/csv", "text"),
        ("image/png", "binary"),
    ],
)
def test_case_and_parameters_say_nothing(media_type: str, codec: str) -> None:
    assert codec_of(media_type) == codec


def test_tool_and_runtime_know_the_same_lines() -> None:
    """Texts after a separator (RFC 7464) are one of the codecs, and no other spelling."""
    assert LINES - JSON_LINES == {"application/json-seq"}
    assert JSON_LINES <= LINES


@pytest.mark.parametrize("text", ["", "*/*", "A/B;c=d;e", " a/b ; charset=x"])
def test_tool_and_runtime_agree(text: str) -> None:
    assert essence(text) == at_run_time(text)
