"""The one code path through which every generated publisher sends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypedDict, Unpack, cast
from uuid import uuid4

from pydantic import BaseModel

from ..attempt import Attempt
from ..caller import Caller, CallerOptions
from ..deadline import remaining
from ..deadline_header import format_deadline
from ..engine import run_async
from ..errors import ContractViolation
from ..exchange import Exchange
from ..layers import Layers
from .cloudevents import STRUCTURED, closed
from .event import Event, Payload
from .failure import reserved
from .headers import header_texts, read_headers
from .message import Message, Receipt
from .transport import Transport


class DeliveryOptions(TypedDict, total=False):
    """What a caller may add to a published event; all of it is optional.

    Keys:
        name: Name of the message, where several share one type.
        key: Messages of one key keep their order; else the contract's field.
        message_id: For consumers to see a repetition by; else a fresh one.
        correlation_id: What the message belongs to; else the contract's field.
    """

    name: str
    key: str
    message_id: str
    correlation_id: str


class PublishOptions(DeliveryOptions, total=False):
    """The same where the contract describes no headers.

    Keys:
        headers: Headers of the application.
    """

    headers: Mapping[str, str]


class Publisher(Caller):
    """Base of every generated publisher."""

    def __init__(
        self,
        transport: Transport,
        *,
        new_id: Callable[[], str] = lambda: str(uuid4()),
        deadline_header: str | None = None,
        schema_ids: Mapping[str, int] | None = None,
        **options: Unpack[CallerOptions],
    ) -> None:
        """Send through *transport*.

        Args:
            transport: What carries messages to the broker.
            new_id: Makes message ids.
            deadline_header: Name of the header that tells consumers how long the
                caller will still wait, None to tell them nothing: most events must
                be handled whether or not somebody waits. Consumers look for
                `DEADLINE_HEADER`; the time in the queue does not count.
            schema_ids: Ids that a registry has given to schemas, by the name of the
                message, where the contract wants them before bodies.
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

    async def _publish(
        self,
        event: Event[Any],
        payload: object,
        options: PublishOptions | DeliveryOptions,
        parameters: Mapping[str, object] | None = None,
        headers: BaseModel | None = None,
    ) -> Receipt:
        """Send *payload* under the policy of *event*; returns when it is taken over.

        *headers* are those that the contract describes.

        Raises:
            ContractViolation: The contract does not allow what is to be sent; nothing was.
        """
        message = message_of(
            event,
            payload,
            options,
            parameters or {},
            self._new_id,
            headers,
            self._schema_ids,
        )
        return await run_async(self.layers(event), partial(self._send, event, message))

    def layers(self, event: Event[Any]) -> Layers[Receipt, Receipt]:
        """Return what stands between *event* and the broker."""
        known = self._composed.get(event.name)
        if known is not None:
            return known
        exchange: Exchange[Receipt, Receipt] = Exchange(
            target=(
                ("messaging.operation.name", "send"),
                ("messaging.destination.name", event.pattern),
            ),
        )
        policy = self._policy(event.name, event.policy, answers=str, safe=False)
        return self._compose(event.name, event.name, policy, exchange)

    async def _send(
        self, event: Event[Any], message: Message, attempt: Attempt
    ) -> Receipt:
        told = dict(attempt.headers or {})
        left = remaining(self._engine.clock)
        if self._deadline_header is not None and left is not None:
            told[self._deadline_header] = format_deadline(left)
        if told:  # what the sender says itself is meant, `traceparent` included
            message = replace(message, headers={**told, **message.headers})
        if attempt.details is not None:
            attempt.details["messaging.message.id"] = message.message_id
        return await self._transport.publish(event, message)


def message_of(
    event: Event[Any],
    value: object,
    options: PublishOptions | DeliveryOptions,
    parameters: Mapping[str, object],
    new_id: Callable[[], str],
    headers: BaseModel | None = None,
    schema_ids: Mapping[str, int] | None = None,
) -> Message:
    """Return *value* as the message that *event* says, on its way to its address.

    Raises:
        ContractViolation: The contract does not allow it.
    """
    given = cast("PublishOptions", options)
    known = {} if schema_ids is None else schema_ids
    name, kind = given.get("name"), None if headers is None else type(headers)
    payload = event.payload_of(value, name, kind)
    texts = dict(given.get("headers", {}) if headers is None else header_texts(headers))
    for word in reserved(texts):
        raise ContractViolation(
            f"header {word!r} is for transports to set", operation=event.name
        )
    correlation_id = given.get("correlation_id") or _field(value, event.correlation)
    if event.correlation_header is not None:
        correlation_id = correlation_id or texts.get(event.correlation_header)
        if correlation_id is not None:
            texts.setdefault(event.correlation_header, correlation_id)
    message_id = given.get("message_id") or _id_of(payload, texts) or new_id()
    if payload.cloudevents is not None:
        texts = payload.cloudevents.filled(texts, message_id)
    try:
        body, content_type = payload.content.checked(value)
        if payload.schema_id is not None:
            body = payload.schema_id.before(body, payload.name, known)
        if payload.headers is not None:
            read_headers(payload.headers, texts)
    except ContractViolation as error:
        error.operation = event.name
        error.args = (f"{event.name}: {error}",)
        raise
    if payload.cloudevents is not None and payload.cloudevents.mode == "structured":
        body = closed(payload.cloudevents.event(message_id), body, content_type)
        content_type = STRUCTURED
    return Message(
        body=body,
        content_type=content_type,
        name=payload.name,
        message_id=message_id,
        correlation_id=correlation_id,
        key=given.get("key") or _field(value, event.key),
        address=event.address_with(
            {name: str(item) for name, item in parameters.items()}
        ),
        headers=texts,
    )


def _id_of(payload: Payload[Any], headers: Mapping[str, str]) -> str | None:
    """Return the id that who sends a CloudEvent gave it in its headers."""
    how = payload.cloudevents
    return None if how is None else headers.get(f"{how.prefix}id")


def _field(value: object, path: str | None) -> str | None:
    """Return the field of *value* at a dotted *path* as text, None if absent."""
    if path is None:
        return None
    for name in path.split("."):
        value = getattr(value, name, None)
    return None if value is None else str(value)
