"""Messages of contracts as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.runtime.contract_tests.configuration import ConfigurationError
from codegen.runtime.contract_tests.events.earlier import Document
from codegen.runtime.contract_tests.findings import ContractBroken
from tests.contract_tests.events import services
from tests.contract_tests.events.conftest import Configured

V3 = """
asyncapi: 3.0.0
channels:
  orders:
    messages:
      placed: {$ref: '#/components/messages/Placed'}
      other: {payload: {type: string}}
operations:
  placed:
    channel: {$ref: '#/channels/orders'}
    messages: [{$ref: '#/channels/orders/messages/placed'}]
components:
  messages:
    Placed:
      name: Placed
      payload: {$ref: 'schemas/order.yaml#/Order'}
"""
V2 = """
asyncapi: 2.6.0
defaultContentType: application/json
channels:
  orders:
    subscribe:
      operationId: placed
      message:
        oneOf:
          - {name: Placed, payload: {$ref: 'schemas/order.yaml#/Order'}}
          - {name: Counted, payload: {type: integer}}
"""
ORDER = """
Order:
  type: object
  required: [id]
  properties:
    id: {$ref: '#/Id'}
    parent: {$ref: '#/Order'}
Id: {type: string, minLength: %d, maxLength: 5}
"""


def _write(folder: Path, text: str, least: int = 1) -> Path:
    (folder / "schemas").mkdir()
    (folder / "schemas" / "order.yaml").write_text(ORDER % least, "utf-8")
    file = folder / "old.yaml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize(
    ("text", "names"), [(V3, ["Placed"]), (V2, ["Placed", "Counted"])]
)
def test_schemas_are_gathered(tmp_path: Path, text: str, names: list[str]) -> None:
    found = [*Document(_write(tmp_path, text)).messages("placed")]
    assert [one.name for one in found] == names
    assert found[0].content_type == "application/json"
    schema = found[0].payload
    assert schema["$ref"] == "#/$defs/Order"
    assert schema["$defs"]["Order"]["properties"] == {
        "id": {"$ref": "#/$defs/Id"},
        "parent": {"$ref": "#/$defs/Order"},
    }


def test_what_is_no_json_schema(tmp_path: Path) -> None:
    text = V3.replace(
        "{$ref: 'schemas/order.yaml#/Order'}",
        "{schemaFormat: 'application/vnd.apache.avro;version=1.9.0', schema: {type: int}}",
    )
    (found,) = Document(_write(tmp_path, text)).messages("placed")
    assert found.payload is None


def test_what_was_allowed_is_handled(configured: Configured, tmp_path: Path) -> None:
    _write(tmp_path, V3)
    configured(events="@Handlers", previous=["old.yaml"]).reads_previous()
    assert services.GOT


def test_what_is_not_allowed_any_more(configured: Configured, tmp_path: Path) -> None:
    _write(tmp_path, V3, least=0)
    subject = configured(events="@Handlers", previous=["old.yaml"])
    with pytest.raises(ContractBroken, match=r"old\.yaml allows it"):
        subject.reads_previous()


def test_messages_that_were_kept(configured: Configured, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "a.json").write_text('{"name": "Placed", "payload": {"id": "7"}}')
    (kept / "b.json").write_text(
        '{"operation": "placed", "bodyBase64": "eyJpZCI6ICI4In0="}'
    )
    configured(events="@Handlers", previous=["kept"]).reads_previous()
    assert services.GOT == ["7", "8"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[", "cannot be read"),
        ('{"payload": {}, "nmae": "Placed"}', "is no message: its keys may be"),
        ('{"name": "Placed"}', "has neither payload, which is JSON, nor bodyBase64"),
        ('{"name": "Placed", "bodyBase64": "?"}', "has neither payload"),
    ],
)
def test_what_is_no_message(
    configured: Configured, tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "a.json").write_text(text)
    with pytest.raises(ConfigurationError, match=said):
        configured(events="@Handlers", previous=["kept"]).reads_previous()


def test_a_folder_without_messages(configured: Configured, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    with pytest.raises(ConfigurationError, match=r"kept has no \*\.json"):
        configured(events="@Handlers", previous=["kept"]).reads_previous()


def test_what_is_no_contract(configured: Configured, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text("openapi: 3.1.0")
    with pytest.raises(ConfigurationError, match="is no AsyncAPI document"):
        configured(events="@Handlers", previous=["old.yaml"]).reads_previous()


def test_nothing_is_configured(configured: Configured) -> None:
    with pytest.raises(pytest.skip.Exception, match="names no previous version"):
        configured(events="@Handlers").reads_previous()
