"""Virtual time as a fixture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.runtime.virtual import VirtualTime


@pytest.fixture
def time() -> Iterator[VirtualTime]:
    """Time that passes only when something waits for it."""
    virtual = VirtualTime()
    yield virtual
    virtual.close()
