"""Server-Sent Events (WHATWG HTML, section 9.2)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias, TypeVar

from pydantic import ValidationError
from pydantic_core import to_json

from ...content import first_problem
from ...decimals import jsonable
from ...errors import ContractViolation
from ...unions import reader
from ..body import MAX_BODY
from ..values.shapes import Shape, branches, kinds
from .items import Reader, StreamContent

T_co = TypeVar("T_co", covariant=True)

MEDIA_TYPE = "text/event-stream"
DONE = "[DONE]"
"""Data that is no JSON, with which many APIs end a stream of JSON."""

FIELDS = frozenset({"data", "event", "id", "retry"})
_BOM = b"\xef\xbb\xbf"

Told: TypeAlias = Literal["event", "data"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSentEvent:
    """One event.

    Attributes:
        data: Its lines, with line feeds between them.
        event: Its type.
        id: Its id, None if it has none.
        retry: Milliseconds after which to connect again, None if it does not say.
    """

    data: str = ""
    event: str = "message"
    id: str | None = None
    retry: int | None = None


class EventStream(StreamContent[T_co]):
    """`text/event-stream`.

    An item is the whole event where its type is an object of `data`, `event`, `id` and
    `retry`, as `itemSchema` of OpenAPI 3.2 describes it, or a `ServerSentEvent`. Else it
    is what the data says: as a text where its type is one, as JSON where it is not.
    """

    heartbeat = b":\n\n"

    # Of Any, because a whole answer may be declared beside it, which has another type.
    def __init__(
        self: EventStream[Any],
        type: Any,
        *,
        media_type: str = MEDIA_TYPE,
        item: Told | None = None,
    ) -> None:
        """Read items of *type*; *item* says what of an event they are, None if the type
        does."""
        super().__init__(type, media_type)
        self._told = item

    def reader(self, limit: int = MAX_BODY) -> EventReader[T_co]:
        """Return what reads one stream, of whose events each has at most *limit* bytes."""
        return EventReader(self, limit)

    def frame(self, item: Any) -> bytes:
        """Return one item as it is sent."""
        if isinstance(item, ServerSentEvent):
            return _written(
                item.data,
                None if item.event == "message" else item.event,
                item.id,
                item.retry,
            )
        raw = self._adapter.dump_json(item, by_alias=True, exclude_unset=True)
        if self._is_event:
            said = json.loads(raw)
            data = said.get("data", "")
            text = data if isinstance(data, str) else to_json(data).decode()
            return _written(text, said.get("event"), said.get("id"), said.get("retry"))
        if self._is_text:
            return _written(str(jsonable(item)))
        return _written(raw.decode())

    @cached_property
    def _shape(self) -> Shape:
        return Shape.of(self._adapter)

    @cached_property
    def _is_event(self) -> bool:
        """Whether the type describes events, and not just their data."""
        if self._told is not None:
            return self._told == "event"
        names = self._shape.properties.keys()
        if "object" not in self._shape.kinds or not names & {"data", "event"}:
            return False
        return names <= FIELDS or {"data", "event"} <= names

    @cached_property
    def _is_text(self) -> bool:
        return self._shape.kinds <= {"string", "null"}

    @cached_property
    def _data_kinds(self) -> set[str]:
        """The JSON types of the data of events."""
        shape = self._shape
        return {
            kind
            for branch in branches(shape.schema, shape.definitions)
            for kind in kinds(
                branch.get("properties", {}).get("data", {}), shape.definitions
            )
        }

    def _read(self, data: str, fields: dict[str, Any]) -> T_co:
        """Return the item of an event with these fields.

        Raises:
            ContractViolation: The contract does not allow it.
        """
        if self._is_event:
            made = [{**fields, "data": one} for one in self._data(data)]
        elif self._is_text:
            return self._valid(data, [data])
        else:
            return self._json_or_text(data)
        return self._valid(data, made)

    def _valid(self, data: str, candidates: list[Any]) -> T_co:
        """Return the first of *candidates* that is an item."""
        refused: ValidationError | None = None
        for candidate in candidates:
            try:
                item: T_co = reader(self._adapter).validate_python(candidate)
            except ValidationError as error:
                refused = refused or error
            else:
                return item
        assert refused is not None
        problem = first_problem(refused)
        raise ContractViolation(problem, raw=data.encode()) from refused

    def _json_or_text(self, data: str) -> T_co:
        try:
            return self._json(data.encode())
        except ContractViolation:
            if "" not in self._shape.kinds:
                raise
        return self._valid(data, [data])  # anything, which need not be JSON

    def _data(self, data: str) -> list[Any]:
        """Return what *data* can mean: JSON where it can be no text, else both."""
        if self._data_kinds <= {"string", "null"}:
            return [data]
        try:
            parsed = json.loads(data)
        except (ValueError, RecursionError) as error:
            if self._data_kinds & {"string", ""}:
                return [data]
            text = "the data is no JSON"
            raise ContractViolation(text, raw=data.encode()) from error
        return [parsed, data]

    def _is_end(self, data: str) -> bool:
        """Whether *data* is the mark of an end, which no JSON can be."""
        if self._is_event:
            return data == DONE and not self._data_kinds & {"string", ""}
        return data == DONE and not self._is_text


class EventReader(Reader[T_co]):
    """Reads events.

    Attributes:
        last_id: The id of the last event that had one.
        retry: Milliseconds after which to connect again, None if nobody said so.
    """

    def __init__(self, content: EventStream[T_co], limit: int) -> None:
        self.last_id = ""
        self.retry: int | None = None
        self._content = content
        self._limit = limit
        self._held: list[bytes] = []
        self._held_length = 0
        self._at_start = True
        self._after_return = False
        self._clear()

    def feed(self, chunk: bytes) -> Iterator[T_co]:
        for line in self._lines(chunk):
            if self.is_over:
                return
            if line:
                self._take(line)
            else:
                yield from self._dispatch()

    def end(self) -> Iterator[T_co]:
        """Yield nothing: an event without an empty line behind it is none."""
        return iter(())

    def _lines(self, chunk: bytes) -> Iterator[bytes]:
        """Yield whole lines, which end in CR, LF or both."""
        if self._after_return and chunk:
            self._after_return = False
            chunk = chunk.removeprefix(b"\n")
        if b"\n" not in chunk and b"\r" not in chunk:
            self._held.append(chunk)
            self._held_length += len(chunk)
            self._bound(self._held_length)
            return
        text = b"".join([*self._held, chunk])
        if self._at_start:
            self._at_start = False
            text = text.removeprefix(_BOM)
        self._after_return = text.endswith(b"\r")
        text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        *lines, rest = text.split(b"\n")
        self._held, self._held_length = [rest], len(rest)
        self._bound(self._held_length)
        yield from lines

    def _take(self, line: bytes) -> None:
        name, colon, value = line.partition(b":")
        if not name and colon:
            return  # a comment
        text = value.removeprefix(b" ").decode(errors="replace")
        match name:
            case b"data":
                self._length += len(value) + 1
                self._bound(self._length)
                self._data.append(text)
            case b"event":
                self._fields["event"] = text or "message"
            case b"id" if "\0" not in text:
                self._fields["id"] = text
            case b"retry" if value.removeprefix(b" ").isdigit():
                self._fields["retry"] = self.retry = int(text[:18])

    def _dispatch(self) -> Iterator[T_co]:
        fields, lines = self._fields, self._data
        self._clear()
        # Only now: whoever resumes after it must not miss an event that was cut off.
        self.last_id = fields.get("id", self.last_id)
        if not lines:
            return
        data = "\n".join(lines)
        if self._content._is_end(data):
            self.is_over = True
            return
        yield self._content._read(data, fields)

    def _clear(self) -> None:
        self._fields: dict[str, Any] = {}
        self._data: list[str] = []
        self._length = 0

    def _bound(self, length: int) -> None:
        if length > self._limit:
            raise ContractViolation(f"an event is longer than {self._limit} bytes")


def _written(
    data: str, event: Any = None, id: Any = None, retry: int | None = None
) -> bytes:
    """Return an event.

    Raises:
        ValueError: A field other than the data has a line break, or the id a NUL.
    """
    lines = []
    for name, text in (("event", event), ("id", id)):
        if text is None:
            continue
        if any(sign in str(text) for sign in "\r\n\0"):
            raise ValueError(f"the {name} of an event must be one line")
        lines.append(f"{name}: {text}")
    if retry is not None:
        lines.append(f"retry: {retry}")
    text = data.replace("\r\n", "\n").replace("\r", "\n")
    lines += [f"data: {line}" for line in text.split("\n")]
    return ("\n".join(lines) + "\n\n").encode()
