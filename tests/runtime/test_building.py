"""Types that lead to each other a long way can be built."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import pytest
from pydantic import TypeAdapter

NUMBER = 150


@pytest.fixture
def chain(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Types of which each holds the next, and the last the first."""
    module = ModuleType("chain")
    monkeypatch.setitem(sys.modules, "chain", module)
    lines = [
        "from __future__ import annotations",
        "from codegen.runtime.models import ContractModel",
    ]
    for number in range(NUMBER):
        others = [(number + step) % NUMBER for step in (1, 2, 7)]
        lines.append(f"class T{number}(ContractModel):")
        lines += [f"    a{other}: list[T{other}] = []" for other in others]
    exec("\n".join(lines), module.__dict__)
    return module


def test_a_type_deeper_than_the_limit_is_built(chain: ModuleType) -> None:
    """And the limit is what it was."""
    before = sys.getrecursionlimit()
    first: Any = chain.T0
    assert first.model_validate({"a1": [{"a3": []}]}).a1[0].a3 == []
    assert sys.getrecursionlimit() == before


def test_several_threads_build_at_a_time(chain: ModuleType) -> None:
    """Each finds the room that it needs; afterwards it is gone."""
    before = sys.getrecursionlimit()

    def build(number: int) -> Any:
        return TypeAdapter(getattr(chain, f"T{number}")).validate_python({})

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(build, range(0, NUMBER, 40)))
    assert sys.getrecursionlimit() == before
