"""Keys in Redis, where it is not there or answers otherwise."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from fakeredis import FakeAsyncRedis, FakeServer
from fakeredis.aioredis import FakeAsyncRedisConnection
from redis.asyncio.client import Pipeline
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError
from starlette.responses import Response

from codegen.runtime.http.idempotency.redis import RedisStore
from tests.runtime.http.idempotency.places import Handler, ask


class Lossy(FakeAsyncRedisConnection):
    """Loses one answer, to the first command that has `of` in it."""

    of: bytes | None = None
    _lost = False

    async def send_packed_command(self, command: Any, *args: Any, **how: Any) -> None:
        await super().send_packed_command(command, *args, **how)
        sent = command if isinstance(command, bytes) else b"".join(command)
        if Lossy.of is not None and Lossy.of in sent:
            Lossy.of, self._lost = None, True

    async def read_response(self, *args: Any, **how: Any) -> Any:
        if self._lost:
            self._lost = False
            await self.disconnect(nowait=True)
            raise ConnectionError("the answer was lost")
        return await super().read_response(*args, **how)


def lossy(of: bytes, monkeypatch: pytest.MonkeyPatch, **how: Any) -> FakeAsyncRedis:
    """A client that sends again what was not answered, as redis-py does by itself."""
    monkeypatch.setattr(Lossy, "of", of)
    client = FakeAsyncRedis(connection_class=Lossy, **how)
    client.set_retry(Retry(NoBackoff(), 1))
    return client


def test_a_client_may_decode_what_it_reads() -> None:
    async def main() -> None:
        store = RedisStore(FakeAsyncRedis(decode_responses=True))
        handler = Handler(lambda run: Response(b"\xff"))
        assert [await ask(store, handler) for _ in "12"] == [(200, b"\xff")] * 2
        assert handler.runs == 1

    asyncio.run(main())


def test_keys_stand_under_the_prefix_and_expire() -> None:
    async def main() -> None:
        client = FakeAsyncRedis()
        store = RedisStore(client, prefix="users:", lease=10, retention=100)
        claimed: list[int] = []

        async def handler() -> Response:
            claimed.append(await client.pttl("users:key"))
            return Response(b"made")

        await ask(store, handler)
        assert await client.keys() == [b"users:key"]
        assert 9_000 < claimed[0] <= 10_000
        assert 90_000 < await client.pttl("users:key") <= 100_000

    asyncio.run(main())


def test_a_claim_that_is_taken_over_just_now_does_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Between the look at what stands there, and the write."""

    async def main() -> None:
        server = FakeServer()
        client = FakeAsyncRedis(server=server)
        other = FakeAsyncRedis(server=server)
        look = Pipeline.get

        async def overtaken(pipe: Pipeline, name: str) -> Any:
            found = await look(pipe, name)
            await other.set(name, b"another claim")
            return found

        monkeypatch.setattr(Pipeline, "get", overtaken)
        assert await ask(RedisStore(client, prefix=""), Handler()) == (201, b"answer 1")
        assert await other.get("key") == b"another claim"

    asyncio.run(main())


@pytest.mark.parametrize("decoded", [False, True])
def test_a_claim_whose_answer_was_lost_is_ours(
    decoded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second `SET NX` finds what the first one has set."""

    async def main() -> None:
        client = lossy(b"\r\nNX\r\n", monkeypatch, decode_responses=decoded)
        store, handler = RedisStore(client), Handler()
        assert await ask(store, handler) == (201, b"answer 1")
        assert Lossy.of is None
        assert await ask(store, handler) == (201, b"answer 1")
        assert (await ask(store, handler, fingerprint="other"))[0] == 422
        assert handler.runs == 1

    asyncio.run(main())


@pytest.mark.parametrize("lost", [b"WATCH", b"GET", b"EXEC"])
def test_an_answer_is_kept_where_it_is_not_known_whether_it_was(
    lost: bytes, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A connection that is lost while a key is watched looks as if the key changed."""

    async def main() -> None:
        store, handler = RedisStore(lossy(lost, monkeypatch)), Handler()
        assert await ask(store, handler) == (201, b"answer 1")
        assert Lossy.of is None
        assert await ask(store, handler) == (201, b"answer 1")
        assert (handler.runs, caplog.text) == (1, "")

    asyncio.run(main())


@pytest.mark.parametrize("status", [201, 500])
def test_what_never_stops_changing_is_left_alone(
    status: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        server = FakeServer()
        client, other = FakeAsyncRedis(server=server), FakeAsyncRedis(server=server)
        look = Pipeline.get

        async def touched(pipe: Pipeline, name: str) -> Any:
            found: Any = await look(pipe, name)
            await other.set(name, found)
            return found

        monkeypatch.setattr(Pipeline, "get", touched)
        handler = Handler(lambda run: Response(b"done", status_code=status))
        assert await ask(RedisStore(client), handler) == (status, b"done")
        assert "after a lease" in caplog.text

    asyncio.run(main())


def test_without_redis_nothing_runs() -> None:
    async def main() -> None:
        server = FakeServer()
        store = RedisStore(FakeAsyncRedis(server=server))
        server.connected = False
        handler = Handler()
        with pytest.raises(ConnectionError):
            await ask(store, handler)
        assert handler.runs == 0

    asyncio.run(main())


@pytest.mark.parametrize("status", [201, 500])
def test_an_answer_that_cannot_be_kept_is_answered_all_the_same(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """The effect has happened, and the caller should know."""

    async def main() -> None:
        server = FakeServer()
        store = RedisStore(FakeAsyncRedis(server=server))

        async def handler() -> Response:
            server.connected = False
            return Response(b"done", status_code=status)

        assert await ask(store, handler) == (status, b"done")
        assert "after a lease" in caplog.text

    asyncio.run(main())
