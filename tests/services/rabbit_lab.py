"""A real RabbitMQ for tests: names of their own, a plain client, and a line that breaks."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import aio_pika
from aio_pika.exceptions import AMQPError, ChannelNotFoundEntity
from aiormq.abc import DeliveredMessage
from aiormq.channel import Channel
from pamqp.commands import Basic
from yarl import URL

from codegen.runtime.events import Event, Exchange, Json, Message, Payload, Queue
from codegen.runtime.events.delays import LEVELS
from codegen.runtime.events.outcome import ACKNOWLEDGE, Settlement
from codegen.runtime.events.rabbitmq import RabbitTransport
from codegen.runtime.events.subscription import Subscription

ANY: Payload[Any] = Payload(name="Thing", content=Json(Any))
SECONDS = 15.0
"""How long something that must happen may take: the machine is shared."""


async def until(condition: Callable[[], object], what: str = "it") -> None:
    """Wait until *condition* holds, and fail if it never does."""
    try:
        async with asyncio.timeout(SECONDS):
            while not condition():
                await asyncio.sleep(0.01)
    except TimeoutError:
        raise AssertionError(f"{what} did not happen") from None


async def until_async(condition: Callable[[], Awaitable[object]], what: str) -> None:
    """Wait until *condition*, which asks somebody, holds."""
    try:
        async with asyncio.timeout(SECONDS):
            while not await condition():
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(f"{what} did not happen") from None


class Line:
    """A line to the broker that can be cut, frozen and closed."""

    def __init__(self, host: str, port: int) -> None:
        self._target = host, port
        self._writers: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None
        self._flowing = asyncio.Event()
        self._flowing.set()
        self.port = 0
        self.made = 0

    async def open(self) -> None:
        """Let clients connect, always at the same port."""
        self._server = await asyncio.start_server(self._client, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    def cut(self) -> None:
        """End all connections without a word."""
        self._flowing.set()
        for writer in self._writers:
            writer.transport.abort()

    def freeze(self) -> None:
        """Carry nothing more, in silence."""
        self._flowing.clear()

    def thaw(self) -> None:
        """Carry on."""
        self._flowing.set()

    def shut(self) -> None:
        """Let nobody connect, and end all connections."""
        if self._server is not None:
            self._server.close()
        self.cut()

    async def _client(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.made += 1
        there, back = await asyncio.open_connection(*self._target)
        self._writers |= {writer, back}
        with suppress(OSError):
            await asyncio.gather(self._pump(reader, back), self._pump(there, writer))
        for one in (writer, back):
            self._writers.discard(one)
            one.transport.abort()

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        while data := await reader.read(65536):
            await self._flowing.wait()
            writer.write(data)
        writer.close()


@dataclass
class Lab:
    """One test's part of the broker."""

    url: str
    plain: Channel
    """A channel of another client."""
    name: str = field(default_factory=lambda: f"t{uuid4().hex[:10]}")
    got: list[Message] = field(default_factory=list)
    transports: list[RabbitTransport] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def exchange(self) -> Exchange:
        """The test's exchange."""
        return Exchange(name=f"{self.name}-x")

    def event(self, address: str = "thing.made", **changes: Any) -> Event[Any]:
        """An operation of the test, with a queue of the test's name."""
        given: dict[str, Any] = {
            "name": "made",
            "address": address,
            "payloads": (ANY,),
            "exchange": self.exchange,
            "queue": Queue(name=self.name),
        }
        return Event(**(given | changes))

    def transport(self, **options: Any) -> RabbitTransport:
        """A transport that is closed with the test."""
        given: dict[str, Any] = {"url": self.url}
        made = RabbitTransport(**(given | options))
        self.transports.append(made)
        return made

    def subscribe(
        self,
        transport: RabbitTransport,
        event: Event[Any] | None = None,
        *settlements: Settlement,
        **options: Any,
    ) -> None:
        """Keep what comes in `got`; settle as told, in turn, and acknowledge the rest."""
        answers = iter(settlements)

        async def deliver(message: Message) -> Settlement:
            self.got.append(message)
            return next(answers, ACKNOWLEDGE)

        given: dict[str, Any] = {
            "event": event or self.event(),
            "group": "g",
            "deliver": deliver,
        }
        transport.subscribe(Subscription(**(given | options)))

    async def line(self) -> tuple[Line, str]:
        """A line to the broker, and the address of its other end."""
        url = URL(self.url)
        line = Line(url.host or "127.0.0.1", url.port or 5672)
        await line.open()
        self.lines.append(line)
        return line, str(url.with_host("127.0.0.1").with_port(line.port))

    async def send(self, body: bytes = b"{}", to: str = "", **properties: Any) -> None:
        """Send as a plain client does, straight to a queue."""
        await self.plain.basic_publish(
            body,
            routing_key=to or self.name,
            properties=Basic.Properties(**properties),
            mandatory=True,
        )

    async def take(self, queue: str = "") -> DeliveredMessage:
        """Take one message out of a queue, as soon as there is one."""
        found: list[DeliveredMessage] = []

        async def one() -> bool:
            channel = await self.plain.connection.channel()
            try:
                # Asked first: a get from a queue that is only being made ends the
                # connection (3.10, INTERNAL_ERROR).
                told = await channel.queue_declare(queue or self.name, passive=True)
            except ChannelNotFoundEntity:
                return False  # it is made when it is needed
            if told.message_count:
                got = await channel.basic_get(queue or self.name, no_ack=True)
                if not isinstance(got.delivery, Basic.GetEmpty):
                    found.append(got)
            await channel.close()
            return bool(found)

        await until_async(one, f"a message in {queue or self.name}")
        return found[0]

    async def count(self, queue: str = "") -> int:
        """How many messages wait in a queue."""
        told = await self.plain.queue_declare(queue or self.name, passive=True)
        return told.message_count or 0

    async def empty(self) -> None:
        """Wait until the queue holds nothing, settled or not."""
        await self.close()

        async def nothing() -> bool:
            return await self.count() == 0

        await until_async(nothing, "the queue became empty")

    async def close(self) -> None:
        """Close all transports of the test; what is unsettled goes back."""
        for transport in self.transports:
            await transport.close()


