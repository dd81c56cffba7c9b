"""Messages as another service would send them: raw bytes, and what goes with them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel
from pydantic_core import from_json

from ...content import Json
from ...errors import ContractViolation
from ...events.cloudevents import STRUCTURED, closed
from ...events.event import Event, Payload
from ...events.message import Message, field_at
from ...events.publisher import PublishOptions, message_of
from ...events.recording import directly
from ...events.replies import with_field
from ...events.schema_ids import MADE_UP
from ...sample import sample
from ...templates import SLOT
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
        """The payload, with what the service knows, and what its address may say."""
        raw = self._with_known(payload, raw)
        value = before = payload.content.decode(raw)
        for name, path in said_twice(self.operation.event, value).items():
            allowed = self.operation.parameters.get(name, ())
            said = field_at(value, path)
            if said is None or name in self.operation.open or said in allowed:
                continue
            if not allowed:  # it stands in the contract's address, and not in this one
                continue
            value = with_field(value, path, allowed[0])
        if value is not before:
            try:
                raw, _ = payload.content.checked(value)
            except ContractViolation:  # what the address allows, this field does not
                value = before
        return value, raw

    def _with_known(self, payload: Payload[Any], raw: bytes) -> bytes:
        """*raw* with what the configuration knows of its properties, at any depth."""
        if not self.known or not isinstance(payload.content, Json):
            return raw
        value = from_json(raw)
        said = _said(value, self.known)
        if said == value:
            return raw
        again = json.dumps(said, ensure_ascii=False).encode()
        try:
            payload.content.decode(again)
        except ContractViolation:
            return raw
        return again

    def _parameters(self, value: Any) -> dict[str, str]:
        """Those of the address, as the payload says them where it says words."""
        event, given = self.event, self.parameters
        for name, path in said_twice(event, value).items():
            text = field_at(value, path)
            if text and name in given and not {*text} & {*"*#", event.separator}:
                given[name] = text
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


def said_twice(event: Event[Any], value: Any) -> dict[str, str]:
    """Return the parameters of an address that the payload has as well, and where.

    Those that the contract locates there, and those that a field is called like.
    """
    found = {
        name: name_
        for name in SLOT.findall(event.address)
        for name_ in getattr(type(value), "model_fields", {})
        if _letters(name) == _letters(name_)
    }
    return found | {name: path for name, path, _ in event.located}


def _said(value: Any, known: Mapping[str, tuple[Any, ...]]) -> Any:
    """Return *value* with what is *known* of its properties, and of those within it."""
    if isinstance(value, dict):
        return {
            name: known[name][0] if known.get(name) else _said(one, known)
            for name, one in value.items()
        }
    return [_said(one, known) for one in value] if isinstance(value, list) else value


def _letters(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()


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
