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
accept = ["allow_header_conformance", "ensure_resource_availability", "use_after_free"]
"""
MUTANTS = {
    "P1": "status_code_conformance",
    "P2": "status_code_conformance",
    "P3": "content_type_conformance",
    "P4": "response_schema_conformance",
    "P5": "response_schema_conformance",
    "P6": "response_schema_conformance",
    "P7": "response_schema_conformance",
    "P8": "response_schema_conformance",
    "P9": "undeclared_property",
    "P10": "undeclared_property",
    "P11": "response_headers_conformance",
    "P12": "malformed_body",
    "P13": "not_a_server_error",
    "P14": "response_schema_conformance",
    "P15": "response_schema_conformance",
    "P16": "positive_data_acceptance",
    "P17": "ignored_auth",
    "P18": "ignored_auth",
    "P19": "ignored_scopes",
    "P20": "ensure_resource_availability",
    "P21": "use_after_free",
    "P22": "allow_header_conformance",
    "P23": "read-after-create",
    "P24": "filter-status",
    "P24b": "filter-status",
    "P25": "limits",
    "P25b": "pages",
    "P26": "content_type_conformance",
    "P27": "defaults",
    "P28": "read-only",
    "P29": "undeclared_property",
    "P30": "idempotency-key",
    "P31": "tenants",
    "P32": "read-after-replace",
    "P33": "read-after-update",
    "P34": "idempotency-key",
    "P46": "default_of_parameter",
    "P47": "read-after-create",
}
"""The check that finds a bug before all others."""
FEW = ("P24",)
"""One that no check of single answers finds."""


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
    assert MUTANTS[mutant] in done.checks, done.said


@pytest.mark.deep
@pytest.mark.parametrize("mutant", MUTANTS)
def test_every_bug_is_found(built: Path, mutant: str) -> None:
    """One of the first tests that fail says it by the check of the table."""
    done = run(built, "--maxfail=3", mutant=mutant)
    assert MUTANTS[mutant] in done.checks, done.said


def _right(built: Path, seed: int, examples: int) -> None:
    done = run(built, seed=seed, examples=examples)
    assert done.code == 0, done.said
    assert done.findings == () and done.advice == () and done.untested == (), done.said
