"""What the tool and the runtime both know, neither of which can import the other."""

from __future__ import annotations

import pytest

from codegen.model import media_types as tool_media_types
from codegen.model import templates as tool_templates
from codegen.runtime import media_types, templates
from codegen.runtime.http.server.templates import slots
from codegen.slices.http.media import LINES


def test_which_media_types_are_json_in_lines() -> None:
    """One of a sequence (RFC 7464) is no line: what stands before it is no JSON."""
    assert {"application/json-seq"} == LINES - media_types.JSON_LINES
    assert media_types.JSON_LINES <= LINES


@pytest.mark.parametrize("said", ["text/CSV", " Application/JSON ; charset=utf-8", ""])
def test_what_a_media_type_is_without_parameters(said: str) -> None:
    assert tool_media_types.essence(said) == media_types.essence(said)


def test_what_a_slot_is() -> None:
    """Braces with nothing between them are text, which a client sends as it is."""
    assert tool_templates.SLOT == templates.SLOT
    assert templates.SLOT.findall("/a/{b}-{c d}/{}/{e") == ["b", "c d"]
    assert slots("/a/{b}-{c d}/{}/{e") == ("b", "c d")
