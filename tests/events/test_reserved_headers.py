"""The tool and the runtime know the same headers of transports, and share no code."""

from __future__ import annotations

from codegen.runtime.events import failure
from codegen.slices.events.reserved_headers import RESERVED_HEADERS


def test_they_are_those_of_the_runtime() -> None:
    assert RESERVED_HEADERS == failure._RESERVED
