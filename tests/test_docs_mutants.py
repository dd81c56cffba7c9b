"""docs/contract_tests_mutants.md shows the planted bugs as the tests have them."""

from __future__ import annotations

import re

import pytest

from tests.harness.command import REPOSITORY
from tests.mutants.client import mutants as client
from tests.mutants.events import test_events as events
from tests.mutants.grpc import test_grpc as grpc
from tests.mutants.http import test_http as http
from tests.mutants.http.honest import test_traits as traits
from tests.mutants.http_answers import test_http_answers as answers

PAGE = (REPOSITORY / "docs/contract_tests_mutants.md").read_text("utf-8")
_ROW = re.compile(r"^\| `([^`]+)` \|(?:([^`|]*)\|)? `([^`]+)` \|$", re.MULTILINE)


def _table(title: str) -> list[tuple[str, str, str]]:
    """The rows below a heading: the bug, what or where it is, and the check."""
    part = PAGE.split(f"## {title}\n")[1].split("\n## ")[0]
    return [(bug, middle.strip(), check) for bug, middle, check in _ROW.findall(part)]


@pytest.mark.parametrize(
    ("title", "known"),
    [
        (
            "HTTP",
            [
                *http.MUTANTS.items(),
                *((bug, check) for bug, (_, check) in traits.MUTANTS.items()),
            ],
        ),
        ("gRPC", [(bug, check) for bug, (check, _) in grpc.MUTANTS.items()]),
        ("Clients", [(one.name, one.check) for one in client.MUTANTS]),
    ],
)
def test_tables(title: str, known: list[tuple[str, str]]) -> None:
    """Each bug, and what finds it."""
    assert [(bug, check) for bug, _, check in _table(title)] == known


def test_answers() -> None:
    """And in which service it is."""
    known = [(bug, who, check) for (who, bug), check in answers.MUTANTS.items()]
    assert _table("HTTP, answers") == known


def test_events() -> None:
    """And in which of two services it is."""
    known = [(bug, who, check) for (bug, who), check in events.MUTANTS.items()]
    assert _table("Events") == known
