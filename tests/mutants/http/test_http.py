"""Planted bugs of an HTTP service: each is found, and the service without them is not blamed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutants.running import build, run

CONTRACT = Path(__file__).with_name("orders.openapi.yaml")
PROVIDERS = """
[tool.codegen.providers.orders]
http = "tests.mutants.http.service:create_app"
credentials = "tests.mutants.http.service:callers"
"""
MUTANTS = (
    *(f"P{number}" for number in range(1, 26)),
    "P25b",
    *(f"P{number}" for number in range(26, 34)),
)
FEW = ("P23", "P24", "P27", "P31")
"""Those that no check of single answers finds."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The contract tests, told where the service is."""
    folder = tmp_path_factory.mktemp("orders")
    build(CONTRACT, folder, PROVIDERS)
    return folder


def test_the_right_service_is_not_blamed(built: Path) -> None:
    """One seed, few examples."""
    _right(built, seed=1, examples=5)


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(20))
def test_the_right_service_is_never_blamed(built: Path, seed: int) -> None:
    """Twenty seeds."""
    _right(built, seed=seed, examples=25)


@pytest.mark.parametrize("mutant", FEW)
def test_some_bugs_are_found(built: Path, mutant: str) -> None:
    """By laws."""
    done = run(built, "-x", "-k", "orders_", examples=9, mutant=mutant)
    assert done.findings, done.said


@pytest.mark.deep
@pytest.mark.parametrize("mutant", MUTANTS)
def test_every_bug_is_found(built: Path, mutant: str) -> None:
    """By any check."""
    done = run(built, "-x", mutant=mutant)
    assert done.findings, done.said


def _right(built: Path, seed: int, examples: int) -> None:
    done = run(built, seed=seed, examples=examples)
    assert done.code == 0, done.said
    assert done.findings == () and done.advice == () and done.untested == (), done.said
