"""A connection that is made when it is needed, and made anew when it was lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

import aio_pika
from aio_pika.abc import AbstractConnection
from aiormq.channel import Channel
from yarl import URL

from . import decoding
from .troubles import TROUBLES, own_cancellation, trouble

_HEARTBEAT = "20"
"""Seconds: a broker that is gone without a word is noticed after three of them."""


def vhost_of(address: URL) -> str:
    """Return the virtual host of an *address*; without a word it is the first one."""
    return address.path[1:] or "/"


class Link:
    """One connection.

    It is not aio-pika's robust one. That brings back what was declared, but leaves open
    what became of a publication or a delivery that was under way; here a channel that is
    lost stays lost, so that everything which belonged to it is known to be undecided.
    """

    def __init__(self, url: str | Sequence[str], *, name: str, timeout: float) -> None:
        """Connect to *url* under a *name* that the broker shows, within *timeout*.

        Of several, which are nodes of one cluster, it is the first that answers; the next
        connection begins with that one.
        """
        decoding.install()
        urls = [URL(one) for one in ([url] if isinstance(url, str) else url)]
        self._shown = ", ".join(f"{one.host}:{one.port or 5672}" for one in urls)
        self._urls = [
            one if "heartbeat" in one.query else one.update_query(heartbeat=_HEARTBEAT)
            for one in urls
        ]
        self._name = name
        self._timeout = timeout
        self._connection: AbstractConnection | None = None
        self._connecting = asyncio.Lock()
        self._closed = False

    @property
    def vhost(self) -> str:
        """The virtual host that the address leads to."""
        return vhost_of(self._urls[0])

    @property
    def connected(self) -> bool:
        """Whether there is a connection now."""
        connection = self._connection
        return connection is not None and _alive(connection)

    async def reach(self, seconds: float | None = None) -> None:
        """Connect if need be, within so many *seconds* if it is said how many.

        Raises:
            TransportError: The broker cannot be reached, or lets nobody in.
        """
        async with self._answering(self._timeout if seconds is None else seconds):
            await self._connected()

    async def channel(self, *, confirms: bool = False) -> Channel:
        """Open a channel; connect if need be.

        Raises:
            TransportError: The broker cannot be reached, or lets nobody in.
        """
        async with self._answering(self._timeout):
            connection = await self._connected()
            channel = connection.channel(
                publisher_confirms=confirms, on_return_raises=confirms
            )
            await channel.initialize()
            opened = await channel.get_underlay_channel()
            assert isinstance(opened, Channel)
            return opened
        raise AssertionError("it returns, or raises")

    @property
    def modern(self) -> bool:
        """Whether the broker has quorum queues whose messages can expire.

        That is RabbitMQ from 3.10 on; it is known once a channel was opened.
        """
        connection = self._connection
        if connection is None or connection.transport is None:
            return False
        properties = connection.transport.connection.server_properties
        product, version = properties.get("product"), properties.get("version")
        return product == "RabbitMQ" and _version(version) >= (3, 10)

    async def close(self) -> None:
        """Let go of the connection, for good."""
        self._closed = True
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(*TROUBLES):
                async with asyncio.timeout(self._timeout):
                    with own_cancellation():
                        await connection.close()

    @asynccontextmanager
    async def _answering(self, seconds: float) -> AsyncIterator[None]:
        """Do something that the broker has so many *seconds* for.

        Raises:
            TransportError: It takes longer, or refuses.
        """
        what = f"RabbitMQ at {self._shown}"
        try:
            async with asyncio.timeout(seconds):
                with own_cancellation():
                    yield
        except TimeoutError:
            told = TimeoutError(f"no answer within {seconds:g} s")
            raise trouble(what, told) from None
        except TROUBLES as error:
            raise trouble(what, error) from error

    async def _connected(self) -> AbstractConnection:
        if self._closed:
            raise _over()
        async with self._connecting:
            connection = self._connection
            if connection is None or not _alive(connection):
                self._connection = None
                if connection is not None:
                    await connection.close()  # it keeps no socket, but says so
                connection = await self._connect()
                if self._closed:
                    await connection.close()
                    raise _over()
                self._connection = connection
            return connection

    async def _connect(self) -> AbstractConnection:
        share = self._timeout / len(self._urls)
        for number, url in enumerate(list(self._urls)):
            try:
                connection = await aio_pika.connect(
                    url,
                    timeout=share,
                    client_properties={"connection_name": self._name},
                )
            except TROUBLES:
                if number == len(self._urls) - 1:
                    raise
            else:
                self._urls.insert(0, self._urls.pop(number))
                return connection
        raise AssertionError("there is a URL")


def _over() -> OSError:
    return ConnectionError("the connection was closed, for good")


def _alive(connection: AbstractConnection) -> bool:
    transport = connection.transport
    return transport is not None and not transport.connection.is_closed


def _version(text: object) -> tuple[int, ...]:
    first = str(text).split("-")[0].split(".")[:2]
    return tuple(int(part) for part in first if part.isdigit())
