"""How values become bytes: bodies in a media type, and parameters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from codegen.model.types import Ref, Type

Codec = Literal[
    "json",
    "text",
    "binary",
    "form",
    "multipart",
    "lines",
    "events",
    "avro",
    "protobuf",
]
"""How bytes stand for values; `lines` and `events` are streams, one item after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How one property of a form is written (`encoding` of OpenAPI)."""

    wire_name: str
    content_type: str = ""
    """One media type, or several with commas between them; empty for the default."""
    style: str = ""
    explode: bool | None = None
    allow_reserved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Avro:
    """The Avro schema of a body, and the classes of those of its types that are one
    choice of several, by their names in Avro."""

    schema: Any
    classes: tuple[tuple[str, Ref], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtoField:
    """A field of a message that has one value: its name, that in JSON, and its message."""

    name: str
    json_name: str
    message: str
    """In full; empty if it is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proto:
    """The message of a proto that a body is.

    *indexes* lead to it in its file, those around it first; *messages* are itself and those
    that its fields lead to, each with its fields.
    """

    indexes: tuple[int, ...]
    full: str
    messages: tuple[tuple[str, tuple[ProtoField, ...]], ...]

    def way(self, tokens: Iterable[str]) -> tuple[ProtoField, ...]:
        """The fields that *tokens* lead through; nothing if they lead nowhere."""
        known, message, way = dict(self.messages), self.full, list[ProtoField]()
        for token in tokens:
            fields = known.get(message, ())
            found = [one for one in fields if token in (one.name, one.json_name)]
            if not found:
                return ()
            way.append(found[0])
            message = found[0].message
        return tuple(way)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaId:
    """The id of a schema in a registry, which goes before a body.

    Without an *id* only senders know it; *size* is in bytes, *indexes* are those of
    `Proto`, which go there too.
    """

    id: int | None = None
    size: int = 4
    indexes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A body in one media type; of a stream, *type* is that of its items."""

    media_type: str
    codec: Codec
    type: Type
    parts: tuple[Part, ...] = ()
    clash: str = ""
    """Why what is sent would arrive as something else, in words; empty if it would not."""
    avro: Avro | None = None
    proto: Proto | None = None

    @property
    def streams(self) -> bool:
        """Whether its items come one after the other."""
        return self.codec in ("lines", "events")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """An HTTP parameter: its Python name, its wire name and how it is serialised."""

    name: str
    wire_name: str
    place: Literal["path", "query", "header", "cookie", "querystring"]
    type: Type
    required: bool
    default: Any = None
    doc: str = ""
    style: str = ""
    explode: bool = False
    allow_reserved: bool = False
    content: Content | None = None
    """Set if it is serialised by a media type and not by style."""
    clash: str = ""
    """Why a value that is made up cannot be sent in it, in words; empty if it can."""
