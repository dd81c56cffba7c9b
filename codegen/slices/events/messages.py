"""From a message node to what is sent: content, payload type and headers type."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import quote

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.reading.refs import Documents
from codegen.slices.events import wishes
from codegen.slices.events.checks import is_json_schema
from codegen.slices.events.cloudevents import (
    cloud_event,
    left_to_senders,
    wrong_words,
)
from codegen.slices.events.document import MessageNode
from codegen.slices.events.expressions import PAYLOAD
from codegen.slices.events.fields import patched, places_of
from codegen.slices.events.formats import TYPED, Formats
from codegen.slices.events.media_types import format_of, is_json
from codegen.slices.events.paths import Paths
from codegen.slices.events.schema_ids import schema_id
from codegen.slices.slice import Input

# What a payload is sent as if its schema is no JSON Schema and nothing else is said.
_MEDIA_TYPES = {
    "application/vnd.apache.avro": "avro/binary",
    "application/vnd.google.protobuf": "application/x-protobuf",
    "application/xml": "application/xml",
}
# Words of a schema that no type comes of.
_PROSE = frozenset(
    {"type", "title", "description", "examples", "default", "deprecated", "$comment"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """Lowers the messages of one contract."""

    input: Input
    home: str
    default_content_type: str
    service: str
    formats: Formats

    def components(self, root: Pointer, foreign: Collection[Pointer]) -> None:
        """Types of all schemas of the components, so that their names come first.

        Those at *foreign* places are payloads of another format, as a message says.
        """
        documents = self.input.documents
        at = root
        for key in ("components", "schemas"):
            node = documents.get(at)
            if not isinstance(node, dict) or node.get(key) is None:
                return
            at = documents.follow(at / key)
        schemas = documents.get(at)
        if not any(
            _format(documents, at / name) or at / name in foreign for name in schemas
        ):
            self.input.schemas.add_all(at, home=self.home, dialect="asyncapi")
            return
        for name in schemas:
            if at / name not in foreign:
                self._component(name, at / name)

    def _component(self, name: str, at: Pointer) -> None:
        """One schema among some that have a format of their own."""
        format_ = _format(self.input.documents, at)
        wanted = names.pascal(name, fallback="Schema")
        inner = self.input.documents.follow(at) / "schema" if format_ else at
        if is_json_schema(format_):
            self.input.schemas.type_of(
                inner, want=wanted, home=self.home, dialect=_dialect(format_)
            )
        elif not self.formats.component(name, inner, format_):
            message = f'no types are generated from schema "{name}": it is {format_}'
            self._info(at, message)

    def lower(
        self, node: MessageNode, filled: frozenset[str] = frozenset()
    ) -> ir.Message:
        """The message with the types of its payload and headers.

        *filled* are headers that the runtime fills in, whatever a sender says.
        """
        summary, description = (
            node.fields.text("summary"),
            node.fields.text("description"),
        )
        payload = self._payload(node)
        return ir.Message(
            name=names.pascal(node.wire_name, fallback="Message"),
            wire_name=node.wire_name,
            payload=payload,
            headers=self._headers(node),
            doc="\n\n".join(part for part in (summary, description) if part),
            correlation_id=correlation(node) or None,
            key=self._key(node, payload),
            headers_required=bool(left_to_senders(self.input.documents, node) - filled),
            cloud_event=self._cloud_event(node),
            schema_id=schema_id(node, payload, self.input.report),
        )

    def _cloud_event(self, node: MessageNode) -> Mapping[str, str] | None:
        """How a message is sent as a CloudEvent, None if it is none."""
        media_type = node.fields.text("contentType") or self.default_content_type
        found = cloud_event(self.input.documents, node, media_type, self.service)
        said = wishes.said(node.fields)
        if "cloudEvents" in said:
            at = wishes.place(node.fields, "cloudEvents")
            wrong, hint = wrong_words(said["cloudEvents"]), None
            if found is None:
                wrong = f'message "{node.wire_name}" is not sent as a CloudEvent'
                hint = "write contentType: application/cloudevents+json"
            if wrong:
                self.input.report.add(codes.INVALID_DOCUMENT, at, wrong, hint=hint)
        return found

    def _key(self, node: MessageNode, payload: ir.Content) -> str | None:
        """`x-codegen.key`: what keeps messages in order, as a runtime expression."""
        key = wishes.said(node.fields).get("key")
        if key is None:
            return None
        wrong = f'the key of message "{node.wire_name}" must be a field of its payload'
        if isinstance(key, str) and PAYLOAD.fullmatch(key):
            paths = Paths(self.input.schemas.definition)
            if paths.lacks(payload, key):
                wrong += f', and it has no "{key.partition("#")[2]}"'
            elif paths.ends_in_parts(payload, key):
                wrong += f', and "{key.partition("#")[2]}" is no single value'
            else:
                return key
        self.input.report.add(
            codes.INVALID_DOCUMENT,
            wishes.place(node.fields, "key"),
            wrong,
            hint="write key: $message.payload#/orderId",
        )
        return None

    def _payload(self, node: MessageNode) -> ir.Content:
        written = node.fields.text("contentType")
        if not is_json_schema(node.schema_format):
            return self.formats.content(node) or self._foreign(node, written)
        media_type = written or self.default_content_type or "application/json"
        if is_json(media_type):
            return ir.Content(
                media_type=media_type, codec="json", type=self._type(node)
            )
        return self._not_json(node, media_type)

    def _type(self, node: MessageNode) -> ir.Type:
        if node.payload is None:
            return ir.ANY
        wanted = names.pascal(node.wire_name, fallback="Message")
        return self.input.schemas.type_of(
            node.payload,
            want=wanted,
            home=self.home,
            dialect=_dialect(node.schema_format),
        )

    def _foreign(self, node: MessageNode, written: str) -> ir.Content:
        """A payload whose schema is XML, RAML or broken: its bytes."""
        format_ = node.schema_format.split(";")[0].strip()
        plain = format_of(format_)
        if plain not in TYPED:  # else it has been said why there are none
            self._info(
                node.payload or node.at,
                f'payload of message "{node.wire_name}" is described by {format_}, for'
                " which no types are generated: it stays bytes",
            )
        media_type = written or _MEDIA_TYPES.get(plain, "application/octet-stream")
        return ir.Content(
            media_type=media_type, codec="binary", type=ir.Scalar("bytes")
        )

    def _not_json(self, node: MessageNode, media_type: str) -> ir.Content:
        """A payload that is not sent as JSON: its text or its bytes."""
        text = media_type.lower().startswith("text/")
        if node.payload is not None and not self._is_plain(node.payload):
            self._info(
                node.payload,
                f'payload of message "{node.wire_name}" is sent as {media_type}, which is'
                f" not decoded: it stays {'text' if text else 'bytes'}",
            )
        return ir.Content(
            media_type=media_type,
            codec="text" if text else "binary",
            type=ir.Scalar("str" if text else "bytes"),
        )

    def _is_plain(self, at: Pointer) -> bool:
        """Whether a schema says nothing beyond "a string"."""
        documents = self.input.documents
        schema = documents.get(documents.follow(at))
        return not isinstance(schema, dict) or schema.get("type", "string") == "string"

    def _headers(self, node: MessageNode) -> ir.Type | None:
        """The type of the application's headers, if they are described as an object."""
        places = node.fields.all("headers")
        if not places:
            return None
        at = self.input.documents.follow(places[-1])
        if len(places) > 1:
            at = self._merged_headers(node, places)
        schema = self.input.documents.get(at)
        if isinstance(schema, dict) and isinstance(schema.get("schemaFormat"), str):
            if not is_json_schema(schema["schemaFormat"]):
                self._info(
                    at,
                    f'headers of message "{node.wire_name}" are described by'
                    f" {schema['schemaFormat']}, for which no types are generated",
                )
                return None
            at = at / "schema"
        wanted = names.pascal(node.wire_name, fallback="Message") + "Headers"
        found = self.input.schemas.type_of(
            at, want=wanted, home=self.home, dialect="asyncapi"
        )
        if Paths(self.input.schemas.definition).is_record(found):
            return found
        if not _says_nothing(schema):
            self._info(
                places[-1],
                f'headers of message "{node.wire_name}" have no class of their own: they'
                " stay texts, and none is checked",
            )
        return None

    def _merged_headers(
        self, node: MessageNode, places: tuple[Pointer, ...]
    ) -> Pointer:
        """Headers that several traits make up, as one schema beside the contract's own.

        Schemas are known by the node they stand at, and a merged one stands nowhere: so
        it gets a place of its own.
        """
        documents, merged = self.input.documents, None
        origins: dict[tuple[str, ...], Pointer] = {}
        for place in places:
            at = documents.follow(place)
            schema = _rebased(documents, documents.get(at), at, node.at.file)
            merged = patched(merged, schema)
            origins.update(places_of(schema, at))
        name = f"headers of {Pointer('', node.at.tokens)}"
        return documents.make(node.at.file, name, merged, origins)

    def _info(self, at: Pointer, message: str) -> None:
        self.input.report.add(codes.NOT_GENERATED, at, message)


