"""What Kafka needs of an operation: topic, consumer group, client and type of the key.

Kafka binding 0.5.0 of AsyncAPI, and those before it, which have less.
"""

from __future__ import annotations

from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model import ir
from codegen.slices.events import schema_ids
from codegen.slices.events.checks import kind
from codegen.slices.events.document import Channel, MessageNode, OperationNode
from codegen.slices.events.fields import Fields
from codegen.slices.events.protocols import (
    FLAG,
    TEXT,
    Facts,
    Word,
    checked,
    mapping,
    place,
    said,
    whole,
)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else str(value).split(",")


def _number(least: int) -> Word:
    """A whole number, be it as text."""

    def fits(value: Any) -> bool:
        text = str(value) if isinstance(value, int | str) else ""
        digits = text.removeprefix("-")
        return digits.isascii() and digits.isdigit() and int(text) >= least

    return Word(fits, f"a whole number, {least} or more")


SERVER = {"schemaRegistryUrl": TEXT, "schemaRegistryVendor": TEXT}
_CHANNEL = {"topic": TEXT, "partitions": whole(1), "replicas": whole(1)}
COUNTS = ("partitions", "replicas")
_CONFIGURATION = "topicConfiguration"
_IDS = {"groupId": "group", "clientId": "client"}
CHANNEL_WORDS = frozenset({*_CHANNEL, _CONFIGURATION})
_SETTINGS = {
    "cleanup.policy": Word(
        lambda value: set(_listed(value)) <= {"compact", "delete"},
        "a list of compact and delete",
    ),
    "retention.ms": _number(-1),
    "retention.bytes": _number(-1),
    "delete.retention.ms": _number(0),
    "max.message.bytes": _number(0),
    "confluent.key.schema.validation": FLAG,
    "confluent.value.schema.validation": FLAG,
    "confluent.key.subject.name.strategy": TEXT,
    "confluent.value.subject.name.strategy": TEXT,
}
"""What the binding says of settings; of all others the broker knows what they are."""
OPERATION_WORDS = frozenset(_IDS)
MESSAGE_WORDS = frozenset({"key"}) | schema_ids.WORDS
_KEYS: dict[tuple[str, str], ir.ScalarKind] = {
    ("string", "uuid"): "uuid",
    ("string", "date-time"): "datetime",
    ("string", "date"): "date",
    ("string", ""): "str",
    ("integer", ""): "int",
    ("number", ""): "float",
    ("boolean", ""): "bool",
}
_PLAIN = ir.Scalar("str")


def facts(operation: OperationNode, report: Report) -> Facts:
    """Keys: `group`, `client`, `key` (a type, unless it is text)."""
    topic_words(operation.channel, report)
    found: Facts = {}
    binding = said(operation.fields, "kafka")
    for word, fact in _IDS.items():
        if binding.get(word) is None:
            continue
        if value := _one_value(binding[word]):
            found[fact] = value
        else:
            message = (
                f'"{word}" of operation "{operation.id}" is not one value, so it is left'
                " to the service"
            )
            at = place(operation.fields, "kafka", word)
            report.add(codes.NOT_GENERATED, at, message)
    key = _key(operation, report)
    if key != _PLAIN:
        found["key"] = key
    return found


# --- topics ---------------------------------------------------------------------------


def topic_name(channel: Channel) -> str:
    """The topic of a channel that has a Kafka binding, even an empty one; else nothing."""
    if "kafka" not in mapping(channel.fields.tree("bindings")):
        return ""
    words = checked(channel.fields, "kafka", _CHANNEL, Report())
    return str(words.get("topic") or channel.address or "")


def topic_words(channel: Channel, report: Report) -> Facts:
    """What a channel says of its topic: `COUNTS`, and settings as the broker has them."""
    words = checked(channel.fields, "kafka", _CHANNEL, report)
    counts = {word: words[word] for word in COUNTS if word in words}
    return counts | dict(_configuration(channel, report))


def place_of(fields: Fields, word: str) -> Pointer:
    """Where a binding says one of those words."""
    path = (word,) if word in COUNTS else (_CONFIGURATION, word)
    return place(fields, "kafka", *path)


def _configuration(channel: Channel, report: Report) -> tuple[tuple[str, str], ...]:
    """Settings of a topic as the broker has them: texts."""
    written = said(channel.fields, "kafka").get(_CONFIGURATION)
    if written is None:
        return ()
    if not isinstance(written, dict):
        at = place(channel.fields, "kafka", _CONFIGURATION)
        message = f'"{_CONFIGURATION}" must be an object, not {kind(written)}'
        report.add(codes.INVALID_DOCUMENT, at, message)
        return ()
    found: list[tuple[str, str]] = []
    for name, value in written.items():
        values = value if isinstance(value, list) else [value]
        if not values or not all(isinstance(v, str | int | float) for v in values):
            message = f'"{name}" of a topic must be a text, a number or a list of texts'
            report.add(codes.INVALID_DOCUMENT, place_of(channel.fields, name), message)
        elif name in _SETTINGS and not _SETTINGS[name].fits(value):
            message = f'"{name}" of a topic must be {_SETTINGS[name].wanted}'
            report.add(codes.INVALID_DOCUMENT, place_of(channel.fields, name), message)
        elif not name.startswith("x-"):
            found.append((name, ",".join(map(_text, values))))
    return tuple(found)


def _text(value: str | float) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


# --- keys -----------------------------------------------------------------------------


def _key(operation: OperationNode, report: Report) -> ir.Type:
    """The type of the keys of all messages; text where nothing else is said."""
    found = {_message_key(message, report) for message in operation.messages}
    if len(found) > 1:
        message = (
            f'keys of operation "{operation.id}" have several types: they are text'
        )
        report.add(codes.NOT_GENERATED, operation.at, message)
    return found.pop() if len(found) == 1 else _PLAIN


def _message_key(message: MessageNode, report: Report) -> ir.Type:
    schema = said(message.fields, "kafka").get("key")
    type_ = _PLAIN if schema is None else _simple(schema)
    if type_ is None:
        text = (
            f'the key of message "{message.wire_name}" is no simple value: it is text'
        )
        at = place(message.fields, "kafka", "key")
        report.add(codes.NOT_GENERATED, at, text)
    return type_ or _PLAIN


def _simple(schema: Any) -> ir.Type | None:
    """The type of a schema that describes one value without parts."""
    schema = mapping(schema)
    values = schema["enum"] if "enum" in schema else [schema.get("const")]
    if isinstance(values, list) and values:
        if all(isinstance(value, str) for value in values):
            return ir.Literals(tuple(dict.fromkeys(values)))
    types = schema.get("type")
    listed = types if isinstance(types, list) else [types]
    named = [one for one in listed if isinstance(one, str) and one != "null"]
    if len(named) != 1:
        return None
    said_format = schema.get("format")
    format_ = said_format if isinstance(said_format, str) else ""
    found = _KEYS.get((named[0], format_)) or _KEYS.get((named[0], ""))
    return None if found is None else ir.Scalar(found)


def _one_value(schema: Any) -> str:
    """The only value that a schema allows; a plain string stands for itself."""
    if isinstance(schema, str):
        return schema
    schema = mapping(schema)
    values = schema.get("enum")
    only = values[0] if isinstance(values, list) and len(values) == 1 else None
    value = schema.get("const", only)
    return value if isinstance(value, str) else ""
