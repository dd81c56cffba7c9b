"""Runs a handler, within its limits of time; see `bind`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from inspect import iscoroutinefunction
from types import CoroutineType
from typing import Any, Generic, TypeAlias, TypeVar

from ..attempt import Attempt
from ..awaiting import awaited
from ..begun import Rest, begin
from ..deadline import current_deadline, deadline_scope, inherit_deadline
from ..deadline_header import DEADLINE_HEADER, parse_deadline
from ..engine import run_async
from ..layers import Layers
from ..nesting import inherit_attempt, serving_retry
from ..service import MaybeAwaitable, call
from ..tracing import INBOUND
from .addressing import Addressing
from .dispatch import Received
from .event import Event
from .message import Message, MessageContext, field_at

M = TypeVar("M")
Handle: TypeAlias = Callable[[M, MessageContext[Any]], MaybeAwaitable[None]]


class Running(Generic[M]):
    """The handler of one event, and the layers around it."""

    def __init__(
        self,
        event: Event[M],
        handle: Handle[M],
        layers: Layers[None, None],
        where: Addressing,
    ) -> None:
        """Run *handle*, which is `async def` or `def`, within *layers*.

        *where* reads the addresses of *event*.
        """
        any_: Any = handle  # its parameters are no business of `partial`
        self._call: Callable[[M, MessageContext[Any]], Any] = (
            handle if iscoroutinefunction(handle) else partial(call, any_)
        )
        self._where, self._located = where, event.located
        self._layers = layers
        self._limit = layers.policy.timeout.attempt
        bulkhead = layers.policy.bulkhead
        self._adapts = bulkhead is not None and bulkhead.adaptive

    def begin(self, message: Message, received: Received[M]) -> Awaitable[None] | None:
        """Run the handler up to where it first waits; return what is left of it.

        None if it has returned: no layer could have changed that. So they come in only
        where it waits or has failed, and its time is taken from there on.
        """
        layers = self._layers
        if (
            layers.listeners
            or self._adapts
            or DEADLINE_HEADER in message.headers
            or (layers.bulkhead is not None and not layers.bulkhead.has_room)
            or current_deadline() is not None
        ):  # then the layers have something to say before
            return self._run(message, received)
        rest = self._begin(message, received, self._limit)
        return None if rest is None else run_async(layers, lambda attempt: rest)

    async def _run(self, message: Message, received: Received[M]) -> None:
        """Run the handler within the deadline that came with the message."""

        async def run_handler(attempt: Attempt) -> None:
            if attempt.details is not None:
                attempt.details["messaging.message.id"] = message.message_id
            rest = self._begin(message, received, attempt.limit)
            if rest is not None:
                await rest

        seconds = parse_deadline(message.headers.get(DEADLINE_HEADER))
        # For listeners, which link what is handled here to where it was sent.
        token = INBOUND.set(message.headers)
        try:
            with deadline_scope(seconds, self._layers.clock):
                await run_async(self._layers, run_handler)
        finally:
            INBOUND.reset(token)

    def _begin(
        self, message: Message, received: Received[M], limit: float | None
    ) -> Rest | None:
        headers, correlation_id = message.headers, message.correlation_id
        if correlation_id is None:
            correlation_id = received.correlation_id
        context = MessageContext(  # by position, see `value`
            message.name,
            message.message_id,
            correlation_id,
            message.key,
            message.address,
            received.headers,
            message.attempt,
            headers,
            received.event,
            None if message.failure is None else message.failure.before,
            message.reply_to,
            self._parameters(message, received),
        )
        made = self._call(received.value, context)
        coroutine = made if type(made) is CoroutineType else awaited(made)
        return begin(coroutine, self._enter, message, limit)

    def _parameters(self, message: Message, received: Received[M]) -> Mapping[str, str]:
        """Return those of the address; what that does not tell, as the payload says it.

        A topic of Kafka may have some of them, or none. Where a field is absent nobody
        knows: who sent it may have said anything.
        """
        told = self._where.parameters(message.address)
        if all(name in told for name, _, _ in self._located):
            return told
        fields = (
            (name, field_at(received.value, path)) for name, path, _ in self._located
        )
        return {name: text for name, text in fields if text} | dict(told)

    def _enter(self, message: Message, limit: float | None) -> None:
        """Have what the handler calls end in time, and be traced on."""
        inherit_deadline(limit, self._layers.clock)
        if message.attempt > 1 or serving_retry():
            inherit_attempt(message.attempt)
        if message.headers or INBOUND.get() is not None:
            INBOUND.set(message.headers)