def correlation(node: MessageNode) -> str:
    """Runtime expression of the correlation id of a message; empty if there is none."""
    said = node.fields.tree("correlationId")
    location = said.get("location") if isinstance(said, dict) else None
    return location if isinstance(location, str) else ""


def _says_nothing(schema: Any) -> bool:
    """Whether a schema says no more than "an object"."""
    words = schema if isinstance(schema, dict) else ()
    return not any(word not in _PROSE and not word.startswith("x-") for word in words)


def _rebased(documents: Documents, schema: Any, at: Pointer, file: str) -> Any:
    """A schema whose references mean the same when it stands in *file*."""
    if isinstance(schema, list):
        return [_rebased(documents, item, at, file) for item in schema]
    if not isinstance(schema, dict):
        return schema
    moved = {key: _rebased(documents, value, at, file) for key, value in schema.items()}
    if isinstance(schema.get("$ref"), str):
        try:
            target = documents.target(schema["$ref"], at)
        except KeyError:  # said when it was read
            return {key: value for key, value in moved.items() if key != "$ref"}
        here = documents.sources[file].path.parent
        path = os.path.relpath(documents.sources[target.file].path, here)
        fragment = str(Pointer("", target.tokens))
        moved["$ref"] = quote(path.replace(os.sep, "/")) + quote(fragment, safe="#/~")
    return moved


def _format(documents: Documents, at: Pointer) -> str:
    """The format that a schema says it has (Multi Format Schema Object), or nothing."""
    schema = documents.get(documents.follow(at))
    said = schema.get("schemaFormat") if isinstance(schema, dict) else None
    return said if isinstance(said, str) else ""


def _dialect(schema_format: str) -> Literal["3.0", "3.1", "asyncapi"]:
    said = schema_format.lower().replace(" ", "")
    plain = said.split(";")[0].split("+")[0]
    if plain == "application/vnd.oai.openapi":
        return "3.1" if "version=3.1" in said or "version=3.2" in said else "3.0"
    if plain == "application/schema" and "version=draft-0" not in said:
        return "3.1"
    return "asyncapi"
