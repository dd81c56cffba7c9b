"""Answering requests: what a handler returns goes back to who asked."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar, Unpack

from ..errors import TransportError
from ..service import MaybeAwaitable, call
from .carried import short
from .consumer import ConsumeOptions, bind
from .errors import Unroutable
from .event import Event
from .ids import fresh_id
from .inbox import Inbox
from .message import Message, MessageContext, field_at
from .outcome import Reject
from .publisher import PublishOptions, message_of
from .replies import Reply, WithHeaders
from .transport import Transport

M = TypeVar("M")
R = TypeVar("R")

_log = logging.getLogger(__name__)


def serve(
    transport: Transport,
    event: Event[M],
    reply: Reply[R],
    group: str,
    handle: Callable[[M, MessageContext[Any]], MaybeAwaitable[R | WithHeaders[R, Any]]],
    *,
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every request of *event* to *handle*, and send back what it returns.

    The request is acknowledged when the reply was taken over, so that both can come
    twice: who asked passes over a second reply. A request that says no address is handled
    all the same; one that no reply can be sent to is a dead letter, since another attempt
    would be in vain. See `bind` for the rest. With an *inbox* a request that comes again
    is not handled again, and so not answered again either.
    """

    async def answered(value: M, context: MessageContext[Any]) -> None:
        address = _address(reply, value, context)
        correlation_id = (
            context.correlation_id
            or field_at(value, event.correlation)
            or context.message_id
        )
        if address is not None:
            _check(reply.event, address, correlation_id)
        answer = await call(handle, value, context)
        if address is None:
            _log.info("%s: %s wants no reply", event.name, context.message_id)
            return
        options: PublishOptions = {"correlation_id": correlation_id}
        headers = None
        if isinstance(answer, WithHeaders):
            answer, headers = answer.value, answer.headers
            if isinstance(headers, Mapping):  # the contract describes none
                options["headers"], headers = headers, None
        replies = replace(reply.event, address=address)
        message = message_of(
            replies,
            answer,
            options,
            {},
            fresh_id,
            headers,
        )
        message = _belonging(message, replies, correlation_id)
        try:
            await transport.publish(replies, message)
        except Unroutable:
            _log.info("%s: nobody waits for %s", event.name, context.message_id)
        except TransportError as error:
            if not (error.permanent and error.ours):
                raise  # another try may help: somebody mends what the broker refuses
            raise Reject(f"cannot be answered: {error}") from error

    bind(transport, event, group, answered, inbox=inbox, **options)


def _belonging(message: Message, replies: Event[Any], correlation_id: str) -> Message:
    """Return a reply whose header says what it belongs to, whatever its handler said.

    Where the header must be there, something stands in it: of a fake, what is made up.
    """
    own = dict.fromkeys(replies.correlation_headers, correlation_id)
    said = {name: own.get(name, text) for name, text in message.headers.items()}
    return replace(message, headers=said)


def _check(replies: Event[Any], address: str, correlation_id: str) -> None:
    """See whether a reply can say where it goes, and what it belongs to.

    Raises:
        Reject: It cannot: the request has what no broker carries.
    """
    try:
        short(replies.name, "address", address)
        short(replies.name, "correlation_id", correlation_id)
    except ValueError as error:
        raise Reject(f"cannot be answered: {error}") from error


def _address(
    reply: Reply[Any], value: object, context: MessageContext[Any]
) -> str | None:
    """Return where the answer to a request goes, None if nowhere."""
    if reply.fixed:
        return reply.event.address
    said = context.texts.get(reply.header) if reply.header is not None else None
    said = said or field_at(value, reply.field) or context.reply_to
    return said or reply.event.address or None
