"""How a law is tried."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from codegen.runtime.contract_tests.configuration import ServiceConfiguration
from codegen.runtime.contract_tests.http.laws.judging import tried


def test_what_is_unchecked_is_left_out_and_told() -> None:
    """It is not tried, and has not passed."""

    def play(talk: object) -> None:
        raise AssertionError("it is tried")

    configuration = ServiceConfiguration(unchecked=frozenset({"pages"}))
    subject: Any = SimpleNamespace(
        provider=SimpleNamespace(configuration=configuration),
        declared=lambda operation: operation,
        basis=lambda law, stated: "contract",
    )
    operation: Any = SimpleNamespace(name="listThings")
    outcome = tried(subject, "pages", operation, play)
    assert outcome.status == "untested"
    assert outcome.untested == (
        "pages: it is left out, as the configuration says (unchecked)"
    )
