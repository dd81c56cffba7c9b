"""Every golden is type-checked, linted, imported and called, all in one batch.

A pretty file that does not run is a defect, so expected output is never only compared.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.harness import cases, packages, verdicts

GOLDENS = cases.goldens()
PACKAGES = [case.package for case in GOLDENS]

SKIPPED = {
    "http_credentials_in_one_header": ("test_list_payments",),
    "http_defaults_beside_members": (
        "test_find_anything",
        "test_find_default",
        "test_find_shared",
    ),
    "http_form_objects": ("test_add_note", "test_add_tags", "test_replace_tags"),
    "http_hard_to_sample": ("test_endless",),
    "http_key_names_that_nobody_can_send": ("test_list_secrets", "test_replace_hints"),
    "http_nothing_to_send": (
        "test_closed",
        "test_listed",
        "test_label_closed",
        "test_blank",
        "test_matrix_empty",
    ),
    "http_paths_alike": ("test_get_file_by_id", "test_get_files_id_number"),
    "http_query_objects": ("test_find_twice",),
}
"""Contract tests that prove nothing: nobody can make the call that the contract asks for."""


@pytest.fixture(scope="module")
def as_written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each golden to the letter, under the name of its case."""
    root = tmp_path_factory.mktemp("as_written")
    for case in GOLDENS:
        shutil.copytree(case.golden, root / case.package)
    return root


@pytest.fixture(scope="module")
def sharing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All goldens over one runtime, which is loaded and checked once."""
    root = tmp_path_factory.mktemp("sharing") / "root"
    packages.sharing_runtime({case.package: case.golden for case in GOLDENS}, root)
    return root


def test_mypy_strict(sharing: Path) -> None:
    """`mypy --strict` finds nothing."""
    assert verdicts.mypy(sharing, PACKAGES) == {}


def test_basedpyright_basic(sharing: Path) -> None:
    """basedpyright finds no error in its basic mode."""
    assert verdicts.basedpyright(sharing, PACKAGES) == {}


def test_black_and_unused_imports(as_written: Path) -> None:
    """black would change nothing, and no import is unused."""
    assert verdicts.style(as_written, PACKAGES) == {}


def test_every_module_imports(sharing: Path) -> None:
    """Every module imports and every model is complete."""
    assert verdicts.imports(sharing, PACKAGES) == {}


def test_every_operation_is_called(sharing: Path) -> None:
    """The contract tests of every golden pass, there are some, and few are skipped."""
    results = verdicts.calls(sharing, PACKAGES)
    # By client and in round trips: what cannot be called is in both.
    skipped = {p: tuple(dict.fromkeys(c.skipped)) for p, c in results.items()}
    assert {p: names for p, names in skipped.items() if names} == SKIPPED
    assert {p: calls.failed for p, calls in results.items() if calls.failed} == {}
    assert sum(calls.ran for calls in results.values()) > 0
