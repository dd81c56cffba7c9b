"""Which dead letters are read, and which of them were put back."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from confluent_kafka import KafkaError, TopicPartition
from confluent_kafka import Message as Record
from hypothesis import given
from hypothesis import strategies as st

from codegen.runtime.errors import TransportError
from codegen.runtime.events.kafka import letters as module
from codegen.runtime.events.kafka.letters import Grave, letters
from codegen.runtime.events.kafka.put_back import PutBack
from codegen.runtime.events.kafka.redriving import _check_room

GRAVE = Grave(main="t", group="g")


@given(st.lists(st.frozensets(st.integers(0, 30)), max_size=5))
def test_against_a_model(choices: list[frozenset[int]]) -> None:
    """Each choice is of what is left; every third one belongs to somebody else."""
    there = range(31)
    gone, mark, told = set[int](), 0, ""
    for choice in choices:
        known = PutBack(mark, told)
        left = [one for one in there if one >= mark and one not in known]
        for offset in left:
            if offset % 3 == 0:
                known.skip(offset)
            elif offset in choice:
                assert offset not in gone
                gone.add(offset)
                known.settle(offset)
                mark, told = known.mark, known.told()
            else:
                known.leave()
        ours = [one for one in there if one % 3]
        assert {one for one in ours if one in PutBack(mark, told)} == gone


@pytest.mark.parametrize("told", [None, "", "x", "-", "3-", "9-3", '{"attempts":{}}'])
def test_what_others_told(told: str | None) -> None:
    known = PutBack(3, told)
    assert (2 in known, 3 in known, known.told()) == (True, False, "")


def test_no_more_than_can_be_remembered() -> None:
    """What is put back once must not be put back again, since nobody remembers it."""
    known = PutBack(0)
    known.leave()
    for offset in range(1, 3000, 2):
        if known.full:
            break
        known.settle(offset)
    assert 3900 < len(known.told()) < 4000
    with pytest.raises(TransportError) as caught:
        _check_room(known, "t.dead.g", 2, 790)
    assert str(caught.value) == (
        "t.dead.g/2: 790 were put back, and no more can be remembered behind the letter"
        " at 0: put that one back before others"
    )


class Client:
    """A consumer of one partition, whose last record tells that a transaction ended."""

    comes: list[Any]

    def __init__(self, config: dict[str, Any]) -> None:
        assert config["enable.partition.eof"]

    def list_topics(self, timeout: float) -> Any:
        part = SimpleNamespace(partitions={0: None})
        return SimpleNamespace(topics={"t.dead.g": part})

    def committed(self, parts: list[Any], timeout: float) -> list[Any]:
        return [
            SimpleNamespace(error=None, offset=-1001, metadata=None, partition=0)
            for _ in parts
        ]

    def get_watermark_offsets(self, part: Any, timeout: float) -> tuple[int, int]:
        return (0, 3)

    def assign(self, parts: list[TopicPartition]) -> None: ...

    def consume(self, count: int, timeout: float) -> list[Any]:
        found, type(self).comes = type(self).comes, []
        return found

    def close(self) -> None: ...


def _comes(offset: int, error: int | None = None) -> Record:
    """What a consumer gets: confluent-kafka's own record can have no error."""
    record = Record(
        topic="t.dead.g", partition=0, offset=offset, value=b"{}", timestamp=(1, offset)
    )
    if error is None:
        return record
    told: Any = SimpleNamespace(
        error=lambda: KafkaError(error), partition=lambda: 0, offset=lambda: offset
    )
    return told


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> type[Client]:
    monkeypatch.setattr(module, "Consumer", Client)
    return Client


def test_the_end_of_a_topic_need_be_no_record(client: type[Client]) -> None:
    """A transaction ends with one that nobody sees."""
    client.comes = [_comes(0), _comes(1), _comes(3, KafkaError._PARTITION_EOF)]
    found = letters({}, GRAVE, 5.0)
    assert [one.failure.origin.queue for one in found] == ["t", "t"]
    client.comes = [_comes(0), _comes(1), _comes(7)]  # which came later
    assert len(letters({}, GRAVE, 5.0)) == 2
    client.comes = [_comes(0), _comes(1), _comes(2)]
    assert len(letters({}, GRAVE, 5.0, most=1)) == 1


def test_a_broker_that_stops_answering_is_an_error(client: type[Client]) -> None:
    """Else it would look as if there were no letters."""
    client.comes = [_comes(0)]
    with pytest.raises(TransportError) as caught:
        letters({}, GRAVE, 0.0)
    assert str(caught.value) == "the dead letters of 't': Local: Timed out"
    client.comes = [_comes(0, KafkaError.TOPIC_AUTHORIZATION_FAILED)]
    with pytest.raises(TransportError) as caught:
        letters({}, GRAVE, 0.0)
    assert caught.value.permanent
    assert str(caught.value) == (
        "the dead letters of 't': Broker: Topic authorization failed"
    )
