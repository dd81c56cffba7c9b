"""How many requests of a large body are sent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen.runtime.contract_tests.effort import EXAMPLES_VARIABLE
from codegen.runtime.contract_tests.http.bounded import PER_EXAMPLE, sample
from tests.contract_tests.http.serving import GIVES, REFUSED, answer, importable, notes
from tests.contract_tests.http.serving import subject as made

_EXAMPLES = 2


def _filter(deep: int) -> dict[str, Any]:
    any_: dict[str, Any] = {
        "type": "array",
        "items": {"type": "string", "format": "uuid"},
    }
    parts = {f"part{n}": _filter(deep - 1) for n in range(3)} if deep else {}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {"any": any_, "not": any_, **parts},
    }


def _search(deep: int) -> dict[str, Any]:
    content = {"application/json": {"schema": _filter(deep)}}
    responses = {"200": GIVES, "422": REFUSED}
    search = {"operationId": "search", "requestBody": {"content": content}}
    return {"/search": {"post": {**search, "responses": responses}}}


async def _refuses(scope: Any, receive: Any, send: Any) -> None:
    await answer(send, 422)


@pytest.mark.parametrize(("deep", "least"), [(0, 10), (3, PER_EXAMPLE * _EXAMPLES)])
def test_a_large_body_has_a_bound(
    deep: int, least: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond it stand the random requests, and those of our own checks."""
    monkeypatch.setenv(EXAMPLES_VARIABLE, str(_EXAMPLES))
    with importable("filters_of_words", app=_refuses) as module:
        words = made(tmp_path, f"{module}:app", _search(deep))
        noted, *_ = notes(words)
    calls = sum(noted["calls"]["search"]["statuses"].values())
    assert least <= calls <= (PER_EXAMPLE + 1) * _EXAMPLES + 20


def test_what_is_rare_is_chosen() -> None:
    """And what is frequent shares what is left; another seed chooses others."""
    counts = {"type": 900, "valid": 400, "method": 7, "missing": 1}
    chosen = sample(counts, 100, "0")
    assert {kind: len(found) for kind, found in chosen.items()} == {
        "missing": 1,
        "method": 7,
        "valid": 46,
        "type": 46,
    }
    assert chosen == sample(counts, 100, "0") != sample(counts, 100, "1")
