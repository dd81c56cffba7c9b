"""What `make services` prepared; without it a test skips, and in CI it fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services import generated_http, given
from tests.services.generated_http import Slice
from tests.services.places import OPENAPI_GENERATOR, PRISM


@pytest.fixture(scope="session")
def prism() -> str:
    """The command `prism`."""
    return given.setting(PRISM)


@pytest.fixture(scope="session")
def openapi_generator() -> str:
    """The Python that has openapi-generator."""
    return given.setting(OPENAPI_GENERATOR)


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
