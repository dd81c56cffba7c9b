"""The four kinds of methods, called by the sync and the async client of the golden."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from types import ModuleType
from typing import Any

import grpc
import grpc.aio
import pytest

Golden = Callable[[str], ModuleType]


class Kinds:
    """A service whose unary methods are `async def` and `def`."""

    def __init__(self, messages: ModuleType, errors: ModuleType) -> None:
        self.messages, self.errors = messages, errors
        self.metadata: dict[str, object] = {}

    async def once(self, request: Any, context: Any) -> Any:
        self.metadata = dict(context.metadata)
        if request.text == "missing":
            raise self.errors.RpcError(grpc.StatusCode.NOT_FOUND, "no such thing")
        return self.messages.Answer(text=request.text)

    async def many(self, request: Any, context: Any) -> AsyncIterator[Any]:
        for number in range(request.count):
            yield self.messages.Answer(text=str(number))

    async def collect(self, requests: AsyncIterator[Any], context: Any) -> Any:
        texts = [request.text async for request in requests]
        return self.messages.Answer(text=",".join(texts))

    async def echo(
        self, requests: AsyncIterator[Any], context: Any
    ) -> AsyncIterator[Any]:
        async for request in requests:
            yield self.messages.Answer(text=request.text)


@pytest.fixture
def messages(golden: Golden) -> ModuleType:
    """Its messages."""
    return golden("_proto.kinds_pb2")


@pytest.fixture
def service(golden: Golden, messages: ModuleType) -> Kinds:
    """A service of the golden's Protocol."""
    return Kinds(messages, golden("runtime.grpc"))


def serve(
    golden: Golden, service: Kinds, use: Callable[[str], Awaitable[None]]
) -> None:
    """Run *use* with the address of a server on loopback."""

    async def run() -> None:
        server = grpc.aio.server()
        golden("kinds.grpc.server").add_to_server(service, server)
        port = server.add_insecure_port("127.0.0.1:0")
        await server.start()
        try:
            await use(f"127.0.0.1:{port}")
        finally:
            await server.stop(None)

    asyncio.run(run())


def test_async_client(golden: Golden, service: Kinds, messages: ModuleType) -> None:
    """Awaits and async iterates; requests come from any kind of iterable."""

    async def asks() -> AsyncIterator[Any]:
        yield messages.Ask(text="x")
        yield messages.Ask(text="y")

    async def use(target: str) -> None:
        async with golden("kinds.grpc.client").AsyncKindsClient(target) as client:
            answer = await client.once(messages.Ask(text="a"), metadata=[("k", "v")])
            assert answer == messages.Answer(text="a")
            assert service.metadata["k"] == "v"
            many = [a.text async for a in client.many(messages.Ask(count=3))]
            assert many == ["0", "1", "2"]
            assert (await client.collect(asks())).text == "x,y"
            assert (await client.collect([messages.Ask(text="z")])).text == "z"
            assert [a.text async for a in client.echo(asks())] == ["x", "y"]

    serve(golden, service, use)


def test_sync_client(golden: Golden, service: Kinds, messages: ModuleType) -> None:
    """Returns and iterates."""

    def calls(target: str) -> None:
        asks = [messages.Ask(text="x"), messages.Ask(text="y")]
        with golden("kinds.grpc.client").KindsClient(target) as client:
            assert client.once(messages.Ask(text="a")) == messages.Answer(text="a")
            many = [answer.text for answer in client.many(messages.Ask(count=3))]
            assert many == ["0", "1", "2"]
            assert client.collect(iter(asks)).text == "x,y"
            assert [answer.text for answer in client.echo(asks)] == ["x", "y"]

    serve(golden, service, lambda target: asyncio.to_thread(calls, target))


def test_errors_of_the_service(
    golden: Golden, service: Kinds, messages: ModuleType
) -> None:
    """What the service raises, the client raises."""
    error = golden("runtime.grpc").RpcError

    async def use(target: str) -> None:
        async with golden("kinds.grpc.client").AsyncKindsClient(target) as client:
            with pytest.raises(error) as raised:
                await client.once(messages.Ask(text="missing"))
        assert raised.value.code is grpc.StatusCode.NOT_FOUND
        assert str(raised.value) == "Once: NOT_FOUND: no such thing"

    serve(golden, service, use)


def test_idempotency_decides_retries(golden: Golden) -> None:
    """Only what the contract calls idempotent is tried again."""
    methods = golden("kinds.grpc.methods")
    found = {
        method.name: (method.policy.idempotent, method.policy.retry.attempts)
        for method in (methods.ONCE, methods.MANY, methods.COLLECT, methods.ECHO)
    }
    assert found == {
        "Once": (True, 3),
        "Many": (True, 3),
        "Collect": (False, 1),
        "Echo": (False, 1),
    }


def test_the_table_says_what_holds(golden: Golden) -> None:
    """What the kind of a method settles is in its policy already, for all to read."""
    methods, kinds = golden("kinds.grpc.methods"), golden("runtime.grpc.method")
    for method in (methods.ONCE, methods.MANY, methods.COLLECT, methods.ECHO):
        assert kinds.policy_for(method, method.policy) == method.policy


def test_messages_can_be_pickled(messages: ModuleType) -> None:
    """Classes know the module they stand in."""
    import pickle

    message = messages.Ask(text="a", count=2)
    assert pickle.loads(pickle.dumps(message)) == message
    assert type(message).__module__ == messages.__name__
