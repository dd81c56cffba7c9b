"""The one code path through which every generated handler receives."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, TypedDict, TypeVar, Unpack

from ..cancelling import is_from_outside
from ..engine import Engine
from ..environment import overridden, overrides
from ..errors import AttemptTimeout, ContractViolation, Rejected
from ..exchange import Exchange
from ..layers import Layers
from ..otel import installed_listeners
from ..policy import Policy, once
from ..policy import Retry as RetryPolicy
from ..retry import full_jitter
from .addressing import Addressing
from .delays import pauses
from .dispatch import Dispatch, Received, UnknownMessage
from .event import Event
from .inbox import Inbox, Unkept
from .inbox.store import Pooled
from .lanes import is_by_itself
from .message import Message
from .outcome import ACKNOWLEDGE, Drop, Reject, Retry, Settlement
from .running import Handle, Running
from .subscription import Start, Subscription, check_group
from .transport import Transport

M = TypeVar("M")

_log = logging.getLogger(__name__)
_LEAST_HOLD = 0.1
"""Seconds: a circuit that is probed says 0, and another look costs something."""
_INBOX_AWAY = 1.0
"""Seconds before another look whether an inbox is there again."""


class ConsumeOptions(TypedDict, total=False):
    """How messages are taken; all of it is optional, see `Subscription`.

    Keys:
        in_flight: Messages that may be held unsettled at once; 100.
        concurrency: Handlers that may run at once; 16.
        start: Where to begin, where a transport keeps messages; `committed`.
    """

    in_flight: int
    concurrency: int
    start: Start


def bind(
    transport: Transport,
    event: Event[M],
    group: str,
    handle: Handle[M],
    *,
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every message of *event* to *handle*, as a member of *group*.

    A group that the contract itself names wins. An `async def` is awaited; a `def`
    runs in a worker thread, which nothing can stop: once its time is up the message
    is delivered again, while the first run may still be at work.

    With an *inbox* a message that was handled before is acknowledged and not handled
    again; without one, handlers must bear repetitions.
    """
    check_group(group)
    consumer = f"{event.group or group}.{event.name}"
    policy = overridden(event.policy, event.name, overrides(group))
    engine = Engine(transport.clock, service=group, listeners=installed_listeners())
    layers = engine.layers(event.name, handler_policy(policy), _exchange(event, group))
    where = Addressing(event)
    dispatch, running = Dispatch(event), Running(event, handle, layers, where)

    async def deliver(message: Message) -> Settlement:
        if not where.takes(message.address):
            return ACKNOWLEDGE
        try:
            received = dispatch.read(message)
        except ContractViolation as error:
            # Another delivery would bring the same bytes.
            return _broken(event, message, error)
        if received is None:
            return ACKNOWLEDGE
        try:
            if inbox is None:
                rest = running.begin(message, received)
                if rest is not None:
                    await rest
            else:
                run = partial(running.begin, message, received)
                away = await _once(inbox, consumer, _identity(received, message), run)
                if away is not None:
                    return _hold(event, away, _INBOX_AWAY)
        except BaseException as error:
            if is_from_outside(error) and not _is_its_own(error):
                raise  # the transport ends; the message comes again
            return _settlement(layers, event, policy.retry, message, error)
        return ACKNOWLEDGE

    whose, waits = event.group or group, pauses(policy.retry)
    subscription = Subscription(
        event=event, group=whose, deliver=deliver, pauses=waits, **options
    )
    if isinstance(inbox, Pooled):
        inbox.expect(subscription.concurrency)
    transport.subscribe(subscription)


def _exchange(event: Event[Any], group: str) -> Exchange[None, None]:
    """What the runs of a handler are called, by attribute of OpenTelemetry."""
    return Exchange(
        target=(
            ("messaging.operation.name", "process"),
            ("messaging.operation.type", "process"),
            ("messaging.destination.name", event.pattern),
            ("messaging.consumer.group.name", event.group or group),
        )
    )


def handler_policy(policy: Policy) -> Policy:
    """Return *policy* as it holds for a handler.

    The broker repeats, by delivering again, and what does not fit the bulkhead waits in
    its queue; so an attempt is all that is left to limit here.
    """
    bulkhead = policy.bulkhead
    return replace(
        once(policy),
        timeout=replace(policy.timeout, total=None),
        breaker=None,
        budget=None,
        bulkhead=None if bulkhead is None else replace(bulkhead, queue=sys.maxsize),
        rate_limit=None,
        fallback=None,
    )


def _identity(received: Received[Any], message: Message) -> str:
    """What a repetition of *message* is known by."""
    event = received.event
    return message.message_id if event is None else event.identity


async def _once(
    inbox: Inbox, consumer: str, same: str, run: Callable[[], Awaitable[None] | None]
) -> Exception | None:
    """Run what handles a message, unless *inbox* says that it was handled.

    Returns what the inbox itself raised, before the handler or after it: then nothing is
    known to have happened, and the next message would fare no better. What the handler
    raises it raises, whatever the inbox has to say then.
    """
    raised: BaseException | None = None
    try:
        async with inbox.once(consumer, same) as fresh:
            if fresh:
                try:
                    rest = run()
                    if rest is not None:
                        await rest
                except BaseException as error:
                    raised = error
                    raise
    except Unkept:
        raise
    except Exception as error:
        if raised is None:
            return error
        raise raised from None
    return None


