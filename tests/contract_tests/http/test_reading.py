"""What is read of a thing that was made."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from codegen.runtime.contract_tests.http.laws.answers import Answer, Broken, Unmet
from codegen.runtime.contract_tests.http.laws.reading import read

RESOURCE: Any = SimpleNamespace(read=SimpleNamespace(method="GET", path="/notes/{id}"))


def _talk(status: int) -> Any:
    answer = Answer(status=status, headers={}, value=None)
    return SimpleNamespace(read=lambda resource, keys: answer)


@pytest.mark.parametrize("status", [408, 429, 503])
def test_who_answers_at_another_time_has_lost_nothing(status: int) -> None:
    """Nothing is known of the thing, then."""
    with pytest.raises(Unmet, match=f"^GET /notes/{{id}} answered {status}$"):
        read(_talk(status), RESOURCE, ("1",), "POST /notes made")


@pytest.mark.parametrize("status", [404, 410, 403, 500])
def test_what_is_not_there_is_lost(status: int) -> None:
    """Whatever the reason is."""
    said = f"POST /notes made 1, and GET /notes/{{id}} answers {status}."
    with pytest.raises(Broken) as caught:
        read(_talk(status), RESOURCE, ("1",), "POST /notes made")
    assert str(caught.value) == said
