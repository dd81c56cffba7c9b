"""Files that are sent and received without being held in memory."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from mimetypes import guess_type
from os import PathLike
from pathlib import Path, PurePath
from typing import (
    Any,
    BinaryIO,
    LiteralString,
    Self,
    TypeAlias,
    TypeVar,
    cast,
    overload,
)

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import (
    CoreSchema,
    PydanticCustomError,
    SchemaSerializer,
    core_schema,
)

from ...content import Content
from ...media_types import covers
from ...payload import Body
from ..values.characters import CONTROL_BUT_TAB
from ..values.shapes import FILE_MARK, LOSSLESS
from .file_payloads import OnDisk, OneWay, Rewound

T_co = TypeVar("T_co", covariant=True)

OCTETS = "application/octet-stream"

NO_FILE: LiteralString = (
    "must be a File, bytes, a Path, a binary file or a stream of bytes"
)

Source: TypeAlias = bytes | Path | BinaryIO | Iterable[bytes] | AsyncIterable[bytes]
"""What has the bytes of a file. A path is read anew for each attempt, and a file that
can be rewound is rewound to where it stood; a stream can be sent once."""


@dataclass(frozen=True, eq=False)
class File:
    """A file to upload, or one that was uploaded.

    Two of them are equal if their bytes are, because a name and a type are made up on
    the way where there are none.

    Attributes:
        content: What has its bytes.
        filename: Its name, without a folder; None for none.
        content_type: Its media type, None if that is not known.
        headers: What else is said of it, where it is a part of a form.
    """

    content: Source
    filename: str | None = None
    content_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises ValueError where a line would break the head of a part."""
        for text in (self.content_type or "", *self.headers, *self.headers.values()):
            if CONTROL_BUT_TAB.search(text):
                raise ValueError(f"{text!r} cannot be in the head of a part")

    @classmethod
    def of(cls, path: str | PathLike[str], *, content_type: str | None = None) -> Self:
        """Return the file at *path*, with its name and the type that the name says."""
        found = Path(path)
        kind = content_type or guess_type(found.name)[0]
        return cls(found, filename=found.name, content_type=kind)

    @property
    def size(self) -> int | None:
        """How many bytes it has, None if only reading it tells."""
        body = self.body()
        return len(body) if isinstance(body, bytes) else body.length

    def body(self) -> Body:
        """Return the bytes as they are sent.

        Raises:
            OSError: There is no such file.
        """
        content = self.content
        if isinstance(content, bytes):
            return content
        if isinstance(content, Path):
            return OnDisk(content)
        return self._stream

    @cached_property
    def _stream(self) -> Rewound | OneWay:
        """The one stream that there is: it remembers where it began, or that it did."""
        if not hasattr(self.content, "read"):
            return OneWay(cast(Iterable[bytes], self.content))
        opened = cast(BinaryIO, self.content)
        return Rewound(opened) if opened.seekable() else OneWay(_pieces(opened))

    def iter_bytes(self) -> Iterator[bytes]:
        """Yield the bytes, piece by piece."""
        body = self.body()
        return iter([body] if isinstance(body, bytes) else body)

    async def aiter_bytes(self) -> AsyncIterator[bytes]:
        """Yield the bytes to a task, which does not wait for the disk."""
        body = self.body()
        if isinstance(body, bytes):
            yield body
            return
        async for piece in body:
            yield piece

    def read(self) -> bytes:
        """Return all bytes."""
        return b"".join(self.iter_bytes())

    async def aread(self) -> bytes:
        """Return all bytes to a task."""
        return b"".join([piece async for piece in self.aiter_bytes()])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, File):
            return NotImplemented
        if other.content is self.content:
            return True
        bodies = self.body(), other.body()
        if any(isinstance(body, OneWay) for body in bodies):
            return False  # looking at it would use it up
        return self.read() == other.read()

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        # In JSON, where a file has no business but in some contracts is, it is a text.
        text = core_schema.no_info_after_validator_function(
            _of_text, core_schema.str_schema()
        )
        return core_schema.json_or_python_schema(
            json_schema=text,
            python_schema=core_schema.no_info_plain_validator_function(_valid_file),
            serialization=core_schema.plain_serializer_function_ser_schema(
                _octets, when_used="json"
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        # By the mark it is told from `bytes`, which pydantic describes alike.
        return {"type": "string", "format": "binary", FILE_MARK: True}


def _octets(file: File) -> str:
    return file.read().decode(errors=LOSSLESS)


# Where no type says how a value is written: in a parameter, which is percent-encoded.
_BARE = core_schema.plain_serializer_function_ser_schema(_octets)
cast(Any, File).__pydantic_serializer__ = SchemaSerializer(
    core_schema.any_schema(serialization=_BARE)
)


def _valid_file(value: object) -> File:
    try:
        return as_file(value)
    except ValueError as error:
        raise PydanticCustomError("file_type", NO_FILE) from error


def _of_text(text: str) -> File:
    return File(text.encode())


def as_file(value: object) -> File:
    """Return a file of *value*.

    Raises:
        ValueError: It is none, nor anything that has bytes; above all it is a text,
            which could be a path as well as the content.
    """
    if isinstance(value, File):
        return value
    if isinstance(value, bytes | bytearray | memoryview):
        return File(bytes(value))
    if isinstance(value, PurePath):
        return File.of(value)
    if hasattr(value, "read"):
        name = getattr(value, "name", None)
        if isinstance(name, str) and name and not name.startswith("<"):
            kind = guess_type(name)[0]
            return File(cast(BinaryIO, value), PurePath(name).name, kind)
        return File(cast(BinaryIO, value))
    if isinstance(value, Iterator | AsyncIterable):
        return File(value)
    raise ValueError(NO_FILE)


class Binary(Content[T_co]):
    """Bytes that the contract says nothing about, held (`bytes`) or as a `File`."""

    @overload
    def __init__(self: Binary[bytes], *, media_type: str = OCTETS) -> None: ...

    @overload
    def __init__(self, type: type[T_co], *, media_type: str = OCTETS) -> None: ...

    def __init__(self, type: Any = bytes, *, media_type: str = OCTETS) -> None:
        super().__init__(type, media_type)

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return the bytes of *value*."""
        file = as_file(value)
        return file.read(), self._type_of(file)

    def payload(self, value: Any) -> tuple[Body, str]:
        """Return the bytes of *value*, which a file need not hold."""
        file = as_file(value)
        return file.body(), self._type_of(file)

    def decode(self, raw: bytes) -> T_co:
        """Return *raw* as it is."""
        return cast(T_co, File(raw) if self.type is File else raw)

    def accepts(self, value: Any) -> bool:
        """Whether *value* has bytes."""
        try:
            as_file(value)
        except ValueError:
            return False
        return True

    def _type_of(self, file: File) -> str:
        return chosen_type(self.media_type, file)


def chosen_type(allowed: str, file: File) -> str:
    """Return the media type of *file*, which should be one of those that are *allowed*.

    Several have commas between them, and may be ranges. Where the file has none of
    them, it is sent as the first one that is no range, or as `image/octet-stream`, say,
    if all are.
    """
    ranges = [one.strip() for one in allowed.split(",") if one.strip()] or ["*/*"]
    own = file.content_type
    if own is None and file.filename is not None:
        own = guess_type(file.filename)[0]
    if own is not None and any(covers(one, own) for one in ranges):
        return own
    exact = (one for one in ranges if "*" not in one)
    unknown = ranges[0].replace("*/*", OCTETS).replace("*", "octet-stream")
    return next(exact, unknown)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(64 * 2**10):
        yield piece