def _settlement(
    layers: Layers[None, None],
    event: Event[Any],
    retry: RetryPolicy,
    message: Message,
    error: BaseException,
) -> Settlement:
    """Say what becomes of a *message* whose handler raised *error*."""
    error = _meant(error)
    if isinstance(error, Drop):
        return ACKNOWLEDGE
    if isinstance(error, Reject):
        return _give_up(event, message, f"rejected: {_text(error)}", error)
    if isinstance(error, Rejected):
        # What the handler needs is away: the next message would fare no better.
        return _hold(event, error, error.retry_after or 0.0)
    after = error.after if isinstance(error, Retry) else None
    return _again(layers, event, retry, message, error, after)


def _meant(error: BaseException) -> BaseException:
    """Return what *error* says to this runtime; tasks of a group say it together.

    To give a message up, or to wait, goes before whatever else went wrong with it. To
    forget it, or to hold all others back, is meant only if nothing else was.
    """
    if not isinstance(error, BaseExceptionGroup):
        return error
    said = list(_leaves(error))
    rejects = [one for one in said if isinstance(one, Reject)]
    retries = [one for one in said if isinstance(one, Retry)]
    away = [one for one in said if isinstance(one, Rejected)]
    if rejects:
        return rejects[0]
    if retries:
        return max(retries, key=lambda one: one.after or 0.0)
    if len(away) == len(said):
        return max(away, key=lambda one: one.retry_after or 0.0)
    if len(said) == 1 or all(isinstance(one, Drop) for one in said):
        return said[0]
    return error


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from _leaves(one)
    else:
        yield error


def _again(
    layers: Layers[None, None],
    event: Event[Any],
    retry: RetryPolicy,
    message: Message,
    error: BaseException,
    after: float | None,
) -> Settlement:
    """Return redelivery, or the end of it when the policy's attempts are used up."""
    text = _text(error)
    what = f"{type(error).__name__}: {text}" if text else type(error).__name__
    limit = layers.policy.timeout.attempt
    if isinstance(error, AttemptTimeout) and limit is not None:
        what = f"took longer than {limit:g} s"  # its own text counts attempts otherwise
    if message.attempt >= retry.attempts:
        reason = f"{message.attempt} attempts, last: {what}"
        return _give_up(event, message, reason, error, _mistake(error))
    _log.warning(
        "%s: %s failed, attempt %d: %s",
        event.name,
        message.message_id,
        message.attempt,
        what,
        exc_info=_mistake(error),
    )
    if after is None:
        chance = layers.clock.random()
        after = full_jitter(retry.backoff, message.attempt, chance)
    return Settlement(
        action="retry", after=max(0.0, after), reason=what, error=type(error).__name__
    )


def _hold(event: Event[Any], error: Exception, after: float) -> Settlement:
    """Return a pause for all: it costs no attempt, for nothing was tried."""
    after, text = max(after, _LEAST_HOLD), _text(error)
    _log.warning("%s: held back for %g s: %s", event.name, after, text)
    return Settlement(
        action="hold", after=after, reason=text, error=type(error).__name__
    )


def _is_its_own(error: BaseException) -> bool:
    """Whether *error* is of the handler's own doing, and no end of it.

    It may cancel its own task; and a coroutine that is still run by a loop is closed by
    nobody.
    """
    if not isinstance(error, GeneratorExit):
        return is_by_itself(error)
    try:
        return asyncio.current_task() is not None
    except RuntimeError:  # no loop runs any more
        return False


def _text(error: BaseException) -> str:
    """What *error* says; an exception of a user may be unable to say it."""
    try:
        return str(error)
    except Exception:
        return ""


def _mistake(error: BaseException) -> BaseException | None:
    """Return *error* if people will want to see where in a handler it was raised.

    What is meant is no mistake, and where a handler was cut off says nothing.
    """
    return None if isinstance(error, Retry | AttemptTimeout) else error


def _give_up(
    event: Event[Any],
    message: Message,
    reason: str,
    error: BaseException,
    mistake: BaseException | None = None,
) -> Settlement:
    _log.error(
        "%s: %s dead-lettered: %s",
        event.name,
        message.message_id,
        reason,
        exc_info=mistake,
    )
    return Settlement(action="dead_letter", reason=reason, error=type(error).__name__)


def _broken(
    event: Event[Any], message: Message, error: ContractViolation
) -> Settlement:
    """Say what becomes of a *message* that breaks the contract."""
    if event.unknown == "ignore" and isinstance(error, UnknownMessage):
        _log.info("%s: %s ignored: %s", event.name, message.message_id, error)
        return ACKNOWLEDGE
    return _give_up(event, message, f"contract violation: {error}", error)
