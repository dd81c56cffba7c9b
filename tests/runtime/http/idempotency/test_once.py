"""What is kept and how long a repetition waits, whatever the store."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from starlette.background import BackgroundTask
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse

from codegen.runtime.deadline import deadline_scope
from codegen.runtime.http.idempotency import once
from codegen.runtime.http.idempotency.memory import MemoryStore
from codegen.runtime.http.problem import NotServed
from tests.runtime.http.idempotency.places import Handler, InMemory, ask
from tests.runtime.virtual import VirtualTime


class Slow(Handler):
    """Takes five seconds."""

    def __init__(self, status: int = 201) -> None:
        async def answer(run: int) -> Response:
            await asyncio.sleep(5)
            return Response(f"answer {run}", status_code=status)

        super().__init__(lambda run: answer(run))


def test_a_repetition_may_wait_for_the_first(time: VirtualTime) -> None:
    async def main() -> None:
        store, handler = MemoryStore(clock=time.clock), Slow()

        async def one() -> Response:
            return await once(store, "key", "a", handler, wait=10.0, clock=time.clock)

        answers = await asyncio.gather(*(one() for _ in range(50)))
        assert {(a.status_code, bytes(a.body)) for a in answers} == {(201, b"answer 1")}
        assert handler.runs == 1

    time.run(main())
    assert 5 <= time.now <= 6


def test_a_repetition_that_waits_runs_if_the_first_failed(time: VirtualTime) -> None:
    async def main() -> None:
        store, handler = MemoryStore(clock=time.clock), Handler()
        failing = asyncio.create_task(once(store, "key", "a", Slow(500)))
        await asyncio.sleep(1)
        again = await once(store, "key", "a", handler, wait=10.0, clock=time.clock)
        assert (await failing).status_code == 500
        assert (again.status_code, handler.runs) == (201, 1)

    time.run(main())


@pytest.mark.parametrize(
    ("wait", "deadline", "waited"),
    [(0, None, 0), (3, None, 3), (4, 2, 2), (10, 2.5, 2.5), (4, 0, 0)],
)
def test_nobody_waits_longer_than_is_said(
    time: VirtualTime, wait: float, deadline: float | None, waited: float
) -> None:
    async def main() -> None:
        store, handler = MemoryStore(clock=time.clock), Slow()
        first = asyncio.create_task(once(store, "key", "a", handler))
        await asyncio.sleep(0.5)
        began = time.now
        with deadline_scope(deadline, time.clock), pytest.raises(NotServed) as late:
            await once(store, "key", "a", handler, wait=wait, clock=time.clock)
        assert late.value.problem.status == 409
        assert late.value.problem.headers == {"Retry-After": "1"}
        assert time.now - began == pytest.approx(waited)
        await first
        assert handler.runs == 1

    time.run(main())


def test_another_request_does_not_wait(time: VirtualTime) -> None:
    async def main() -> None:
        store, handler = MemoryStore(clock=time.clock), Slow()
        first = asyncio.create_task(once(store, "key", "a", handler))
        await asyncio.sleep(0.5)
        with pytest.raises(NotServed) as other:
            await once(store, "key", "b", handler, wait=10.0, clock=time.clock)
        assert other.value.problem.status == 422
        assert time.now == pytest.approx(0.5)
        await first

    time.run(main())


def test_what_is_streamed_passes_through_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("text")

    async def main() -> None:
        for answer in (
            StreamingResponse(iter("ab")),
            FileResponse(tmp_path / "file"),
        ):
            handler = Handler(lambda run, answer=answer: answer)  # type: ignore[misc]
            store = MemoryStore()
            assert await once(store, "key", "a", handler) is answer
            with pytest.raises(NotServed, match="not kept") as again:
                await once(store, "key", "a", handler)
            assert again.value.problem.status == 409
            assert not again.value.problem.headers
            with pytest.raises(NotServed, match="another request"):
                await once(store, "key", "b", handler)
            assert handler.runs == 1

    asyncio.run(main())


def test_background_work_is_not_repeated() -> None:
    async def main() -> None:
        work = BackgroundTask(lambda: None)
        handler = Handler(lambda run: JSONResponse({}, background=work))
        store = MemoryStore()
        assert (await once(store, "key", "a", handler)).background is work
        assert (await once(store, "key", "a", handler)).background is None

    asyncio.run(main())


def test_memory_forgets_what_is_over() -> None:
    async def main() -> None:
        place = InMemory()
        for number in range(100):
            await ask(place.store(), Handler(), key=f"{number}")
            await place.elapse(3600)
        # 24 hours of them, and whose time was over when the last one came.
        assert len(place.store()._kept) == 24

    asyncio.run(main())
