"""Whether what previous versions of a contract allowed is still handled."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from ...events.message import Message
from ...sample import CannotSample, sample_json
from ..configuration import ConfigurationError
from ..effort import effort
from ..findings import Finding, Outcome
from .earlier import Document, Earlier
from .handling import unhandled
from .operations import Received
from .playing import HUNG
from .searching import some
from .shape import Shape, written
from .spelling import shown
from .writing import Writer

if TYPE_CHECKING:
    from .subject import EventsSubject

PREVIOUS = "handles_previous_versions"
_NONE = (
    "the configuration names no previous version: "
    'previous = ["contracts of before, or folders of messages that were kept"]'
)
_KEYS = frozenset(
    {"operation", "name", "contentType", "headers", "key", "messageId", "address"}
    | {"correlationId", "payload", "bodyBase64"}
)


@dataclass(frozen=True, slots=True)
class _Old:
    """A message that was allowed, to whom it went, and where it stands."""

    operation: Received
    message: Message
    place: str


def reads_previous(subject: EventsSubject) -> Outcome:
    """Send what previous versions allowed: all of it is to be handled."""
    seen = subject.seen(subject.received[0])
    seen.operation = "any operation"
    paths = subject.provider.configuration.previous
    if not paths or not subject.provider.is_real:
        return seen.outcome(_NONE)
    untested: list[str] = []
    for path in paths:
        for old in _messages(subject, path, untested):
            if not seen.looks(PREVIOUS):
                continue
            told = subject.run(
                unhandled(
                    subject,
                    subject.writer(old.operation).event,
                    old.operation,
                    old.message,
                )
            )
            if told is None:
                seen.answered += 1
                continue
            seen.hopeless = HUNG in told.answer
            finding = Finding(
                check=PREVIOUS,
                operation=old.operation.name,
                said=f"{told.said}, and {old.place} allows it.",
                request=shown(old.message),
                answer=told.answer,
                repeat=subject.again_with(old.operation, old.message),
                pointer=old.operation.pointer,
            )
            seen.found(finding, like=old.operation.name + old.message.name)
    said = "; ".join(untested) or "they have no messages that are received today"
    return seen.outcome("" if seen.checks else said)


def _messages(subject: EventsSubject, path: str, untested: list[str]) -> Iterator[_Old]:
    place = subject.provider.configuration.folder / path
    if place.is_dir():
        files = sorted(place.rglob("*.json"))
        if not files:
            raise ConfigurationError(f"{subject.name}: previous: {path} has no *.json")
        for file in files:
            yield from _kept(subject, file)
    elif place.is_file():
        document = Document(place)
        for operation in subject.received:
            for earlier in document.messages(operation.name):
                yield from _made(subject, operation, earlier, path, untested)
    else:
        raise ConfigurationError(f"{subject.name}: previous: there is no {path}")


def _kept(subject: EventsSubject, file: Path) -> Iterator[_Old]:
    """A message that somebody kept, for each operation that it may be for."""
    try:
        value = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"{file} cannot be read: {error}") from None
    if not isinstance(value, dict) or not value.keys() <= _KEYS:
        keys = ", ".join(sorted(_KEYS))
        raise ConfigurationError(f"{file} is no message: its keys may be {keys}")
    name, wanted = str(value.get("name", "")), value.get("operation")
    for operation in subject.received:
        has = any(p.name == name for p in operation.event.payloads) or not name
        if wanted != operation.name if wanted is not None else not has:
            continue
        yield _Old(operation, _read(subject, operation, file, value), file.name)


def _read(
    subject: EventsSubject, operation: Received, file: Path, value: Mapping[str, Any]
) -> Message:
    try:
        encoded = value.get("bodyBase64")
        body = (
            written(value["payload"])
            if encoded is None
            else base64.b64decode(encoded, validate=True)
        )
    except (KeyError, TypeError, binascii.Error):
        why = "has neither payload, which is JSON, nor bodyBase64"
        raise ConfigurationError(f"{file} {why}") from None
    headers = value.get("headers", {})
    payload = operation.event.payloads[0]
    return Message(
        body=body,
        content_type=str(value.get("contentType", payload.content.media_type)),
        name=str(value.get("name", "")),
        message_id=str(value.get("messageId", file.stem)),
        address=_address(subject.writer(operation)),
        correlation_id=value.get("correlationId"),
        key=value.get("key"),
        headers={str(name): _text(one) for name, one in headers.items()},
    )


def _address(writer: Writer) -> str:
    return writer.event.address_with(writer.parameters)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _made(
    subject: EventsSubject,
    operation: Received,
    earlier: Earlier,
    path: str,
    untested: list[str],
) -> Iterator[_Old]:
    """Messages that a document allowed."""
    if earlier.payload is None or "json" not in earlier.content_type:
        untested.append(f"{path}: {earlier.name} is not described by a JSON Schema")
        return
    judge = jsonschema_rs.validator_for(earlier.payload, validate_formats=True)
    shape = Shape(earlier.payload, partial(_is_valid, judge))
    writer = subject.writer(operation)
    try:
        raws = [one.raw for one in shape.branches(shape.sample())]
        raws += some(shape.drawn(), effort().examples)
        headers = _headers(earlier.headers)
    except (CannotSample, ValueError) as error:
        untested.append(f"{path}: {earlier.name}: no message can be made up: {error}")
        return
    for number, raw in enumerate(dict.fromkeys(raws)):
        message = Message(
            body=raw,
            content_type=earlier.content_type,
            name=earlier.name,
            message_id=f"previous-{number}",
            address=_address(writer),
            headers=headers,
        )
        yield _Old(operation, message, path)


def _is_valid(judge: Any, raw: bytes) -> bool:
    return bool(judge.is_valid(json.loads(raw)))


def _headers(schema: Any) -> dict[str, str]:
    if not isinstance(schema, Mapping):
        return {}
    made = sample_json(dict(schema), dict(schema.get("$defs", {})))
    return {n: _text(v) for n, v in made.items()} if isinstance(made, dict) else {}
