"""What travels: messages, what handlers learn about them, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Generic

from pydantic import BaseModel
from typing_extensions import TypeVar

from ..decimals import plain
from ..value import value
from .cloudevents import CloudEvent
from .failure import Failure
from .headers import (
    CONTENT_TYPE,
    CORRELATION_ID,
    MESSAGE_ID,
    MESSAGE_NAME,
    REPLY_TO,
    read_headers,
)

H = TypeVar("H", bound=BaseModel)
Headers = TypeVar("Headers", default=Mapping[str, str], covariant=True)


@value
class Message:
    """One message on its way.

    Attributes:
        body: The bytes.
        content_type: How to read them.
        name: Name of its payload in the contract, empty if the sender gave none.
        message_id: Never empty; the same on every delivery.
        address: Routing key or topic that it was sent to.
        correlation_id: What it belongs to, None if nothing.
        key: Messages of one key keep their order, None for no order.
        headers: Headers of the application.
        attempt: Number of this delivery, from 1.
        failure: What befell it on earlier deliveries, None if nothing did.
        reply_to: Where its reply is to go, None if the sender named no place.
    """

    body: bytes
    content_type: str
    name: str
    message_id: str
    address: str
    correlation_id: str | None = None
    key: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    attempt: int = 1
    failure: Failure | None = None
    reply_to: str | None = None

    def properties(self) -> dict[str, str]:
        """Return what it says of itself, by the names of Kafka's headers for that."""
        told = {
            CONTENT_TYPE: self.content_type,
            MESSAGE_ID: self.message_id,
            MESSAGE_NAME: self.name,
            CORRELATION_ID: self.correlation_id,
            REPLY_TO: self.reply_to,
        }
        return {name: text for name, text in told.items() if text}


@value
class MessageContext(Generic[Headers]):
    """What a handler learns beside the event itself; see `Message`.

    Attributes:
        headers: Those of the application: the class that the contract gives them, and
            by wire name as they came where it gives none.
        texts: The same as they came, with what others have added.
        event: What the message says of itself, if it is a CloudEvent.
        failure: What befell the message elsewhere, if it came as a dead letter through a
            channel of the contract.
        reply_to: Where a reply is to go, for who answers later than its handler returns.
        parameters: Those of the address, by their names in the contract.
    """

    name: str
    message_id: str
    correlation_id: str | None
    key: str | None
    address: str
    headers: Headers
    attempt: int
    texts: Mapping[str, str] = field(default_factory=dict)
    event: CloudEvent | None = None
    failure: Failure | None = None
    reply_to: str | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)

    def headers_as(self, type: type[H]) -> H:
        """Return the headers as the *type* that the contract gives them.

        Raises:
            ContractViolation: The contract does not allow these headers.
        """
        headers: object = self.headers
        if isinstance(headers, type):
            return headers
        texts = headers if isinstance(headers, Mapping) else self.texts
        return read_headers(type, texts)


@value
class Receipt:
    """Proof that the transport took a message.

    Attributes:
        message_id: Id of the message.
        queues: How many queues took it, None if the transport cannot know.
    """

    message_id: str
    queues: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """A message that nobody could handle, with its bytes as they came.

    Attributes:
        queue: The queue, or topic, that it was taken from.
        message: The message; its `attempt` says how often it was delivered.
        failure: Why it was given up, and where it came from.
    """

    queue: str
    message: Message
    failure: Failure

    @property
    def reason(self) -> str:
        """Why it was given up."""
        return self.failure.reason


def field_at(value: object, path: str | None) -> str | None:
    """Return the field of *value* at a dotted *path* as text, None if absent."""
    if path is None:
        return None
    for name in path.split("."):
        value = getattr(value, name, None)
    return None if value is None else key_text(value)


def key_text(value: object) -> str:
    """Return a key, or an id, as it travels: as JSON would have it, without quotes."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, date) else str(value)
