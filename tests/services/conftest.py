"""What `make services` prepared; without it a test skips, and in CI it fails."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services import generated_http
from tests.services.generated_http import Slice
from tests.services.places import OPENAPI_GENERATOR, PRISM, must_not_skip


@pytest.fixture(scope="session")
def prism() -> str:
    """The command `prism`."""
    return _given(PRISM)


@pytest.fixture(scope="session")
def openapi_generator() -> str:
    """The Python that has openapi-generator."""
    return _given(OPENAPI_GENERATOR)


@pytest.fixture(scope="module")
def slice_(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Slice]:
    """The contract that the test names: `users`, or a file of the corpus."""
    if request.param == "users":
        yield generated_http.users()
        return
    corpus: Path = request.getfixturevalue("corpus")
    folder = tmp_path_factory.mktemp("outputs")
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(folder)
        yield generated_http.outside(request.param, corpus, folder)


def _given(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        why = f"{name} is not set: run `make services`, then `make test-services`"
        if must_not_skip():
            pytest.fail(why)
        pytest.skip(why)
    return value
