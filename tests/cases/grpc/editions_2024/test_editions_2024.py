"""Edition 2024: features are resolved, and `import option` imports only options."""

from __future__ import annotations

import importlib.util
from typing import Any

import pytest
from google.protobuf.unknown_fields import UnknownFieldSet

from tests.harness.echo import Golden, echoed

_OPTION = 51001


def test_presence_and_defaults(golden: Golden) -> None:
    """Explicit is what the edition says, implicit what one field does."""
    request = golden("_proto.latest_pb2").Request
    assert request().defaulted == 7
    sent = request(explicit="", defaulted=0, closed=1)
    for answer in echoed(golden, "latest.grpc", "Latest", sent):
        assert answer.HasField("explicit") and answer.HasField("defaulted")
        assert (answer.explicit, answer.defaulted) == ("", 0)
        assert not answer.HasField("open") and answer.closed == 1
    with pytest.raises(ValueError, match="presence"):
        request().HasField("implicit")


def test_encodings(golden: Golden) -> None:
    """A group on the wire, numbers packed and one by one, also through a call."""
    sent = golden("_proto.latest_pb2").Request(
        delimited={"text": "d"}, packed=[1, 2], expanded=[1, 2]
    )
    parts = [b"\x1b\x0a\x01d\x1c", b"\x2a\x02\x01\x02", b"\x30\x01\x30\x02"]
    for answer in echoed(golden, "latest.grpc", "Latest", sent):
        assert answer == sent
        assert answer.SerializeToString(deterministic=True) == b"".join(parts)


def test_open_and_closed_enums(golden: Golden) -> None:
    """An unknown number stays in an open one, and beside a closed one."""
    request = golden("_proto.latest_pb2").Request
    sent = request.FromString(b"\x20\x2a\x38\x2a")
    for answer in echoed(golden, "latest.grpc", "Latest", sent):
        assert answer.open == 42 and not answer.HasField("closed")
        unknown = [(one.field_number, one.data) for one in UnknownFieldSet(answer)]
        assert unknown == [(4, 42)]


def test_what_is_local_is_a_class_too(golden: Golden) -> None:
    """`local` keeps other files from using it, not Python."""
    messages = golden("_proto.latest_pb2")
    sent = messages.Request(secret=messages.Request.Secret(hidden=True))
    sent.delimited.Extensions[golden("_proto.latest_parts_pb2").inner].text = "i"
    assert echoed(golden, "latest.grpc", "Latest", sent) == [sent, sent]


def test_options_that_mean_something_do_so(golden: Golden) -> None:
    """Resilience and routes, though no module of theirs is imported."""
    echo = golden("latest.grpc.methods").ECHO
    assert echo.policy.timeout.total == 3
    assert echo.http == (
        golden("runtime.grpc").HttpRule("POST", "/v1/latest", body="*"),
    )


def test_options_are_kept_without_their_file(golden: Golden) -> None:
    """Nothing imports it at run time, and what the contract says is still there."""
    file: Any = golden("_proto.latest_pb2").DESCRIPTOR
    package = golden("_proto").__name__
    assert importlib.util.find_spec(f"{package}.latest_options_pb2") is None
    assert [one.name for one in file.dependencies] == ["latest_parts.proto"]
    service = file.services_by_name["Latest"]
    field = file.message_types_by_name["Request"].fields_by_name["explicit"]
    found = {
        one.name: [
            f.data
            for f in UnknownFieldSet(one.GetOptions())
            if f.field_number == _OPTION
        ]
        for one in (service, service.methods_by_name["Echo"], field)
    }
    assert found == {"Latest": [b"crew"], "Echo": [b"\x08\x07"], "explicit": [b"mm"]}
