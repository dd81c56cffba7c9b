"""Messages as another service would send them: raw bytes, and what goes with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from ...events.cloudevents import STRUCTURED, closed
from ...events.event import Event, Payload
from ...events.message import Message, field_at
from ...events.publisher import PublishOptions, message_of
from ...events.recording import directly
from ...events.replies import with_field
from ...events.schema_ids import MADE_UP
from ...sample import sample
from .operations import Received, Sent

REPLIES = "contract-tests.replies"
"""Where replies to what is sent here are to go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Writes the messages of one operation.

    Attributes:
        operation: What is sent.
        known: Values of parameters that the configuration knows.
    """

    operation: Received | Sent
    known: Mapping[str, tuple[Any, ...]]

    @property
    def event(self) -> Event[Any]:
        """The operation, as its messages are put into its own queue."""
        return directly(self.operation.event)

    @property
    def parameters(self) -> dict[str, str]:
        """Values of the parameters of the address."""
        return {
            name: str(next(iter(self.known.get(name, values)), "word"))
            for name, values in self.operation.parameters.items()
        }

    def write(
        self,
        payload: Payload[Any],
        raw: bytes,
        message_id: str,
        *,
        generous: bool = True,
        correlation_id: str | None = None,
    ) -> Message:
        """Return *raw* as a message, with all optional headers if it is *generous*.

        Raises:
            ContractViolation: The contract does not allow it.
            CannotSample: No headers can be made up.
        """
        value, raw = self._addressed(payload, raw)
        reply = self.operation.reply
        request: dict[str, str] = {}
        if reply is not None and reply.header is not None:
            request[reply.header] = REPLIES
        if reply is not None and reply.field is not None:
            value = with_field(value, reply.field, REPLIES)
            raw, _ = payload.content.encode(value)
        options: PublishOptions = {"message_id": message_id}
        if correlation_id is not None:
            options["correlation_id"] = correlation_id
        message = message_of(
            self.event,
            value,
            options,
            self._parameters(value),
            lambda: message_id,
            self._headers(payload, generous, correlation_id),
            MADE_UP,
            name=payload.name,
            request=request if reply is not None else None,
        )
        message = replace(message, body=enveloped(payload, raw, message))
        if reply is None or reply.fixed:
            return message
        return replace(message, reply_to=REPLIES)

    def _addressed(self, payload: Payload[Any], raw: bytes) -> tuple[Any, bytes]:
        """The payload, with what its address may say where the contract wants both alike."""
        value = before = payload.content.decode(raw)
        for name, path, _ in self.operation.event.located:
            allowed = self.operation.parameters.get(name, ())
            said = field_at(value, path)
            if said is None or name in self.operation.open or said in allowed:
                continue
            value = with_field(value, path, next(iter(allowed), said))
        if value is not before:
            raw, _ = payload.content.checked(value)
        return value, raw

    def _parameters(self, value: Any) -> dict[str, str]:
        """Those of the address that the payload does not say; all, if it says no words."""
        event, given = self.event, self.parameters
        located = {name: field_at(value, path) for name, path, _ in event.located}
        said = {name: text for name, text in located.items() if text is not None}
        if all(
            text and not {*text} & {*"*#", event.separator} for text in said.values()
        ):
            given.update(said)
        return given

    def _headers(
        self, payload: Payload[Any], generous: bool, correlation_id: str | None
    ) -> BaseModel | None:
        if payload.headers is None:
            return None
        if not generous and payload.name not in self.operation.headers:
            return None
        made: BaseModel = sample(payload.headers)
        # What a message belongs to is told apart for each: a sample would be the same.
        fields = type(made).model_fields.items()
        for name, field in fields:
            if (field.alias or name) == payload.correlation_header:
                if correlation_id is not None:
                    return made.model_copy(update={name: correlation_id})
                if not field.is_required():
                    made.model_fields_set.discard(name)
        return made


def enveloped(payload: Payload[Any], raw: bytes, like: Message) -> bytes:
    """Return *raw* with what goes around it on the wire, as around that of a message."""
    if payload.schema_id is not None:
        raw = payload.schema_id.before(raw, payload.name, MADE_UP)
    if payload.cloudevents is not None and like.content_type == STRUCTURED:
        kind = payload.content.media_type or "application/json"
        return closed(payload.cloudevents.event(like.message_id), raw, kind)
    return raw


def spoilt(message: Message, payload: Payload[Any], raw: bytes, id: str) -> Message:
    """Return *message* with other bytes, under another id."""
    again = replace(message, message_id=id)
    return replace(again, body=enveloped(payload, raw, again))


def plainer(message: Message) -> Iterator[tuple[str, Message]]:
    """Return *message* as senders write it that are not ours."""
    more = {**message.headers, "traceparent": f"00-{'1' * 32}-{'2' * 16}-01"}
    yield "with headers that tracers add", replace(message, headers=more)
    if "json" in message.content_type and ";" not in message.content_type:
        kind = f"{message.content_type}; charset=utf-8"
        yield "with a charset", replace(message, content_type=kind)
