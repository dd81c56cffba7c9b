"""Services with a trait are not blamed for it, and a bug beside the trait is found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.mutants.http.honest import traits
from tests.mutants.running import build, run

TITLES = [one.title() for one in traits.TRAITS]
GROUPS = [TITLES[n::3] for n in range(3)]
"""Those that one run tests: to begin one takes longer than to test a service."""
MUTANTS = {
    "P35": ("unique", "idempotency-key"),
    "P36": ("apart", "tenants"),
    "P37": ("apart", "tenants"),
    "P38": ("computed", "read-only"),
    "P39": ("conditional", "read-after-replace"),
    "P40": ("conditional", "gone-after-delete"),
    "P41": ("kinds", "defaults"),
    "P42": ("filled", "read-after-replace"),
    "P43": ("firsts", "read-after-replace"),
    "P44": ("firsts", "gone-after-delete"),
    "P45": ("nulls", "read-after-update"),
}
"""By bug: the service that has it, and what finds it."""
FEW = ("P40",)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The contract tests of all of them, told where they are."""
    folder = tmp_path_factory.mktemp("traits")
    contracts = folder / "contracts"
    contracts.mkdir()
    told = []
    for one in traits.TRAITS:
        file = contracts / f"{one.title()}.openapi.json"
        file.write_text(json.dumps(one.contract()), "utf-8")
        target = f"{traits.__name__}:{one.__name__}"
        table = f"[tool.codegen.providers.{one.title()}]"
        told.append(f'{table}\nhttp = "{target}"\n{one.providers}\n')
    build(contracts, folder, "\n".join(told))
    return folder


@pytest.mark.parametrize("titles", GROUPS, ids="-".join)
def test_a_trait_is_no_bug(built: Path, titles: list[str]) -> None:
    """One seed, few examples."""
    _honest(built, *titles, seed=1, examples=3)


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("title", TITLES)
def test_a_trait_is_never_a_bug(built: Path, title: str, seed: int) -> None:
    """Five seeds."""
    _honest(built, title, seed=seed, examples=25)


def _honest(built: Path, *titles: str, seed: int, examples: int) -> None:
    chosen = " or ".join(f"test_{title}_http" for title in titles)
    done = run(built, "-k", chosen, seed=seed, examples=examples)
    assert done.code == 0, done.said
    assert done.findings == (), done.said
    advised = frozenset[str]().union(*(traits.named(one).advised for one in titles))
    assert {check for _, check in done.advice} <= advised, done.said
    untested = {why.partition(":")[0] for _, why in done.untested}
    known = frozenset[str]().union(*(traits.named(one).untested for one in titles))
    # Which bodies are made up decides whether there is a text that is free.
    assert untested - {"rare_characters"} <= known, done.said


@pytest.mark.parametrize("mutant", FEW)
def test_some_bugs_are_found(built: Path, mutant: str) -> None:
    """By the law of the table."""
    title, check = MUTANTS[mutant]
    law = check.replace("-", "_")
    done = run(built, "-k", f"test_{title}_http and {law}", mutant=mutant)
    assert check in done.checks, done.said


@pytest.mark.deep
@pytest.mark.parametrize("mutant", MUTANTS)
def test_every_bug_is_found(built: Path, mutant: str) -> None:
    """By the check of the table, maybe beside others."""
    title, check = MUTANTS[mutant]
    done = run(built, "-k", f"test_{title}_http", mutant=mutant)
    assert check in done.checks, done.said
