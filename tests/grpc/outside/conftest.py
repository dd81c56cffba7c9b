"""The programs that the tests of this folder need."""

from __future__ import annotations

import pytest

from tests.services import given


@pytest.fixture(scope="session")
def buf() -> str:
    """The command `buf`."""
    return given.program("buf")
