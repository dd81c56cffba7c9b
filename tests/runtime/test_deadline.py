"""The deadline: nested, inherited, and one for all copies of the runtime."""

from __future__ import annotations

import asyncio
import importlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import codegen.runtime
from codegen.runtime import call, current_deadline, deadline_scope, remaining
from tests.runtime.virtual import VirtualTime


def test_the_earlier_deadline_wins(time: VirtualTime) -> None:
    clock = time.clock
    with deadline_scope(5.0, clock):
        with deadline_scope(9.0, clock):
            assert remaining(clock) == 5.0
        with deadline_scope(2.0, clock):
            assert remaining(clock) == 2.0
            time.advance(3.0)
            assert remaining(clock) == -1.0
        assert remaining(clock) == 2.0
    assert remaining(clock) is None


def test_none_adds_no_deadline(time: VirtualTime) -> None:
    with deadline_scope(None, time.clock):
        assert current_deadline() is None


def test_it_is_restored_when_the_body_raises(time: VirtualTime) -> None:
    with pytest.raises(KeyError), deadline_scope(1.0, time.clock):
        raise KeyError
    assert current_deadline() is None


def test_tasks_and_worker_threads_inherit_it(time: VirtualTime) -> None:
    def blocking() -> float | None:
        return remaining(time.clock)

    async def main() -> tuple[float | None, float | None]:
        with deadline_scope(5.0, time.clock):
            task = asyncio.create_task(asyncio.sleep(1, remaining(time.clock)))
            return await call(blocking), await task

    assert time.run(main()) == (5.0, 5.0)


@pytest.fixture
def second_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ModuleType]:
    """The runtime once more, as a second generated tree carries it."""
    source = Path(codegen.runtime.__file__).parent
    shutil.copytree(source, tmp_path / "other_tree" / "runtime")
    (tmp_path / "other_tree" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    copy = importlib.import_module("other_tree.runtime")
    yield copy
    for name in [name for name in sys.modules if name.startswith("other_tree")]:
        del sys.modules[name]


def test_two_copies_of_the_runtime_share_it(
    second_copy: ModuleType, time: VirtualTime
) -> None:
    assert second_copy.Policy is not codegen.runtime.Policy
    with deadline_scope(5.0, time.clock):
        assert second_copy.remaining(time.clock) == 5.0
        with second_copy.deadline_scope(2.0, time.clock):
            assert remaining(time.clock) == 2.0
    assert second_copy.current_deadline() is None


def test_a_call_in_one_copy_keeps_the_deadline_of_the_other(
    second_copy: ModuleType, time: VirtualTime
) -> None:
    limits: list[float | None] = []

    async def send(attempt: Any) -> None:
        limits.append(attempt.limit)

    async def main() -> None:
        engine = second_copy.Engine(time.clock)
        exchange = second_copy.Exchange()
        layers = engine.layers("op", second_copy.Policy(), exchange)
        with deadline_scope(3.0, time.clock):
            await second_copy.run_async(layers, send)

    time.run(main())
    assert limits == [3.0]
