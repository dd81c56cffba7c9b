"""The one code path through which every generated publisher sends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypedDict, Unpack, cast

from pydantic import BaseModel

from ..attempt import Attempt
from ..caller import Caller, CallerOptions
from ..clock import Clock
from ..deadline import remaining
from ..deadline_header import format_deadline
from ..engine import run_async
from ..errors import AttemptTimeout, ContractViolation
from ..exchange import Exchange
from ..layers import Layers
from .carried import check
from .cloudevents import STRUCTURED, closed
from .errors import PublishTimeout
from .event import Event, Payload
from .failure import reserved
from .headers import MESSAGE_ID, header_texts, properties_in, read_headers
from .ids import fresh_id
from .message import Message, Receipt, field_at
from .transport import Bounding, Transport

_OPTIONS = frozenset({"key", "message_id", "correlation_id", "headers"})


class DeliveryOptions(TypedDict, total=False):
    """What a caller may add to a published event; all of it is optional.

    Keys:
        key: Messages of one key keep their order; else the contract's field.
        message_id: For consumers to see a repetition by; else a fresh one.
        correlation_id: What the message belongs to; else the contract's field.
    """

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
        new_id: Callable[[], str] = fresh_id,
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
        name: str | None = None,
    ) -> Receipt:
        """Send *payload* under the policy of *event*; returns when it is taken over.

        *headers* are those that the contract describes, *name* is that of the message,
        where there are several.

        Raises:
            ContractViolation: The contract does not allow what is to be sent; nothing was.
            PublishTimeout: The broker did not say in time that it has the message.
            TransportError: It was not taken over, or nobody knows.
            Rejected: Too many are under way, which is `BulkheadFull`, or the broker has
                been away for a while, which is `CircuitOpen`.
        """
        message = message_of(
            event,
            payload,
            options,
            parameters or {},
            self._new_id,
            headers,
            self._schema_ids,
            name=name,
        )
        send = partial(self._send, event, message)
        try:
            return await run_async(self.layers(event), send)
        except AttemptTimeout as error:
            # To who publishes it is the same whose patience ended first.
            raise PublishTimeout(str(error), operation=event.name) from error

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
        if isinstance(self._transport, Bounding):
            policy = self._transport.bounded(policy)
        return self._compose(event.name, event.name, policy, exchange)

    async def _send(
        self, event: Event[Any], message: Message, attempt: Attempt
    ) -> Receipt:
        message = told(message, attempt, self._deadline_header, self._engine.clock)
        return await self._transport.publish(event, message)


def told(
    message: Message, attempt: Attempt, deadline_header: str | None, clock: Clock
) -> Message:
    """Return *message* with what an attempt to send it tells who gets it.

    That is the trace, and what is left of the deadline where a header is named for it.
    """
    headers = attempt.headers or {}
    if deadline_header is not None:
        left = remaining(clock)
        if left is not None:
            headers = {**headers, deadline_header: format_deadline(left)}
    if attempt.details is not None:
        attempt.details["messaging.message.id"] = message.message_id
    if not headers:
        return message
    # What the sender says itself is meant, `traceparent` included.
    return replace(message, headers={**headers, **message.headers})


def message_of(
    event: Event[Any],
    value: object,
    options: PublishOptions | DeliveryOptions,
    parameters: Mapping[str, object],
    new_id: Callable[[], str],
    headers: BaseModel | None = None,
    schema_ids: Mapping[str, int] | None = None,
    *,
    name: str | None = None,
    request: Mapping[str, str] | None = None,
) -> Message:
    """Return *value* as the message that *event* says, on its way to its address.

    Of several it is the one called *name*; without one, see `Event.payload_of`.

    A *request* has a correlation id in any case, and these headers, whatever else is said
    of them.

    Raises:
        ContractViolation: The contract does not allow it.
        TypeError: An option is none that there is, or has another type.
        ValueError: An option has what brokers cannot carry.
    """
    given = cast("PublishOptions", options)
    if not _OPTIONS.issuperset(given):
        unknown, *_ = sorted(set(given) - _OPTIONS)
        raise TypeError(f"{event.name}: there is no option {unknown!r}")
    kind = None if headers is None else type(headers)
    payload = event.payload_of(value, name, kind)
    texts = _texts(event, payload, given, headers)
    if request is not None:
        texts |= request
    said, header = given.get("correlation_id"), payload.correlation_header
    correlation_id = _correlation(event, header, value, said, texts)
    if request is not None and correlation_id is None:
        correlation_id = new_id()
    if header is not None and correlation_id is not None:
        texts[header] = texts.get(header) or correlation_id
    message_id = given.get("message_id") or _id_of(payload, texts) or new_id()
    if payload.cloudevents is not None:
        texts = payload.cloudevents.filled(texts, message_id)
    known = {} if schema_ids is None else schema_ids
    body, content_type = _body(event, payload, value, texts, known)
    if payload.cloudevents is not None and payload.cloudevents.mode == "structured":
        body = closed(payload.cloudevents.event(message_id), body, content_type)
        content_type = STRUCTURED
    message = Message(  # by position, see `value`
        body,
        content_type,
        payload.name,
        message_id,
        event.address_with(_parameters(event, value, parameters)),
        correlation_id,
        given.get("key") or field_at(value, event.key),
        texts,
    )
    check(event.name, message)
    return message


def _parameters(
    event: Event[Any], value: object, given: Mapping[str, object]
) -> dict[str, str]:
    """Return the parameters of the address: as they are *given*, else by their fields.

    Raises:
        ContractViolation: One is none of those that the contract allows.
    """
    texts = {name: str(item) for name, item in given.items() if item is not None}
    for name, path, default in event.located:
        if name not in texts:
            texts[name] = field_at(value, path) or default
    for name, allowed in event.allowed:
        # What is missing is for the address to say: no contract allows that.
        if (text := texts.get(name)) and text not in allowed:
            wanted = ", ".join(map(repr, allowed))
            raise ContractViolation(
                f"{event.name}: address parameter {name!r} is {text!r}, none of {wanted}",
                operation=event.name,
            )
    return texts


def _body(
    event: Event[Any],
    payload: Payload[Any],
    value: object,
    texts: Mapping[str, str],
    schema_ids: Mapping[str, int],
) -> tuple[bytes, str]:
    """Return *value* as bytes, and what they are; headers are checked too.

    Raises:
        ContractViolation: The contract does not allow it.
    """
    try:
        body, content_type = payload.content.checked(value)
        if payload.schema_id is not None:
            body = payload.schema_id.before(body, payload.name, schema_ids)
        if payload.headers is not None:
            read_headers(payload.headers, texts)
    except ContractViolation as error:
        error.operation = event.name
        error.args = (f"{event.name}: {error}",)
        raise
    return body, content_type


def _correlation(
    event: Event[Any],
    header: str | None,
    value: object,
    given: str | None,
    texts: Mapping[str, str],
) -> str | None:
    """Return what a message belongs to: as it is *given*, else by field or *header*."""
    found = given or field_at(value, event.correlation)
    if header is not None:
        found = found or texts.get(header)
    return found or None


def _texts(
    event: Event[Any],
    payload: Payload[Any],
    options: PublishOptions,
    headers: BaseModel | None,
) -> dict[str, str]:
    """Return the headers as they travel: those of the contract, else as they are given."""
    said: object = options.get("headers", {}) if headers is None else headers
    if isinstance(said, BaseModel):
        texts = header_texts(said)
    elif headers is None and isinstance(said, Mapping):
        texts = dict(said)
    else:
        wanted = "a mapping" if payload.headers is None else payload.headers.__name__
        raise TypeError(
            f"{event.name}: headers must be {wanted}, not {type(said).__name__}"
        )
    for word in reserved(texts):
        raise ContractViolation(
            f"header {word!r} is for transports to set", operation=event.name
        )
    return texts


def _id_of(payload: Payload[Any], headers: Mapping[str, str]) -> str | None:
    """Return the id that a message has in its headers: in that of a CloudEvent, or its own."""
    how = payload.cloudevents
    if how is not None:
        return headers.get(f"{how.prefix}id")
    if payload.headers is None or MESSAGE_ID not in properties_in(payload.headers):
        return None
    return headers.get(MESSAGE_ID)
