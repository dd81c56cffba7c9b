"""Whatever Avro says comes back from generated types, and fastavro agrees on the bytes."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from uuid import UUID

import fastavro
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.events.avro_schemas import made, values
from tests.harness.command import codegen

COUNT = 60
SCHEMAS = list(made(7, COUNT))


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Any]]:
    """The content of each schema, of one contract that has all of them."""
    root = tmp_path_factory.mktemp("avro")
    messages = {
        f"m{number}": {
            "payload": {"schemaFormat": "application/vnd.apache.avro", "schema": schema}
        }
        for number, schema in enumerate(SCHEMAS)
    }
    contract = {
        "asyncapi": "3.0.0",
        "info": {"title": "Made up", "version": "1"},
        "channels": {"all": {"address": "all", "messages": messages}},
        "operations": {
            "send": {"action": "send", "channel": {"$ref": "#/channels/all"}}
        },
    }
    (root / "made.asyncapi.json").write_text(json.dumps(contract), "utf-8")
    done = codegen("build", "made.asyncapi.json", "-o", "avro_made", cwd=root)
    assert done.exit_code == 0, done.stderr
    sys.path.insert(0, str(root))
    try:
        events: Any = importlib.import_module("avro_made.made.events.events")
        yield [payload.content for payload in events.SEND.payloads]
    finally:
        sys.path.remove(str(root))


@settings(
    max_examples=600,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data(), number=st.integers(0, COUNT - 1))
def test_bytes_of_fastavro_come_back(
    contents: list[Any], data: st.DataObject, number: int
) -> None:
    """What plain fastavro writes is read, and what is written from that is the same."""
    content, schema = contents[number], fastavro.parse_schema(SCHEMAS[number])
    value = data.draw(values(schema))
    theirs = BytesIO()
    fastavro.schemaless_writer(theirs, schema, value)
    read = content.decode(theirs.getvalue())
    ours, _ = content.checked(read)
    assert content.decode(ours) == read
    assert _read(schema, ours) == _read(schema, theirs.getvalue())


def _read(schema: Any, raw: bytes) -> Any:
    return _plain(fastavro.schemaless_reader(BytesIO(raw), schema, None))


def _plain(value: Any) -> Any:
    """A UUID is one, whether its schema has sixteen bytes for it or a text."""
    if isinstance(value, list):
        return list(map(_plain, value))
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    is_uuid = isinstance(value, bytes) and len(value) == 16
    return UUID(bytes=value) if is_uuid else value


@settings(max_examples=600)
@given(raw=st.binary(max_size=40), number=st.integers(0, COUNT - 1))
def test_any_bytes_are_a_value_or_a_violation(
    contents: list[Any], raw: bytes, number: int
) -> None:
    """Nothing else is raised, whoever wrote them."""
    content: Any = contents[number]
    try:
        value = content.decode(raw)
    except Exception as error:
        assert type(error).__name__ == "ContractViolation", error
    else:
        assert content.decode(content.checked(value)[0]) == value
