"""A server that is full says so at once (scenario 42)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from codegen.runtime import Bulkhead
from codegen.runtime.http.server.shedding import SheddingMiddleware
from tests.runtime.virtual import VirtualTime

Get = Callable[..., Any]


class Served:
    """A slow app behind the middleware, in virtual time."""

    def __init__(self, time: VirtualTime, **options: Any) -> None:
        self.begun = 0
        app = FastAPI()

        @app.get("/slow")
        async def slow(seconds: float = 1.0, status: int = 200) -> dict[str, str]:
            self.begun += 1
            await asyncio.sleep(seconds)
            if status >= 500:
                raise RuntimeError("broken")
            return {"is": "done"}

        @app.get("/healthz")
        async def healthz() -> str:
            return "well"

        self.shedding = SheddingMiddleware(app, clock=time.clock, **options)

    async def get(self, target: str = "/slow", **headers: str) -> httpx2.Response:
        transport = httpx2.ASGITransport(self.shedding, raise_app_exceptions=False)
        async with httpx2.AsyncClient(
            transport=transport, base_url="http://served.test"
        ) as http:
            named = {name.replace("_", "-"): text for name, text in headers.items()}
            return await http.get(target, headers=named)

    async def statuses(self, count: int, target: str = "/slow") -> list[int]:
        answers = await asyncio.gather(*(self.get(target) for _ in range(count)))
        return sorted(answer.status_code for answer in answers)


def test_42_a_full_server_refuses_at_once(time: VirtualTime) -> None:
    served = Served(time, limit=Bulkhead(limit=10), retry_after=1.5)

    async def main() -> None:
        assert await served.statuses(100) == [200] * 10 + [503] * 90
        full = [asyncio.create_task(served.get()) for _ in range(10)]
        await asyncio.sleep(0.1)
        refused = await served.get()
        assert refused.headers["retry-after"] == "2"
        assert refused.headers["content-type"] == "application/problem+json"
        assert refused.json() == {
            "type": "about:blank",
            "title": "Service Unavailable",
            "status": 503,
            "detail": "The server is busy.",
        }
        assert (await served.get("/healthz")).status_code == 200
        await asyncio.gather(*full)
        assert (await served.get()).status_code == 200

    time.run(main())
    assert served.begun == 21
    assert served.shedding.in_flight == 0


def test_42_a_queue_smooths_a_burst(time: VirtualTime) -> None:
    served = Served(time, limit=Bulkhead(limit=10, queue=20))
    assert time.run(served.statuses(100)) == [200] * 30 + [503] * 70
    assert time.now == pytest.approx(3.0)


def test_42_nobody_queues_longer_than_the_caller_waits(time: VirtualTime) -> None:
    served = Served(time, limit=Bulkhead(limit=1, queue=5))

    async def main() -> None:
        first = asyncio.create_task(served.get("/slow?seconds=10"))
        await asyncio.sleep(0.1)
        began = time.now
        late = await served.get(x_request_timeout_ms="500")
        assert late.status_code == 503
        assert time.now - began == pytest.approx(0.5)
        assert (await served.get(x_request_timeout_ms="0")).status_code == 503
        await first

    time.run(main())
    assert served.begun == 1


def test_42_draining_finishes_what_is_under_way(time: VirtualTime) -> None:
    served = Served(time, limit=Bulkhead(limit=10))

    async def main() -> None:
        under_way = [asyncio.create_task(served.get("/slow?seconds=5")) for _ in "123"]
        await asyncio.sleep(1.0)
        draining = asyncio.create_task(served.shedding.drain())
        await asyncio.sleep(1.0)
        refused = await served.get()
        assert (refused.status_code, refused.headers["connection"]) == (503, "close")
        assert not draining.done()
        await draining
        assert time.now == pytest.approx(5.0)
        assert [(await task).status_code for task in under_way] == [200] * 3
        await served.shedding.drain()  # nothing is under way any more

    time.run(main())
    assert served.begun == 3


def test_42_draining_does_not_wait_for_who_gave_up_in_the_queue(
    time: VirtualTime,
) -> None:
    """The only one under way ends just as the one that waits gives up."""
    served = Served(time, limit=Bulkhead(limit=1, queue=1))

    async def main() -> None:
        first = asyncio.create_task(served.get("/slow?seconds=1"))
        await asyncio.sleep(0)
        second = asyncio.create_task(served.get(x_request_timeout_ms="1000"))
        await asyncio.sleep(0.5)
        await asyncio.wait_for(served.shedding.drain(), 60)
        assert (await first).status_code == 200
        assert (await second).status_code in (200, 503)

    time.run(main())
    assert time.now < 60


def test_an_app_that_breaks_or_is_cancelled_leaves_no_permit(time: VirtualTime) -> None:
    served = Served(time, limit=Bulkhead(limit=1))

    async def main() -> None:
        assert (await served.get("/slow?status=500")).status_code == 500
        task = asyncio.create_task(served.get("/slow?seconds=60"))
        await asyncio.sleep(1.0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert served.shedding.in_flight == 0
        assert (await served.get()).status_code == 200

    time.run(main())


def test_an_adaptive_limit_grows_while_all_is_well(time: VirtualTime) -> None:
    served = Served(time, limit=Bulkhead(limit=200, adaptive=True))

    async def main() -> tuple[int, int]:
        first = (await served.statuses(60, "/slow?seconds=0.1")).count(200)
        for _ in range(20):
            await served.statuses(60, "/slow?seconds=0.1")
        return first, (await served.statuses(60, "/slow?seconds=0.1")).count(200)

    assert time.run(main()) == (20, 60)


def test_other_connections_are_none_of_its_business(time: VirtualTime) -> None:
    seen: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.append(scope["type"])

    shedding = SheddingMiddleware(app, limit=Bulkhead(limit=1), clock=time.clock)

    async def main() -> None:
        for kind in ("lifespan", "websocket"):
            await shedding({"type": kind, "path": "/"}, None, None)  # type: ignore[arg-type]

    time.run(main())
    assert seen == ["lifespan", "websocket"]