def message(body: bytes = b"{}", **changes: Any) -> Message:
    """A message on its way."""
    given: dict[str, Any] = {
        "body": body,
        "content_type": "application/json",
        "name": "Thing",
        "message_id": str(uuid4()),
        "address": "thing.made",
    }
    return Message(**(given | changes))


def rabbit(test: Callable[[Lab], Awaitable[None]]) -> Callable[[str], None]:
    """Run *test* with a lab, in a loop of its own."""

    def run(rabbit_url: str) -> None:
        async def all() -> None:
            async with asyncio.timeout(60), _lab(rabbit_url) as lab:
                await test(lab)

        asyncio.run(all())

    functools.update_wrapper(run, test)
    del run.__wrapped__  # type: ignore[attr-defined]  # pytest would read its parameters
    return run


@asynccontextmanager
async def _lab(url: str) -> AsyncIterator[Lab]:
    connection = await aio_pika.connect(url)
    try:
        channel = connection.channel(on_return_raises=True)
        await channel.initialize()
        plain = await channel.get_underlay_channel()
        assert isinstance(plain, Channel)
        lab = Lab(url, plain)
        try:
            yield lab
        finally:
            await lab.close()
            for line in lab.lines:
                line.shut()
            await _tidy(connection, lab)
    finally:
        await connection.close()


async def _tidy(connection: Any, lab: Lab) -> None:
    ends = ["", ".dead", *(f".retry.{round(s * 1000)}ms" for s in LEVELS)]
    with suppress(AMQPError, RuntimeError):
        async with connection.channel() as channel:
            for end in ends:
                await channel.queue_delete(f"{lab.name}{end}")
            await channel.exchange_delete(f"{lab.name}-x")
