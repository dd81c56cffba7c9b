"""Media types: what bytes of each stand for, and which of several code is made for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir
from codegen.model.media_types import essence
from codegen.slices.http.clashes import tangled
from codegen.slices.http.load import Dialect
from codegen.slices.slice import Input

# What goes by the name of JSON itself: a charset says nothing, JSON is UTF-8.
_JSON = frozenset({"application/json", "*/*"})
LINES = frozenset(
    {"application/jsonl", "application/x-jsonl", "application/json-lines"}
    | {"application/x-ndjson", "application/ndjson", "application/stream+json"}
    | {"application/json-seq"}
)
"""What is one JSON text after the other; the runtime has the same, a test says."""
_STRUCTURED = frozenset({"json", "form", "multipart"})
_TEXT_WORDS = frozenset(
    {"type", "format", "enum", "const", "default", "pattern", "minLength", "maxLength"}
    | {"contentEncoding", "contentMediaType", "nullable", "title", "description"}
    | {"example", "examples"}
)


@dataclass(frozen=True, slots=True)
class Media:
    """Lowers the `content` of bodies, parameters and headers of one contract."""

    given: Input
    home: str
    dialect: Dialect

    def type_at(
        self, at: Pointer, want: str, direction: ir.Direction = "request"
    ) -> ir.Type:
        """The type of the schema at *at*; anything where there is none."""
        if not self.given.documents.exists(at):
            return ir.ANY
        return self.given.schemas.type_of(
            at, want=want, home=self.home, dialect=self.dialect, direction=direction
        )

    def members(
        self, node: dict[str, Any], at: Pointer, word: str
    ) -> tuple[dict[str, Any], Pointer]:
        """The map *word* of the object at *at*, and where it stands.

        The standard has no reference to a whole map, but contracts and bundlers do.
        """
        if word not in node:
            return {}, at / word
        return self.given.documents.resolved(at / word)

    def contents(
        self, node: dict[str, Any], at: Pointer, want: str, direction: ir.Direction
    ) -> tuple[ir.Content, ...]:
        """A body in every media type that code is made for: JSON first, streams last."""
        listed, place = self.members(node, at, "content")
        ordered = sorted(listed, key=_rank)
        structured = any(codec_of(_mended(one)) in _STRUCTURED for one in ordered)
        contents: list[ir.Content] = []
        known: list[tuple[Any, ir.Type]] = []
        for said in ordered:
            member, media_type = place / said, _mended(said)
            media, where = self.given.documents.resolved(member)
            if media_type != said:
                message = f'"{said}" is no media type (RFC 9110, section 8.3.1)'
                hint = f'it is taken for "{media_type}"'
                self.given.report.add(codes.LINT, member, message, hint=hint)
            if self._is_beyond(media_type, where):
                message = f'no codec makes values of "{media_type}"'
                message += "; the others do" if structured else ", so it stays as it is"
                self.given.report.add(codes.NOT_GENERATED, member, message)
                if structured:
                    continue
            contents.append(
                self._content(media_type, media, where, want, direction, known)
            )
        return tuple(contents)

    def _is_beyond(self, media_type: str, at: Pointer) -> bool:
        """Whether a body has a structure that we cannot read in this media type."""
        if codec_of(media_type) not in ("text", "binary"):
            return False
        if not self.given.documents.exists(at / "schema"):
            return False
        schema, _ = self.given.documents.resolved(at / "schema")
        if set(schema) - _TEXT_WORDS:
            return True
        return schema.get("type", "string") not in ("string", ["string", "null"])

    def _content(
        self,
        media_type: str,
        media: dict[str, Any],
        at: Pointer,
        want: str,
        direction: ir.Direction,
        known: list[tuple[Any, ir.Type]],
    ) -> ir.Content:
        codec = codec_of(media_type)
        if essence(media_type) == "*/*":
            codec = self._of_anything(media, at)
        why = self._why_bytes(codec, media_type, media, at, direction)
        if why:
            self.given.report.add(codes.NOT_GENERATED, at, why)
            codec = "binary"
        if codec == "text":
            type: ir.Type = ir.Scalar("str")
        elif codec == "binary":
            type = ir.Scalar("file" if direction == "request" else "bytes")
        else:
            type = self._typed(codec, media, at, want, direction, known)
        if codec == "json" and essence(media_type) in _JSON:
            media_type = "application/json"
        if codec in ("form", "multipart"):  # a boundary is that of one message
            media_type = essence(media_type)
        parts = self._parts(codec, media, at)
        sent = parts and direction == "request"
        return ir.Content(
            media_type=media_type,
            codec=codec,
            type=type,
            parts=parts,
            clash=tangled(parts, at / "schema", self.given) if sent else "",
        )

    def _why_bytes(
        self,
        codec: ir.Codec,
        media_type: str,
        media: dict[str, Any],
        at: Pointer,
        direction: ir.Direction,
    ) -> str:
        """Why a body stays bytes although its media type has a codec; empty if not."""
        if codec == "multipart" and direction == "response":
            return "answers in several parts are not taken apart; they are bytes"
        if codec in ("form", "multipart") and not self._has_fields(media, at, codec):
            return f'"{media_type}" is fields with names, so it stays as it is'
        if codec in ("lines", "events") and direction == "request":
            return f'items of "{media_type}" are not sent one by one; it is bytes'
        return ""

    def _of_anything(self, media: dict[str, Any], at: Pointer) -> ir.Codec:
        """What a body of any media type is: what its schema speaks of."""
        if "schema" not in media:
            return "json"
        schema, _ = self.given.documents.resolved(at / "schema")
        if schema.get("type") != "string":
            return "json"
        return "binary" if schema.get("format") == "binary" else "text"

    def _has_fields(self, media: dict[str, Any], at: Pointer, codec: ir.Codec) -> bool:
        """Whether a form can be one; a text is one that is urlencoded already."""
        if "schema" not in media:
            return True
        schema, _ = self.given.documents.resolved(at / "schema")
        said = schema.get("type") or "object"
        kinds = set(said) if isinstance(said, list) else {said}
        text = kinds <= {"string", "null"} and schema.get("format") != "binary"
        return "object" in kinds or (codec == "form" and text)

    def _typed(
        self,
        codec: ir.Codec,
        media: dict[str, Any],
        at: Pointer,
        want: str,
        direction: ir.Direction,
        known: list[tuple[Any, ir.Type]],
    ) -> ir.Type:
        """The type of a schema; the same schema written out again is the same type."""
        word = "itemSchema" if "itemSchema" in media else "schema"
        if word == "itemSchema" and codec not in ("lines", "events"):
            message = f"items one by one are no stream in {at.tokens[-1]}; read whole"
            self.given.report.add(codes.NOT_GENERATED, at / word, message)
        schema = media.get(word)
        for other, type in known:
            if schema is not None and other == schema:
                return type
        want += "Item" if word == "itemSchema" else ""
        type = self.type_at(at / word, want, direction)
        if word == "schema" and codec == "lines" and isinstance(type, ir.ListOf):
            type = type.item  # what is described is all of them
        known.append((schema, type))
        return type

    def _parts(
        self, codec: ir.Codec, media: dict[str, Any], at: Pointer
    ) -> tuple[ir.Part, ...]:
        for word in ("prefixEncoding", "itemEncoding"):
            if word in media:
                message = f"`{word}` is not generated yet: parts are known by name"
                self.given.report.add(codes.NOT_GENERATED, at / word, message)
        if codec not in ("form", "multipart"):
            return ()
        listed, place = self.members(media, at, "encoding")
        return tuple(
            self._part(name, place / name, codec)
            for name, one in listed.items()
            if isinstance(one, dict)
        )

    def _part(self, name: str, at: Pointer, codec: ir.Codec) -> ir.Part:
        node, where = self.given.documents.resolved(at)
        if node.get("headers"):
            message = "headers of single parts are not generated yet"
            self.given.report.add(codes.NOT_GENERATED, where / "headers", message)
        kind = str(node.get("contentType") or "")
        if codec == "multipart" and self.dialect == "3.0":
            self._say_unstyled(node, where)
            return ir.Part(wire_name=name, content_type=kind)
        explode = node.get("explode")
        return ir.Part(
            wire_name=name,
            content_type=kind,
            style=str(node.get("style") or ""),
            explode=explode if isinstance(explode, bool) else None,
            allow_reserved=node.get("allowReserved") is True,
        )

    def _say_unstyled(self, node: dict[str, Any], at: Pointer) -> None:
        """Say that a part has no style (OpenAPI 3.0, section 4.7.15), if it has one."""
        said = [word for word in ("style", "explode", "allowReserved") if word in node]
        if said:
            words = ", ".join(f"`{word}`" for word in said)
            message = f"OpenAPI 3.0 ignores {words} in a part of multipart/form-data"
            hint = "since OpenAPI 3.1 it counts; here objects are JSON"
            self.given.report.add(codes.LINT, at / said[0], message, hint=hint)


def _rank(media_type: str) -> int:
    """JSON first, because it says most; a stream only where nothing else will do."""
    codec = codec_of(_mended(media_type))
    return 0 if codec == "json" else 2 if codec in ("lines", "events") else 1


def _mended(media_type: str) -> str:
    """A media type as it should be written: after a comma some write a parameter."""
    if '"' in media_type:  # where a comma may be a part of a value
        return media_type
    first, *rest = media_type.split(",")
    more = [one.strip() for one in rest if "=" in one]
    return "; ".join([first.strip(), *more]) if rest else media_type


def codec_of(media_type: str) -> ir.Codec:
    """How bytes of a media type are read and written."""
    plain = essence(media_type)
    if plain in LINES:
        return "lines"
    if plain in _JSON or plain.endswith(("+json", "/json")):
        return "json"
    if plain == "text/event-stream":
        return "events"
    if plain == "application/x-www-form-urlencoded":
        return "form"
    if plain == "multipart/form-data":
        return "multipart"
    return "text" if plain.startswith("text/") else "binary"
