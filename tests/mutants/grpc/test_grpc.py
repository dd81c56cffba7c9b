"""The correct library passes, whatever the seed; with a planted bug it does not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.harness.command import codegen
from tests.mutants.running import Run, run

HERE = Path(__file__).parent
SEEDS = 20
_FEW = 8
"""Examples of an ordinary run."""
MUTANTS = {
    # The bug, the check that finds it, and a test that has that check.
    "G1": ("not_a_server_error", "test_get_book"),
    "G1-undeclared": ("status_code_conformance", "test_get_book"),
    "G2": ("negative_data_rejection", "test_create_book"),
    "G3": ("read-after-create", "test_book_read_after_create"),
    "G4": ("list-after-create", "test_book_list_after_create"),
    "G4-endless": ("stream_ends", "test_stream_books"),
    "G5": ("list-after-create", "test_book_list_after_create"),
    "G5-import": ("stream_ends", "test_import_books"),
    "G6": ("deadline", "test_appraise"),
    "G6-swallowed": ("deadline", "test_appraise"),
    "G7": ("ignored_auth", "test_get_book"),
    "G7-any": ("ignored_auth", "test_get_book"),
    "G8": ("read-after-create", "test_book_read_after_create"),
    "G8-wire": ("read-after-create", "test_book_read_after_create"),
    "G9": ("unknown-fields-survive", "test_create_book"),
    "G10": ("response_rules", "test_book_read_after_create"),
    "G10-plain": ("read-after-create", "test_book_read_after_create"),
    # Those that are on no list.
    "accepts-invalid": ("negative_data_rejection", "test_create_book"),
    "wrong-refusal": ("negative_data_rejection", "test_create_book"),
    "broken-rule": ("response_rules", "test_book_read_after_create"),
    "delete-all": ("gone-after-delete", "test_book_gone_after_delete"),
    "delete-ignored": ("gone-after-delete", "test_book_gone_after_delete"),
    "filter-ignored": ("filter-author", "test_book_list_after_create"),
    "found-anyway": ("missing-is-not-found", "test_book_missing_is_not_found"),
    "lost-label": ("read-after-create", "test_book_read_after_create"),
    "mask-clears": ("read-after-update", "test_book_read_after_update"),
    "mask-ignored": ("read-after-update", "test_book_read_after_update"),
    "missing-method": ("not_a_server_error", "test_update_book"),
    "not-stored": ("read-after-create", "test_book_read_after_create"),
    "page-lost": ("list-after-create", "test_book_list_after_create"),
    "rejects-limit": ("valid-is-accepted", "test_get_book"),
    "rejects-page-size": ("positive_data_acceptance", "test_list_books"),
    "size-ignored": ("list-after-create", "test_book_list_after_create"),
    "unknown-member": ("response_schema_conformance", "test_book_read_after_create"),
    "update-all": ("read-after-update", "test_book_read_after_update"),
    "update-ignored": ("read-after-update", "test_book_read_after_update"),
    "wrong-reason": ("declared_error_reason", "test_get_book"),
}
SOME = ("G2", "G10")
"""Those that are tried in each run: one of rules, one of answers."""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the library in it, and the output of its contract."""
    place = tmp_path_factory.mktemp("library")
    shutil.copytree(HERE / "contracts", place / "contracts")
    shutil.copy(HERE / "library.py", place)
    built = codegen("build", "contracts", cwd=place)
    assert built.exit_code == 0, built.stderr
    shutil.copy(HERE / "pyproject.toml", place)
    return place


def tried(
    folder: Path, mutant: str, *, seed: int = 0, only: str = "", examples: int = 25
) -> Run:
    """Test the library with the bug *mutant*."""
    words = ["-x", *(["-k", only] if only else [])]
    return run(
        folder,
        *words,
        package="generated",
        mutant=mutant,
        seed=seed,
        examples=examples,
    )


def test_the_correct_library(folder: Path) -> None:
    """Nothing is found, and something was tested."""
    done = tried(folder, "", examples=_FEW)
    assert done.code == 0, done.said
    assert done.answered > 50


@pytest.mark.parametrize("mutant", SOME)
def test_some_bugs(folder: Path, mutant: str) -> None:
    """The test of that method, or that law, finds it."""
    check, only = MUTANTS[mutant]
    done = tried(folder, mutant, only=only, examples=_FEW)
    assert done.code == 1, done.said
    assert check in done.checks


@pytest.mark.deep
@pytest.mark.parametrize("mutant", MUTANTS)
def test_every_bug(folder: Path, mutant: str) -> None:
    """As above, for all of them."""
    check, only = MUTANTS[mutant]
    done = tried(folder, mutant, only=only)
    assert done.code == 1, done.said
    assert check in done.checks


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(1, SEEDS))
def test_the_correct_library_with_more_seeds(folder: Path, seed: int) -> None:
    """No false alarm."""
    done = tried(folder, "", seed=seed)
    assert done.code == 0, done.said
