"""Traits that honest services have are no findings, and bugs in them are."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.mutants.http_answers.traits import TRAITS
from tests.mutants.running import Run, build, run

_MODULE = "tests.mutants.http_answers.traits"
_CALLER = """
credentials = [{name = "ada", secrets = {login = "adas-token", key = "adas-key"}}]
"""
_EXPIRED = _CALLER.replace("adas-", "expired-")
MUTANTS = {
    ("numbered", "lost-page"): "pages",
    ("sized", "all-at-once"): "limits",
    ("sized", "overlap"): "pages",
    ("linked", "circle"): "pages",
    ("pointed", "stale-cursor"): "pages",
    ("echoing", "other-default"): "default_of_parameter",
    ("done", "all"): "filter-done",
    ("whole", "rounded"): "read-after-create",
    ("vehicles", "wings"): "undeclared_property",
    ("versions", "mixed"): "undeclared_property",
    ("both", "token-alone"): "ignored_auth",
    ("either", "no-keys"): "refused_auth",
    ("rows", "western"): "rare_characters",
    ("rows", "cut"): "not_a_server_error",
    ("rows", "page"): "content_type_conformance",
}
"""By service and bug: the check that finds it."""
FEW = (
    *(("numbered", "lost-page"), ("sized", "overlap"), ("linked", "circle")),
    *(("both", "token-alone"), ("rows", "cut"), ("rows", "western")),
)
_TESTS = {
    "pages": "pages",
    "limits": "limits",
    "default_of_parameter": "summary or list_things",
    "filter-done": "filter",
    "read-after-create": "read_after_create",
    "refused_auth": "get_thing",
    "ignored_auth": "get_thing",
    "rare_characters": "create_thing",
    "not_a_server_error": "get_rows",
    "content_type_conformance": "get_rows",
    "undeclared_property": "create_thing or sequences",
}
"""The tests that look at it: the others take their time as well."""
_TRAITS = {
    "numbered": "pages or list",
    "sized": "pages or limits",
    "linked": "pages or limits",
    "pointed": "pages or limits",
    "echoing": "summary or list_things",
    "done": "filter",
    "whole": "read_after_create",
    "vehicles": "create_thing",
    "versions": "sequences",
    "both": "get_thing",
    "either": "",
    "rows": "rows or create_thing",
}
"""By service: the tests to which its trait matters."""


def _ran(
    folder: Path,
    name: str,
    chosen: str,
    *,
    mutant: str = "",
    more: str | None = None,
    seed: int = 0,
    examples: int = 5,
) -> Run:
    contract = folder / "things.openapi.yaml"
    contract.write_text(yaml.safe_dump(TRAITS[name]().contract()), "utf-8")
    if more is None:  # what nobody asks for is no secret
        more = _CALLER if name in ("both", "either") else ""
    table = f'[tool.codegen.providers.things]\nhttp = "{_MODULE}:{name}_app"\n{more}'
    build(contract, folder, table)
    options = ["-k", chosen] if chosen else []
    return run(folder, *options, mutant=mutant, seed=seed, examples=examples)


@pytest.mark.parametrize("name", _TRAITS)
def test_an_honest_trait_is_no_finding(tmp_path: Path, name: str) -> None:
    """One seed, few examples, and the tests to which it matters."""
    _honest(_ran(tmp_path, name, _TRAITS[name], seed=1))


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", TRAITS)
def test_an_honest_trait_is_never_one(tmp_path: Path, name: str, seed: int) -> None:
    """Whatever is tested, with five seeds."""
    _honest(_ran(tmp_path, name, "", seed=seed, examples=25))


@pytest.mark.parametrize(("name", "mutant"), FEW)
def test_some_bugs_are_found(tmp_path: Path, name: str, mutant: str) -> None:
    """By the check of the table."""
    _found(tmp_path, name, mutant)


@pytest.mark.deep
@pytest.mark.parametrize(("name", "mutant"), [one for one in MUTANTS if one not in FEW])
def test_every_bug_is_found(tmp_path: Path, name: str, mutant: str) -> None:
    """By the check of the table."""
    _found(tmp_path, name, mutant)


def _found(tmp_path: Path, name: str, mutant: str) -> None:
    check = MUTANTS[name, mutant]
    done = _ran(tmp_path, name, _TESTS[check], mutant=mutant)
    assert check in done.checks, done.said


def _honest(done: Run) -> None:
    assert done.code == 0, done.said
    assert done.findings == () and done.advice == (), (done.advice, done.said)


_SOME_MEANT = 'unchecked = ["answered:createThing", "answered:getThing"]'


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("", 1),
        pytest.param(_SOME_MEANT, 1, marks=pytest.mark.deep),
        pytest.param('unchecked = "answered"', 0, marks=pytest.mark.deep),
    ],
)
def test_wrong_credentials_are_no_success(tmp_path: Path, more: str, code: int) -> None:
    """Whatever `/health` answers; what is meant to refuse is named, or shows it."""
    done = _ran(tmp_path, "either", "", more=f"{_EXPIRED}{more}", examples=1)
    assert done.code == code and done.findings == (), done.said
    words = '"answered:listThings"'
    assert (words in done.said) is bool(code)
    assert '"answered:oldThings"' not in done.said
    why = {why for operation, why in done.untested if operation == "listThings"}
    assert any("it answered 401 (" in one for one in why) is bool(code)


def test_secrets_are_shown_nowhere(tmp_path: Path) -> None:
    """Neither as a header of the contract's own name, nor in what repeats a request."""
    done = _ran(tmp_path, "either", "get_thing", mutant="no-keys")
    assert "X-Key: [Filtered]" in done.said
    assert "adas-" not in done.said
