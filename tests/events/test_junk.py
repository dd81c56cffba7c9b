"""Whatever stands in a document, the build answers with diagnostics, not a traceback."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen import pipeline
from tests.harness.command import REPOSITORY

CASES = REPOSITORY / "tests/cases/events"
DOCUMENTS = {
    "version 3": CASES / "topic_exchange/orders.asyncapi.yaml",
    "version 2": CASES / "version2/account.asyncapi.yaml",
    "kafka": CASES / "kafka_facts/clicks.asyncapi.yaml",
    "traits": CASES / "traits/traits.asyncapi.yaml",
    "amqp": CASES / "amqp_facts/mail.asyncapi.yaml",
    "kafka in full": CASES / "kafka_full/rides.asyncapi.yaml",
    "servers": CASES / "servers/weather.asyncapi.yaml",
    "servers of version 2": CASES / "servers2/weather.asyncapi.yaml",
    "recovery": CASES / "recovery/orders.asyncapi.yaml",
    "two brokers": CASES / "two_brokers/orders.asyncapi.yaml",
    "correlation": CASES / "correlation/sums.asyncapi.yaml",
    "avro": CASES / "avro_payloads/orders.asyncapi.yaml",
    "references of avro": CASES / "avro_references/shop.asyncapi.yaml",
    "protobuf": CASES / "protobuf_replies/tolls.asyncapi.yaml",
    "replies": CASES / "replies/sums.asyncapi.yaml",
    "cloud events": CASES / "cloud_events/shop.asyncapi.yaml",
    "counterpart": CASES / "counterpart/orders.asyncapi.yaml",
    "ids of schemas": CASES / "schema_ids/users.asyncapi.yaml",
    "parameters": CASES / "address_parameters/lights.asyncapi.yaml",
    "x-codegen": CASES / "invalid_extensions/extended.asyncapi.yaml",
}
_SLOW = frozenset({"ids of schemas"})
"""Those for which protoc runs with nearly each junk."""
JUNK: tuple[Any, ...] = (None, 5, "text", [], [None], {}, {"$ref": "#/info"})


def _places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every node below the root."""
    members = list(enumerate(node)) if isinstance(node, list) else []
    if isinstance(node, dict):
        members = list(node.items())
    for key, child in members:
        yield (*path, key)
        yield from _places(child, (*path, key))


def _with(document: Any, path: tuple[Any, ...], value: Any) -> Any:
    changed = copy.deepcopy(document)
    node = changed
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return changed


@pytest.mark.parametrize("name", sorted(set(DOCUMENTS) - _SLOW))
def test_junk_here_and_there(name: str, tmp_path: Path) -> None:
    """Every third node in turn becomes something that does not belong there."""
    _survives(name, tmp_path, every=3, kinds=1)


@pytest.mark.deep
@pytest.mark.parametrize("name", DOCUMENTS)
def test_junk_at_every_place(name: str, tmp_path: Path) -> None:
    """Each node in turn becomes each such thing."""
    _survives(name, tmp_path, every=1, kinds=len(JUNK))


def _survives(name: str, folder: Path, every: int, kinds: int) -> None:
    document = yaml.safe_load(DOCUMENTS[name].read_text(encoding="utf-8"))
    file = folder / "junk.asyncapi.json"
    for number, path in enumerate([*_places(document)][::every]):
        # Neighbours get other junk: every kind of place sees every kind of junk.
        for junk in (JUNK[(number + step) % len(JUNK)] for step in range(kinds)):
            file.write_text(json.dumps(_with(document, path, junk)), encoding="utf-8")
            result, _ = pipeline.analyse(pipeline.Request(paths=(file,)))
            for found in result.report.diagnostics:
                assert found.message and found.code.startswith("CG")
