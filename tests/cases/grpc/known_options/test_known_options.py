"""Options of well-known projects stay in the descriptors, with all that they say."""

from __future__ import annotations

from typing import Any

from google.api import annotations_pb2, client_pb2, field_behavior_pb2, resource_pb2

from tests.harness.echo import Golden, echoed


def _method(golden: Golden) -> Any:
    file = golden("_proto.known_options_pb2").DESCRIPTOR
    return file.services_by_name["KnownOptions"].methods_by_name["Echo"]


def _option(golden: Golden, field: str, extension: Any) -> Any:
    shelf = golden("_proto.known_options_pb2").Shelf.DESCRIPTOR
    return shelf.fields_by_name[field].GetOptions().Extensions[extension]


def test_google_api(golden: Golden) -> None:
    """Read with the extensions of googleapis-common-protos, as others do."""
    options = _method(golden).GetOptions().Extensions
    http = options[annotations_pb2.http]
    assert (http.post, http.body) == ("/v1/{name=shelves/*}:echo", "*")
    assert [rule.get for rule in http.additional_bindings] == ["/v1/{name=shelves/*}"]
    assert list(options[client_pb2.method_signature]) == ["name,title"]
    service = _method(golden).containing_service.GetOptions().Extensions
    assert service[client_pb2.default_host] == "known.example"
    behavior = field_behavior_pb2.FieldBehavior
    assert list(_option(golden, "name", field_behavior_pb2.field_behavior)) == [
        behavior.REQUIRED,
        behavior.IMMUTABLE,
    ]
    shelf = golden("_proto.known_options_pb2").Shelf.DESCRIPTOR.GetOptions()
    assert shelf.Extensions[resource_pb2.resource].type == "known.example/Shelf"
    assert _option(golden, "other", resource_pb2.resource_reference).type == "*"


def test_rules_of_validators(golden: Golden) -> None:
    """buf.validate and protoc-gen-validate, each with its own extension."""
    buf = golden("_proto.buf.validate.validate_pb2")
    rules = _option(golden, "title", buf.field)
    assert rules == buf.FieldRules(string={"min_len": 1, "pattern": r"^\w+$"})
    old = golden("_proto.validate.validate_pb2")
    assert _option(golden, "other", old.rules).string.max_len == 9


def test_openapiv2(golden: Golden) -> None:
    """The folder has a dash, its module has not."""
    openapi = golden("_proto.protoc_gen_openapiv2.options.annotations_pb2")
    operation = _method(golden).GetOptions().Extensions[openapi.openapiv2_operation]
    assert operation.summary == 'Echo "it".'


def test_calls(golden: Golden) -> None:
    """What the rules say of a message changes nothing of it."""
    sent = golden("_proto.known_options_pb2").Shelf(name="shelves/1", title="t")
    assert echoed(golden, "known_options.grpc", "KnownOptions", sent) == [sent, sent]
