"""Services that are right, and do what careless tests take for a bug."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.mutants.grpc.test_grpc import folder, tried

__all__ = ["folder"]
SEEDS = 5
_KEYS = '[tool.codegen.providers.library]\ngrpc = "library:{}"\n'
_ALONE = 'unchecked = ["answered"]\n'
"""Here a method is called with keys that are made up, and with no other ones."""
_ALL = 'accept = ["all"]\n'
_READER = 'credentials = [{ secrets = { authorization = "Bearer open sesame" } }]\n'

TRAITS = {
    # What is told of the service, its tests, and how it is configured.
    "": ("test_list_books or test_update_book", _ALL + _ALONE),
    "milliseconds": (
        "test_book_read_after_create or test_book_read_after_update",
        _ALL,
    ),
    "rejects-together": ("test_list_books", _ALONE),
    "outbox": ("test_create_book", _ALL),
    "G4-endless, which is meant": (
        "test_stream_books or test_book_list_after_create",
        f'{_ALL}unchecked = ["stream_ends:StreamBooks"]\n',
    ),
    "public-method": ("test_appraise or test_get_book", _ALONE),
    "public-method, which is told": (
        "test_appraise or test_get_book",
        f'{_ALL}unchecked = ["answered", "ignored_auth:Appraise"]\n',
    ),
}
"""The library itself refuses tokens that it never gave out, and looks up what is changed first."""


@pytest.fixture
def configured(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A configuration of its own."""
    file = tmp_path / "pyproject.toml"
    shutil.copy(folder / "library.py", tmp_path)
    monkeypatch.setenv("CODEGEN_CONFIG", str(file))
    monkeypatch.setenv("PYTHONPATH", str(folder), prepend=os.pathsep)
    return file


def _honest(folder: Path, configured: Path, trait: str, seed: int = 0) -> None:
    only, more = TRAITS[trait]
    configured.write_text(_KEYS.format("add_to") + _READER + more)
    done = tried(folder, trait.partition(",")[0], only=only, seed=seed, examples=10)
    assert (done.code, done.findings) == (0, ()), done.said
    assert done.answered > 5


@pytest.mark.parametrize("trait", TRAITS)
def test_nothing_is_said_of_traits(folder: Path, configured: Path, trait: str) -> None:
    _honest(folder, configured, trait)


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(1, SEEDS))
@pytest.mark.parametrize("trait", TRAITS)
def test_nothing_is_said_of_traits_with_any_seed(
    folder: Path, configured: Path, trait: str, seed: int
) -> None:
    _honest(folder, configured, trait, seed)


def test_a_service_that_lets_nobody_in(folder: Path, configured: Path) -> None:
    """Not one call succeeded, and no reflection of ours covers that."""
    configured.write_text(_KEYS.format("Deaf") + _READER)
    done = tried(folder, "", only="test_get_book or test_reflection", examples=3)
    assert done.code == 1, done.said
    assert (done.findings, done.answered) == ((), 0)
    assert "not one call succeeded" in done.said
    assert any("no reflection" in why for _, why in done.untested)
