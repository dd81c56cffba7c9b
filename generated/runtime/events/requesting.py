"""Requests that wait for their reply: the base of every generated client of events."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, Unpack, cast

from pydantic import BaseModel

from ..attempt import Attempt
from ..caller import Caller, CallerOptions
from ..deadline import deadline_scope
from ..deadline_header import DEADLINE_HEADER
from ..engine import run_async
from ..errors import ContractViolation, TransportError
from ..exchange import Exchange
from ..layers import Layers
from .dispatch import Dispatch, Received
from .event import Event
from .ids import fresh_id
from .message import Message, field_at
from .publisher import DeliveryOptions, PublishOptions, message_of, told
from .replies import Listener, Reply, ReplyPlace, RequestTransport, with_field

R = TypeVar("R")

_log = logging.getLogger(__name__)


class Requester(Caller):
    """Base of every generated client of events: it sends requests and waits for replies.

    It belongs to the event loop that it is used in first.
    """

    def __init__(
        self,
        transport: RequestTransport,
        *,
        new_id: Callable[[], str] = fresh_id,
        deadline_header: str | None = DEADLINE_HEADER,
        schema_ids: Mapping[str, int] | None = None,
        **options: Unpack[CallerOptions],
    ) -> None:
        """Ask through *transport*, which need not be started.

        Args:
            transport: What carries messages to the broker, and replies back.
            new_id: Makes ids, of messages and of what they belong to.
            deadline_header: Name of the header that tells who answers how long this side
                will still wait, None to tell nothing.
            schema_ids: Ids that a registry has given to schemas of requests; see
                `Publisher`.
            options: Policies, fallbacks, listeners, clock.

        Raises:
            ValueError: The environment says what cannot be.
        """
        options.setdefault("clock", transport.clock)
        super().__init__(**options)
        self._transport = transport
        self._deadline_header = deadline_header
        self._new_id = new_id
        self._schema_ids = schema_ids
        self._desks: dict[str, _Desk[Any]] = {}

    async def close(self) -> None:
        """Listen for no more replies; the transport stays open.

        Who still waits for one is told that none will come.
        """
        if self._end():
            await asyncio.gather(*(desk.close() for desk in self._desks.values()))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def _request(
        self,
        event: Event[Any],
        reply: Reply[R],
        payload: object,
        options: PublishOptions | DeliveryOptions,
        parameters: Mapping[str, object] | None = None,
        headers: BaseModel | None = None,
        timeout: float | None = None,
        name: str | None = None,
    ) -> R:
        """Send *payload* under the policy of *event*, and return what it is answered.

        All attempts are one request: they have the same ids, and the reply to any of them
        counts. *timeout*, in seconds, is for all of them together.

        Raises:
            ContractViolation: The contract does not allow what is to be sent, or what
                came back.
            Unroutable: No queue takes the request.
            DeadlineExceeded: No reply came in time.
            TransportError: It was not taken over, or its reply is lost.
            Rejected: Too many wait already, or the broker has been away for a while.
            ValueError: Another request with this correlation id waits for its reply.
            RuntimeError: The client was closed.
        """
        if self._life.closed:
            raise self._closed()
        desk = self._desk(event, reply)
        message = desk.request(
            payload,
            options,
            parameters or {},
            self._new_id,
            headers,
            self._schema_ids,
            name,
        )
        with (
            desk.waiting(message) as letter,
            deadline_scope(timeout, self._engine.clock),
        ):
            ask = partial(self._ask, desk, message, letter)
            return await run_async(self.layers(event), ask)

    def layers(self, event: Event[Any]) -> Layers[Any, Any]:
        """Return what stands between requests of *event* and their replies."""
        known = self._composed.get(event.name)
        if known is not None:
            return known
        exchange: Exchange[Any, Any] = Exchange(
            target=(
                ("messaging.operation.name", "request"),
                ("messaging.destination.name", event.pattern),
            ),
        )
        policy = self._policy(event.name, event.policy, answers=object, safe=False)
        return self._compose(event.name, event.name, policy, exchange)

    async def _ask(
        self, desk: _Desk[R], message: Message, letter: _Letter[R], attempt: Attempt
    ) -> R:
        clock = self._engine.clock
        return await desk.ask(
            told(message, attempt, self._deadline_header, clock), letter
        )

    def _desk(self, event: Event[Any], reply: Reply[R]) -> _Desk[R]:
        known = self._desks.get(event.name)
        if known is None:
            known = _Desk(self._transport, event, reply, self._service)
            self._desks[event.name] = known
        return known


class _Letter(Generic[R]):
    """What one request waits for; attempts that follow each other share it."""

    __slots__ = ("future",)

    def __init__(self) -> None:
        self.future: asyncio.Future[R] = asyncio.get_running_loop().create_future()

    def lost(self, error: Exception) -> None:
        """Say that no reply will come to what was sent."""
        if not self.future.done():
            self.future.set_exception(error)
            self.future.exception()  # nobody may wait now: that is no mistake

    def renewed(self) -> asyncio.Future[R]:
        """Return what another attempt waits for: a reply may have come meanwhile."""
        if self.future.done() and self.future.exception() is not None:
            self.future = asyncio.get_running_loop().create_future()
        return self.future


class _Desk(Generic[R]):
    """Where the requests of one operation go out, and their replies come in."""

    def __init__(
        self,
        transport: RequestTransport,
        event: Event[Any],
        reply: Reply[R],
        service: str,
    ) -> None:
        self._event = event
        self._reply = reply
        self._dispatch = Dispatch(reply.event)
        self._waiting: dict[str, _Letter[R]] = {}
        self._place: ReplyPlace = transport.listen(
            Listener(
                event=event,
                reply=reply,
                service=service,
                take=self._take,
                lose=self._lose,
            )
        )

    def request(
        self,
        payload: object,
        options: PublishOptions | DeliveryOptions,
        parameters: Mapping[str, object],
        new_id: Callable[[], str],
        headers: BaseModel | None,
        schema_ids: Mapping[str, int] | None,
        name: str | None,
    ) -> Message:
        """Return a request that says where its reply is to go.

        Raises:
            ContractViolation: The contract does not allow it.
        """
        reply, address = self._reply, self._place.address
        own = {} if reply.header is None else {reply.header: address}
        if reply.field is not None:
            payload = with_field(payload, reply.field, address)
        message = message_of(
            self._event,
            payload,
            options,
            parameters,
            new_id,
            headers,
            schema_ids,
            name=name,
            request=own,
        )
        return replace(message, reply_to=address)

    @contextmanager
    def waiting(self, message: Message) -> Iterator[_Letter[R]]:
        """Wait for the reply to *message*.

        Raises:
            ValueError: Another request of the same correlation id waits already.
        """
        same = cast("str", message.correlation_id)
        if same in self._waiting:
            raise ValueError(
                f"{self._event.name}: another request waits for the reply to {same!r}"
            )
        self._waiting[same] = letter = _Letter[R]()
        try:
            yield letter
        finally:
            del self._waiting[same]

    async def ask(self, message: Message, letter: _Letter[R]) -> R:
        """Send *message*, and return its reply."""
        future = letter.renewed()
        if not future.done():
            await self._place.send(self._event, message)
        # What cuts an attempt off must not cut off the next one.
        return await asyncio.shield(future)

    async def close(self) -> None:
        """Take no more replies."""
        name = self._event.name
        told = f"{name}: the client was closed"
        self._lose(TransportError(told, sent=True, permanent=True, operation=name))
        await self._place.close()

    def _lose(self, error: TransportError) -> None:
        for letter in self._waiting.values():
            letter.lost(error)

    def _take(self, message: Message) -> None:
        """Give *message* to who waits for it."""
        found = self._read(message)
        correlation_id = self._correlation(message, found)
        letter = self._waiting.get(correlation_id or "")
        if found is None or letter is None or letter.future.done():
            _log.debug(
                "%s: reply %s, to %s, came too late or is nobody's",
                self._event.name,
                message.message_id,
                correlation_id,
            )
        elif isinstance(found, ContractViolation):
            letter.lost(found)
        else:
            letter.future.set_result(found.value)

    def _read(self, message: Message) -> Received[R] | ContractViolation | None:
        """Return what *message* says, None if it is no reply of this operation."""
        try:
            return self._dispatch.read(message)
        except ContractViolation as error:
            error.operation = self._event.name
            return error

    def _correlation(
        self, message: Message, found: Received[R] | ContractViolation | None
    ) -> str | None:
        replies = self._reply.event
        if isinstance(found, Received):
            return (
                message.correlation_id
                or found.correlation_id
                or field_at(found.value, replies.correlation)
            )
        # What the contract does not allow may be any of them.
        headers = (message.headers.get(h) for h in replies.correlation_headers)
        return message.correlation_id or next(filter(None, headers), None)
