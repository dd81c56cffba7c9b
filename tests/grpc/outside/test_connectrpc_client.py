"""The client of connectrpc, with protobuf-py, calls a generated server over gRPC."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from google.protobuf import json_format
from google.rpc import error_details_pb2

from tests.grpc.outside import running
from tests.grpc.outside.users import KNOWN, SLOW, Users, serving

pytestmark = pytest.mark.services

ADA, ALAN = ({"user": json_format.MessageToDict(user)} for user in KNOWN)
Calls = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def service() -> Users:
    """A new service."""
    return Users()


@pytest.fixture
def calls(
    service: Users, connectrpc: str, written_by_connectrpc: Path
) -> Iterator[Calls]:
    """Makes calls of a server of *service*, one after the other over one connection."""
    with serving(service) as server:

        def made(*wanted: dict[str, Any]) -> list[dict[str, Any]]:
            arguments = (server.target, str(written_by_connectrpc))
            said = running.call(
                connectrpc, "connect_calls.py", arguments, json.dumps(wanted)
            )
            found: list[dict[str, Any]] = json.loads(said)
            return found

        yield made


def called(method: str, *sent: Any, **options: Any) -> dict[str, Any]:
    """A call of *method* with the requests *sent*."""
    return {"method": method, "sent": sent, **options}


def test_the_four_kinds(calls: Calls) -> None:
    """Over one connection; the last of them with each request after an answer."""
    names = ("Grace", "Ada", "Edsger")
    found = calls(
        called("get_user", {"userId": "1"}),
        called("stream_users", {}),
        called("import_users", *({"user": {"displayName": name}} for name in names)),
        called(
            "sync_users",
            {"userId": "3", "role": "ROLE_STAFF"},
            {"userId": "4", "displayName": "E. W."},
            {"userId": "3", "displayName": "G. H."},
            in_turn=True,
        ),
    )
    assert [one.get("error") for one in found] == [None] * 4
    assert [one["answers"] for one in found] == [
        [ADA],
        [ADA, ALAN],
        [{"created": 2, "skipped": 1}],
        [
            {"user": {"id": "3", "displayName": "Grace", "role": "ROLE_STAFF"}},
            {"user": {"id": "4", "displayName": "E. W."}},
            {"user": {"id": "3", "displayName": "G. H.", "role": "ROLE_STAFF"}},
        ],
    ]


def test_metadata_goes_both_ways(calls: Calls, service: Users) -> None:
    """Text and bytes; ahead of the answer, and after it."""
    headers = {"who": "me", "raw-bin": "AP8"}
    (found,) = calls(called("get_user", {"userId": "1"}, headers=headers))
    got = dict(service.metadata)
    assert (got["who"], got["raw-bin"]) == ("me", b"\x00\xff")
    assert ["served-by", "users"] in found["headers"]
    ((_, value),) = (pair for pair in found["headers"] if pair[0] == "raw-bin")
    assert value.rstrip("=") == "AP8"
    assert ["served-in", "memory"] in found["trailers"]


def test_errors(calls: Calls) -> None:
    """Declared ones and others, with what is known of them; also after answers."""
    missing, refused, late = calls(
        called("get_user", {"userId": "9"}),
        called("create_user", {}),
        called("sync_users", {"userId": "2"}, {"userId": "9"}),
    )
    assert missing["error"]["code"] == late["error"]["code"] == "not_found"
    assert (missing["answers"], late["answers"]) == ([], [ALAN])
    for one in (missing, late):
        assert one["error"]["message"] == "there is no user 9"
        assert details(one) == [
            error_details_pb2.ErrorInfo(
                reason="USER_NOT_FOUND",
                domain="users.v1.Users",
                metadata={"user_id": "9"},
            )
        ]
    assert refused["error"]["code"] == "invalid_argument"
    (rejected,) = details(refused)
    (field,) = rejected.field_violations
    assert (field.field, field.description) == ("display_name", "is empty")


def test_a_deadline(calls: Calls, service: Users) -> None:
    """The service knows how long it has, and is told when the caller has had enough."""
    (found,) = calls(called("get_user", {"userId": SLOW}, timeout_ms=1000))
    assert found["error"]["code"] == "deadline_exceeded"
    assert service.seconds is not None and 0 < service.seconds < 1.1
    assert service.cancelled.wait(timeout=30)


def details(call: dict[str, Any]) -> list[Any]:
    """The details of the error of *call*, which are all of `google.rpc`."""
    found = []
    for name, value in call["error"]["details"]:
        kind = getattr(error_details_pb2, name.removeprefix("google.rpc."))
        found.append(kind.FromString(base64.b64decode(value)))
    return found
