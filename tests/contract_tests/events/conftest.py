"""A subject that is configured as a test wants it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.runtime.contract_tests import ledger
from codegen.runtime.contract_tests.events.subject import EventsSubject
from tests.contract_tests.events import contract, services

Configured = Callable[..., EventsSubject]
HERE = "tests.contract_tests.events.services"


@pytest.fixture
def configured(tmp_path: Path) -> Configured:
    """Makes a subject: keys are those of the configuration, `@x` is `x` of the services."""
    services.reset()

    def made(**keys: object) -> EventsSubject:
        lines = [f"{key} = {_toml(value)}" for key, value in keys.items()]
        text = "\n".join(["[tool.codegen.providers.shop]", *lines, ""])
        (tmp_path / "pyproject.toml").write_text(text, "utf-8")
        return EventsSubject(
            service="shop",
            slice="events",
            contract="shop.asyncapi.yaml",
            tests=str(tmp_path / "out" / "contract_tests" / "test_shop_events.py"),
            fake=contract.FakeHandlers,
            register=contract.register,
            received=(contract.RECEIVED,),
            sent=contract.SENT,
        )

    return made


@pytest.fixture
def noted() -> Any:
    """The entries of the ledger."""
    entries: list[ledger.Entry] = []
    with ledger.written_to(entries.append):
        yield entries


def _toml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return f'"{value}"'.replace('"@', f'"{HERE}:')
