"""The one code path through which every generated handler receives."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any, TypeVar

from ..clock import Clock
from ..content import Content
from ..deadline import deadline_scope
from ..errors import ContractViolation
from ..policy import Policy
from ..service import MaybeAwaitable, call
from .event import Event
from .message import Message, MessageContext
from .outcome import ACKNOWLEDGE, Drop, Redeliver, Reject, Settlement
from .transport import Transport

M = TypeVar("M")
Handle = Callable[[M, MessageContext], MaybeAwaitable[None]]

_log = logging.getLogger(__name__)


def bind(transport: Transport, event: Event[M], group: str, handle: Handle[M]) -> None:
    """Give every message of *event* to *handle*, as a member of *group*.

    A group that the contract itself names wins. An `async def` is awaited; a `def`
    runs in a worker thread, which nothing can stop: once its time is up the message
    is delivered again, while the first run may still be at work.
    """

    async def deliver(message: Message) -> Settlement:
        if message.name in event.others:
            return ACKNOWLEDGE
        try:
            payload = decode(event, message)
        except ContractViolation as error:
            # Another delivery would bring the same bytes.
            return _give_up(event, message, f"contract violation: {error}")
        return await _handle(event, handle, payload, message, transport.clock)

    transport.subscribe(event, event.group or group, deliver)


def decode(event: Event[M], message: Message) -> M:
    """Return the payload of *message*.

    The name that travels with a message says which type it is; without a known
    name the first type that the body fits is taken.

    Raises:
        ContractViolation: The body fits no type of *event*.
    """
    named = [item for item in event.payloads if item.name == message.name]
    violation = ContractViolation("no payload declared", raw=message.body)
    for payload in named or event.payloads:
        content: Content[M] = payload.content
        try:
            return content.decode(message.body)
        except ContractViolation as error:
            violation = error
    raise violation


async def _handle(
    event: Event[Any],
    handle: Handle[Any],
    payload: object,
    message: Message,
    clock: Clock,
) -> Settlement:
    """Run the handler once and say what becomes of the message."""
    limit = event.policy.timeout.attempt
    try:
        with deadline_scope(limit, clock):
            async with asyncio.timeout(limit):
                await call(handle, payload, _context(event, message))
    except Drop:
        return ACKNOWLEDGE
    except Reject as error:
        return _give_up(event, message, f"rejected: {error}")
    except Redeliver as error:
        return _again(event, message, error, clock, error.after)
    except Exception as error:
        return _again(event, message, error, clock, None)
    return ACKNOWLEDGE


def _again(
    event: Event[Any],
    message: Message,
    error: Exception,
    clock: Clock,
    after: float | None,
) -> Settlement:
    """Return redelivery, or the end of it when the policy's attempts are used up."""
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if message.attempt >= event.policy.retry.attempts:
        return _give_up(event, message, f"{message.attempt} attempts, last: {what}")
    _log.warning("%s: attempt %d failed: %s", event.name, message.attempt, what)
    pause = _backoff(event.policy, message.attempt, clock) if after is None else after
    return Settlement(action="redeliver", after=max(0.0, pause))


def _backoff(policy: Policy, attempt: int, clock: Clock) -> float:
    backoff = policy.retry.backoff
    return clock.random() * min(backoff.cap, backoff.base * 2.0 ** min(attempt - 1, 30))


def _give_up(event: Event[Any], message: Message, reason: str) -> Settlement:
    _log.error("%s: %s dead-lettered: %s", event.name, message.message_id, reason)
    return Settlement(action="dead_letter", reason=reason)


def _context(event: Event[Any], message: Message) -> MessageContext:
    correlation_id = message.correlation_id
    if correlation_id is None and event.correlation_header is not None:
        correlation_id = message.headers.get(event.correlation_header)
    return MessageContext(
        name=message.name,
        message_id=message.message_id,
        correlation_id=correlation_id,
        key=message.key,
        address=message.address,
        headers=message.headers,
        attempt=message.attempt,
    )
