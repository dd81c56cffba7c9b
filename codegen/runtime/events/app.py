"""A consumer from its start to its end.

transport = RabbitTransport("amqp://localhost/")
register(transport, Stock())
report = await ConsumerApp(transport).run()  # until SIGTERM
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace

from ..ranges import FROM_0
from ..signals import heard
from .health import DrainReport, Health
from .transport import Transport, Watched


class ConsumerApp:
    """Delivers what was subscribed at a transport, once, until it is asked to stop."""

    def __init__(self, transport: Transport, *, drain: float = 30.0) -> None:
        """Deliver through *transport*, to which handlers were given by `register`.

        Args:
            transport: What carries messages; it is closed at the end.
            drain: Seconds that handlers may take to their end once it is to stop; those
                that take longer are cancelled, and their messages delivered again later.

        Raises:
            ValueError: *drain* is no number of seconds.
        """
        if not FROM_0.holds(drain):
            raise ValueError(f"ConsumerApp(drain={drain!r}): must be {FROM_0.wanted}")
        self._transport = transport
        self._drain = drain
        self._loop: asyncio.AbstractEventLoop | None = None
        self._asked = asyncio.Event()
        self._again = asyncio.Event()

    async def run(self) -> DrainReport:
        """Deliver until SIGTERM, SIGINT or `stop`; finish what was begun; close.

        An app whose transport does not deliver any more has an end too, with its error:
        a process that does nothing is not started again by anybody.

        A second one of them waits for nothing more. Who cancels this has the same end in
        order, within the seconds for it. Outside a main thread signals are not heard.

        Raises:
            RuntimeError: It has been run.
            TransportError: The broker cannot be reached, or has something of the same
                name that is different; or a consumer came to its end.
        """
        if self._loop is not None:
            raise RuntimeError("an app is run once")
        self._loop = asyncio.get_running_loop()
        with heard(self._ask):
            try:
                await self._until_asked()
            except BaseException:
                await self._end()
                raise
            return await self._end()

    def stop(self) -> None:
        """Let `run` come to its end; another call cuts off what is under way.

        It may be called in any thread; once the app has ended it does nothing.
        """
        if self._loop is None:
            self._ask()
            return
        with suppress(RuntimeError):  # the loop is closed, so nothing is under way
            self._loop.call_soon_threadsafe(self._ask)

    async def health(self) -> Health:
        """How the transport is; not ready from the moment on that it is to stop."""
        health = await self._transport.health()
        return replace(health, ready=False) if self._asked.is_set() else health

    def _ask(self) -> None:
        (self._again if self._asked.is_set() else self._asked).set()

    async def _until_asked(self) -> None:
        running = asyncio.create_task(self._deliver())
        asked = asyncio.create_task(self._asked.wait())
        try:
            # A broker may be long in coming: nobody waits for it who is to stop.
            both = (running, asked)
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                await running
                await asked
        finally:
            running.cancel()
            asked.cancel()
            await asyncio.gather(running, asked, return_exceptions=True)

    async def _deliver(self) -> None:
        """Start, and watch over what delivers then, where the transport tells."""
        await self._transport.start()
        if isinstance(self._transport, Watched):
            await self._transport.over()

    async def _end(self) -> DrainReport:
        """Drain and close; a second request makes it a matter of a moment."""
        self._asked.set()
        draining = asyncio.create_task(self._transport.drain(self._drain))
        again = asyncio.create_task(self._again.wait())
        try:
            both = (draining, again)
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            now = DrainReport()
            if not draining.done():
                now = await self._transport.drain(0.0)
            report = await draining
        finally:
            again.cancel()
            await asyncio.gather(draining, again, return_exceptions=True)
            await self._transport.close()
        return report + now
