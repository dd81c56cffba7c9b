"""Streams of items as bytes: how they are cut, read and written."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field, RootModel

from codegen.runtime import ContractViolation
from codegen.runtime.http import EventStream, JsonLines, ServerSentEvent
from codegen.runtime.http.streams.items import StreamContent
from codegen.runtime.models import ContractModel


class Pet(ContractModel):
    name: str
    age: int | None = None


class Pets(RootModel[list[Pet]]):
    def __iter__(self) -> Iterator[Pet]:  # type: ignore[override]
        return iter(self.root)


class Born(ContractModel):
    event: Literal["born"]
    data: Pet
    id: str | None = None


class Died(ContractModel):
    event: Literal["died"]
    data: str


Happening = Annotated[Born | Died, Field(discriminator="event")]
TEXT = EventStream(str)


def read(content: StreamContent[Any], *chunks: bytes, limit: int = 1000) -> list[Any]:
    """All items of a stream that comes in these chunks."""
    return list(reading(content, *chunks, limit=limit))


def reading(
    content: StreamContent[Any], *chunks: bytes, limit: int = 1000
) -> Iterator[Any]:
    reader = content.reader(limit)
    for chunk in chunks:
        yield from reader.feed(chunk)
    yield from reader.end()


# Server-Sent Events: the examples of WHATWG HTML, 9.2.6, and what they leave open


@pytest.mark.parametrize(
    ("raw", "data"),
    [
        (b"data: YHOO\ndata: +2\ndata: 10\n\n", ["YHOO\n+2\n10"]),
        (
            b": test stream\n\ndata: first\nid: 1\n\ndata:second\nid\n\n",
            ["first", "second"],
        ),
        (b"data\n\ndata\ndata\n\ndata:", ["", "\n"]),
        (b"data:test\n\ndata: test\n\n", ["test", "test"]),
        (b"data:  third\n\n", [" third"]),
        (b"\xef\xbb\xbfdata: a\n\n", ["a"]),
        (b"\n\n\n", []),
        (b"event: a\nid: 1\n\n", []),
        (b"data: a\r\rdata: b\r\n\r\ndata: c\n\n", ["a", "b", "c"]),
        (b"data: a\r\n\n", ["a"]),
        (b"data: a\r\n\rdata: b\n\r\n", ["a", "b"]),
        (b"unknown: x\ndata: a\nDATA: b\n\n", ["a"]),
        (b"data: a\n\ndata: cut off\n", ["a"]),
        (b"data: \xff\n\n", ["\ufffd"]),
        (b"data: a:b: c\n\n", ["a:b: c"]),
        (b":\n\n:\n\ndata: a\n\n", ["a"]),
    ],
)
def test_events(raw: bytes, data: list[str]) -> None:
    assert read(TEXT, raw) == data
    assert read(TEXT, *(raw[i : i + 1] for i in range(len(raw)))) == data
    assert read(TEXT, b"", raw, b"") == data


def test_the_fields_of_events() -> None:
    raw = (
        b"event: add\nid: 1\nretry: 20\ndata: a\n\n"
        b"retry: 2x\nid: a\0b\nevent:\ndata: b\n\n"
        b"id\ndata: c\n\n"
    )
    content = EventStream(ServerSentEvent)
    assert read(content, raw) == [
        ServerSentEvent(data="a", event="add", id="1", retry=20),
        ServerSentEvent(data="b"),
        ServerSentEvent(data="c", id=""),
    ]
    reader: Any = content.reader()
    ids = [reader.last_id for _ in reader.feed(raw)]
    assert ids == ["1", "1", ""]
    assert reader.retry == 20


def test_an_event_that_was_cut_off_is_not_the_last_one() -> None:
    """Who goes on after `last_id` is sent it again (WHATWG HTML, 9.2.6)."""
    reader: Any = EventStream(ServerSentEvent).reader()
    assert len(list(reader.feed(b"id: 1\ndata: a\n\nid: 2\ndata: b\n"))) == 1
    assert reader.last_id == "1"
    assert list(reader.feed(b"\nid: 3\n\n")) != []
    assert reader.last_id == "3"  # of an event without data, too


def test_data_is_json_where_the_type_is_no_text() -> None:
    raw = b'data: {"name": "Rex"}\n\ndata: {"name":\ndata:  "Max"}\n\n'
    assert read(EventStream(Pet), raw) == [Pet(name="Rex"), Pet(name="Max")]
    assert read(EventStream(int), b"data: 1\n\n") == [1]
    assert read(EventStream(list[int]), b"data: [1]\n\n") == [[1]]
    assert read(EventStream(Any), b'data: {"a":1}\n\ndata: b\n\n') == [{"a": 1}, "b"]
    assert read(TEXT, b"data: 1\n\n") == ["1"]


def test_an_item_is_the_event_where_its_type_describes_one() -> None:
    raw = b'event: born\nid: 7\ndata: {"name": "Rex"}\n\n'
    born = Born(event="born", data=Pet(name="Rex"), id="7")
    assert read(EventStream(Born), raw) == [born]
    content: EventStream[Any] = EventStream(Happening)
    raw += b"event: died\ndata: Max\n\nevent: died\ndata: {}\n\n"
    died = [Died(event="died", data="Max"), Died(event="died", data="{}")]
    assert read(content, raw) == [born, *died]


def test_an_object_with_an_id_of_its_own_is_data() -> None:
    class Chunk(ContractModel):
        id: str
        data: str

    class Message(ContractModel):
        id: str
        text: str

    assert read(EventStream(Message), b'data: {"id": "1", "text": "a"}\n\n') == [
        Message(id="1", text="a")
    ]
    assert read(EventStream(Chunk), b"id: 1\ndata: a\n\n") == [Chunk(id="1", data="a")]
    as_data = EventStream(Chunk, item="data")
    assert read(as_data, b'data: {"id": "1", "data": "a"}\n\n') == [
        Chunk(id="1", data="a")
    ]


def test_the_mark_of_an_end_is_no_json() -> None:
    raw = b"data: 1\n\ndata: [DONE]\n\ndata: nonsense\n\n"
    assert read(EventStream(int), raw) == [1]
    assert read(TEXT, raw) == ["1", "[DONE]", "nonsense"]


@pytest.mark.parametrize(
    ("content", "raw", "message"),
    [
        (EventStream(Pet), b'data: {"name": 1}\n\n', "name: Input should be a valid"),
        (EventStream(Pet), b"data: {\n\n", "Invalid JSON: EOF"),
        (EventStream(Born), b"event: born\ndata: x\n\n", "the data is no JSON"),
        (EventStream(Born), b'event: x\ndata: {"name":"a"}\n\n', "event: Input should"),
        (JsonLines(Pet), b'{"name": 1}\n', "name: Input should be a valid"),
        (JsonLines(Pet), b'{"name"\n', "Invalid JSON"),
    ],
)
def test_an_item_that_breaks_the_contract(
    content: StreamContent[Any], raw: bytes, message: str
) -> None:
    with pytest.raises(ContractViolation, match=f"^{message}") as caught:
        read(content, raw)
    assert caught.value.raw


def test_items_before_a_bad_one_are_there() -> None:
    items = reading(JsonLines(int), b"1\n2\nx\n")
    assert [next(items), next(items)] == [1, 2]
    with pytest.raises(ContractViolation):
        next(items)


@pytest.mark.parametrize(
    ("content", "chunk"),
    [
        (TEXT, b"data: aaaaaaaaaa\n"),
        (TEXT, b"aaaaaaaaaaaaaaaa"),
        (JsonLines(str), b"aaaaaaaaaaaaaaaa"),
        (JsonLines(str, media_type="application/json-seq"), b"[aaaaaaaaaaaaaaa,"),
    ],
)
def test_an_item_has_a_limit_and_the_stream_has_none(
    content: StreamContent[Any], chunk: bytes
) -> None:
    reader = content.reader(64)
    with pytest.raises(ContractViolation, match="^an (item|event) is longer than 64 b"):
        for _ in range(10):
            list(reader.feed(chunk))
    many = content.frame("abc")
    reader = content.reader(64)
    assert len([item for _ in range(100) for item in reader.feed(many)]) >= 99


# Lines and sequences


@pytest.mark.parametrize(
    ("raw", "items"),
    [
        (b"1\n2\n3", [1, 2, 3]),
        (b"1\r\n2\r\n", [1, 2]),
        (b"\n\n1\n \n2\n\n", [1, 2]),
        (b"", []),
    ],
)
def test_lines(raw: bytes, items: list[int]) -> None:
    content = JsonLines(int)
    assert read(content, raw) == items
    assert read(content, *(raw[i : i + 1] for i in range(len(raw)))) == items
    assert content.decode(raw) == items


@pytest.mark.parametrize(
    ("raw", "items"),
    [
        (b"\x1e1\n\x1e2\n", [1, 2]),
        (b"\x1e\x1e1\n", [1]),
        (b'\x1e{\n"a": 1\n}\n', [{"a": 1}]),
        (b'\x1e{"a": 1}', [{"a": 1}]),
        (b"", []),
    ],
)
def test_sequences(raw: bytes, items: list[Any]) -> None:
    content: JsonLines[Any] = JsonLines(Any, media_type="application/json-seq")
    assert read(content, raw) == items
    assert read(content, *(raw[i : i + 1] for i in range(len(raw)))) == items


@pytest.mark.parametrize(
    ("raw", "message"),
    [(b"\x1e12", "an item was cut off"), (b"1\n\x1e2\n", "no mark before the first")],
)
def test_a_sequence_that_is_none(raw: bytes, message: str) -> None:
    content: JsonLines[Any] = JsonLines(Any, media_type="application/json-seq")
    with pytest.raises(ContractViolation, match=f"^{message}"):
        read(content, raw)


# What is written is what is read


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
KINDS: list[StreamContent[Any]] = [
    JsonLines(Any),
    JsonLines(Any, media_type="application/json-seq"),
    EventStream(Any),
]


@pytest.mark.parametrize("content", KINDS, ids=repr)
@given(items=st.lists(JSON), cut=st.integers(1, 7))
@settings(max_examples=50)
def test_a_round_trip(content: StreamContent[Any], items: list[Any], cut: int) -> None:
    raw, media_type = content.encode(items)
    assert media_type == content.media_type
    chunks = [raw[i : i + cut] for i in range(0, len(raw), cut)]
    assert read(content, *chunks, limit=10_000) == items


ONE_LINE = st.text(
    st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"])
)


@given(
    data=st.text().map(lambda text: text.replace("\r", "")),
    event=ONE_LINE.map(lambda text: text.strip(" ") or "message"),
    id=st.none() | ONE_LINE,
    retry=st.none() | st.integers(0, 10**9),
)
@settings(max_examples=100)
def test_a_round_trip_of_events(
    data: str, event: str, id: str | None, retry: int | None
) -> None:
    content = EventStream(ServerSentEvent)
    sent = ServerSentEvent(data=data, event=event, id=id, retry=retry)
    assert read(content, content.frame(sent), limit=10_000) == [sent]


def test_a_round_trip_of_described_events() -> None:
    born = Born(event="born", data=Pet(name="Rex"), id="7")
    assert EventStream(Born).frame(born) == (
        b'event: born\nid: 7\ndata: {"name":"Rex"}\n\n'
    )
    content: EventStream[Any] = EventStream(Happening)
    died = Died(event="died", data="a\nb")
    assert content.frame(died) == b"event: died\ndata: a\ndata: b\n\n"


@pytest.mark.parametrize("event", ["a\nb", "a\rb", "a\0b"])
def test_a_field_cannot_begin_another_line(event: str) -> None:
    with pytest.raises(ValueError, match="^the event of an event must be one line$"):
        EventStream(ServerSentEvent).frame(ServerSentEvent(event=event))


def test_what_can_be_items() -> None:
    content = JsonLines(Pet)
    assert content.accepts([Pet(name="a")])
    assert content.accepts(iter([Pet(name="a")]))
    assert content.accepts({"a": 1}.values())
    for no in ("text", b"bytes", bytearray(b"a"), memoryview(b"a"), Pet, None, 1):
        assert not content.accepts(no)
    for one_thing in ({"a": 1}, MappingProxyType({"a": 1}), Pet(name="a"), Pets([])):
        assert not content.accepts(one_thing)
