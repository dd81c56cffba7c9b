"""One event through a generated publisher, the transport, a generated consumer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from ..fake import Fake
from .consumer import bind
from .event import Event
from .memory import MemoryTransport
from .message import MessageContext, Receipt
from .publisher import Publisher
from .recording import directly, send
from .replies import Reply, WithHeaders, with_field
from .replying import serve
from .requesting import Requester
from .schema_ids import MADE_UP
from .transport import Transport

P = TypeVar("P", bound=Publisher)
F = TypeVar("F", bound=Fake)
Q = TypeVar("Q", bound=Requester)

GROUP = "contract-tests"


def sent(
    publisher: Callable[..., P],
    method: Callable[..., Awaitable[Receipt]],
    operation: Event[Any],
    **arguments: Any,
) -> None:
    """Publish with *method* of *publisher*, and read it as another service would.

    *arguments* are those of the method; `event` is among them.

    Raises:
        AssertionError: What arrives is not what was sent.
    """
    asyncio.run(_sent(publisher, method, operation, arguments))


async def _sent(
    publisher: Callable[..., P],
    method: Callable[..., Awaitable[Receipt]],
    operation: Event[Any],
    arguments: dict[str, Any],
) -> None:
    transport, got, names = MemoryTransport(), list[Any](), list[str]()

    async def handle(event: Any, context: MessageContext) -> None:
        got.append(event)
        names.append(context.name)

    bind(transport, operation, GROUP, handle)
    await transport.start()
    receipt = await method(publisher(transport, schema_ids=MADE_UP), **arguments)
    await transport.idle()
    await transport.drain()
    assert receipt.message_id, "the message has no id"
    _check(transport, operation, got, arguments["event"])
    _check_name(names, arguments.get("name"))


def handled(
    register: Callable[[Transport, F], None],
    fake: F,
    operation: Event[Any],
    event: Any,
    parameters: Mapping[str, object] | None = None,
    *,
    headers: BaseModel | None = None,
    name: str | None = None,
) -> None:
    """Send *event* to where *operation* receives, and see the handler get it.

    *parameters* are those of the address, by wire name; *headers* those that the
    contract describes; *name* is that of the message, where there are several.

    Raises:
        AssertionError: The handler got something else, or nothing.
    """
    asyncio.run(_handled(register, fake, operation, event, parameters, headers, name))


async def _handled(
    register: Callable[[Transport, F], None],
    fake: F,
    operation: Event[Any],
    event: Any,
    parameters: Mapping[str, object] | None,
    headers: BaseModel | None,
    name: str | None,
) -> None:
    transport = MemoryTransport()
    register(transport, fake)
    await transport.start()
    await send(
        transport,
        operation,
        event,
        parameters=parameters,
        headers=headers,
        name=name,
    )
    await transport.idle()
    await transport.drain()
    calls = [call for call in fake.calls if call.operation == operation.name]
    _check(transport, operation, [call.arguments["event"] for call in calls], event)
    _check_name([call.arguments["context"].name for call in calls], name)


def asked(
    client: Callable[..., Q],
    method: Callable[..., Awaitable[Any]],
    operation: Event[Any],
    reply: Reply[Any],
    answer: object,
    **arguments: Any,
) -> None:
    """Ask with *method* of *client*, and get back the *answer* that another service gives.

    *arguments* are those of the method; `event` is among them.

    Raises:
        AssertionError: What arrives is not what was sent, there or back.
    """
    asyncio.run(_asked(client, method, operation, reply, answer, arguments))


async def _asked(
    client: Callable[..., Q],
    method: Callable[..., Awaitable[Any]],
    operation: Event[Any],
    reply: Reply[Any],
    answer: object,
    arguments: dict[str, Any],
) -> None:
    transport, got, names = MemoryTransport(), list[Any](), list[str]()

    async def handle(event: Any, context: MessageContext) -> Any:
        got.append(event)
        names.append(context.name)
        return answer

    serve(transport, operation, reply, GROUP, handle)
    await transport.start()
    back = await method(client(transport, schema_ids=MADE_UP), **arguments)
    await transport.idle()
    await transport.drain()
    _check(
        transport, operation, _plain(got, reply), *_plain([arguments["event"]], reply)
    )
    _check_name(names, arguments.get("name"))
    _check_reply(back, answer)


def answered(
    register: Callable[[Transport, F], None],
    fake: F,
    operation: Event[Any],
    reply: Reply[Any],
    event: Any,
    parameters: Mapping[str, object] | None = None,
    *,
    headers: BaseModel | None = None,
    name: str | None = None,
) -> None:
    """Ask where *operation* receives, and get back what the handler returns.

    See `handled` for the arguments.

    Raises:
        AssertionError: The handler got something else, or something else came back.
    """
    asyncio.run(
        _answered(
            register, fake, operation, reply, event, parameters or {}, headers, name
        )
    )


async def _answered(
    register: Callable[[Transport, F], None],
    fake: F,
    operation: Event[Any],
    reply: Reply[Any],
    event: Any,
    parameters: Mapping[str, object],
    headers: BaseModel | None,
    name: str | None,
) -> None:
    transport = MemoryTransport()
    register(transport, fake)
    await transport.start()
    async with Requester(transport, schema_ids=MADE_UP) as client:
        back = await client._request(
            directly(operation), reply, event, {}, parameters, headers, name=name
        )
    await transport.idle()
    await transport.drain()
    calls = [call for call in fake.calls if call.operation == operation.name]
    got = [call.arguments["event"] for call in calls]
    _check(transport, operation, _plain(got, reply), *_plain([event], reply))
    _check_name([call.arguments["context"].name for call in calls], name)
    _check_reply(back, calls[0].answer)


def _plain(events: list[Any], reply: Reply[Any]) -> list[Any]:
    """Return requests without what the runtime says in them of their reply."""
    if reply.field is None:
        return events
    return [with_field(event, reply.field, "") for event in events]


def _check_name(names: list[str], name: str | None) -> None:
    assert name is None or names == [name], f"came as {names!r}, sent as {name!r}"


def _check_reply(back: object, answer: object) -> None:
    value = answer.value if isinstance(answer, WithHeaders) else answer
    assert back == value, f"came back: {back!r}, answered: {value!r}"


def _check(
    transport: MemoryTransport, operation: Event[Any], got: list[Any], event: Any
) -> None:
    # Another operation may listen at the same address: what it makes of the message is
    # not this test's business.
    name = operation.name if operation.queue is None else operation.queue.name
    letters = (x for x in transport.dead_letters if x.queue.endswith(name))
    reasons = [letter.reason for letter in letters]
    assert not reasons, f"the message was given up: {reasons}"
    assert got == [event], f"arrived: {got!r}, sent: {[event]!r}"
