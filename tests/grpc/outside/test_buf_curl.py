"""`buf curl` calls a generated server, knowing of it what reflection tells."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
from google.protobuf import json_format
from google.rpc import error_details_pb2

from generated.runtime.grpc.tls import ServerTls
from tests.grpc.outside.buf import Buf, document
from tests.grpc.outside.users import KNOWN, SLOW, Users, serving

pytestmark = pytest.mark.services

ADA, ALAN = ({"user": json_format.MessageToDict(user)} for user in KNOWN)
Bufs = Callable[[str], Buf]


@pytest.fixture
def bufs(buf: str, tmp_path: Path) -> Bufs:
    """Makes a `Buf` that calls the server at a URL."""
    return lambda url: Buf(program=buf, url=url, home=tmp_path)


@pytest.fixture
def service() -> Users:
    """A new service."""
    return Users()


@pytest.fixture
def client(service: Users, bufs: Bufs) -> Iterator[Buf]:
    """The program, and a server of *service*."""
    with serving(service) as server:
        yield bufs(f"http://{server.target}")


def test_lists_of_services_and_methods(client: Buf) -> None:
    """With those that each server has beside the contract's."""
    assert client.lines("--list-services") == [
        "grpc.health.v1.Health",
        "grpc.reflection.v1alpha.ServerReflection",
        "users.v1.Users",
    ]
    methods = client.lines("--list-methods")
    assert [name for name in methods if name.startswith("users.")] == [
        "users.v1.Users/CreateUser",
        "users.v1.Users/GetUser",
        "users.v1.Users/ImportUsers",
        "users.v1.Users/StreamUsers",
        "users.v1.Users/SyncUsers",
    ]


def test_nothing_is_told_without_reflection(service: Users, bufs: Bufs) -> None:
    """So that the tests above can fail."""
    with serving(service, reflection=False) as server:
        said = bufs(f"http://{server.target}").call("GetUser", {"userId": "1"})
    assert said.exit_code and not said.answers
    assert "failed to find service" in said.stderr


def test_one_request_one_answer(client: Buf) -> None:
    """Every field of the answer arrives, of whatever kind."""
    assert client.call("GetUser", {"userId": "1"}).answers == [ADA]


def test_a_stream_of_answers(client: Buf) -> None:
    """All of them, or as many as were asked for."""
    assert client.call("StreamUsers", {}).answers == [ADA, ALAN]
    assert client.call("StreamUsers", {"role": "ROLE_CUSTOMER"}).answers == [ALAN]


def test_a_stream_of_requests(client: Buf) -> None:
    """One answer to all of them."""
    names = ("Grace", "Ada", "Edsger")
    asked = ({"user": {"displayName": name}} for name in names)
    said = client.call("ImportUsers", *asked)
    assert said.answers == [{"created": 2, "skipped": 1}]
    assert client.call("GetUser", {"userId": "4"}).answers == [
        {"user": {"id": "4", "displayName": "Edsger"}}
    ]


def test_both_sides_stream_in_turn(client: Buf) -> None:
    """Each answer comes before the next request is written."""
    with client.talking("SyncUsers") as talk:
        assert talk.stdin is not None and talk.stdout is not None
        for user_id in ("1", "2"):
            talk.stdin.write(f'{{"userId": "{user_id}", "displayName": "new"}}\n')
            talk.stdin.flush()
            answer = document(talk.stdout)
            assert answer["user"]["id"] == user_id
            assert answer["user"]["displayName"] == "new"
        talk.stdin.close()
        assert talk.stdout.read() == ""
    assert talk.returncode == 0


def test_metadata_goes_both_ways(client: Buf, service: Users) -> None:
    """Text and bytes; ahead of the answer, and after it."""
    options = ("--verbose", "--header", "who: me", "--header", "raw-bin: AP8=")
    said = client.call("GetUser", {"userId": "1"}, options=options)
    got = dict(service.metadata)
    assert (got["who"], got["raw-bin"]) == ("me", b"\x00\xff")
    heads = [line.rpartition(") ")[2] for line in said.stderr.splitlines()]
    first, answer, last = map(
        heads.index, ("Served-By: users", "Raw-Bin: AP8", "Served-In: memory")
    )
    assert max(first, answer) < heads.index("Grpc-Status: 0", first)
    assert max(first, answer) < last


def details(error: Any) -> list[tuple[str, bytes]]:
    """The names and the bytes of the details that *error* has."""
    found = []
    for one in error["details"]:
        padded = one["value"] + "=" * (-len(one["value"]) % 4)
        found.append((one["type"], base64.b64decode(padded)))
    return found


@pytest.mark.parametrize("method", ["GetUser", "SyncUsers"])
def test_a_declared_error(client: Buf, method: str) -> None:
    """Its code, its text, and the ErrorInfo that programs know it by; in a stream too."""
    said = client.call(method, {"userId": "9"})
    assert said.exit_code == 8 * 5 and not said.answers
    assert said.error["code"] == "not_found"
    assert said.error["message"] == "there is no user 9"
    ((name, value),) = details(said.error)
    assert name == "google.rpc.ErrorInfo"
    assert error_details_pb2.ErrorInfo.FromString(value) == error_details_pb2.ErrorInfo(
        reason="USER_NOT_FOUND", domain="users.v1.Users", metadata={"user_id": "9"}
    )


def test_an_error_after_answers(client: Buf) -> None:
    """What came before it arrives as well."""
    said = client.call("SyncUsers", {"userId": "2"}, {"userId": "9"})
    assert said.answers == [ALAN]
    assert said.error["code"] == "not_found" and details(said.error)


def test_a_request_that_is_refused(client: Buf) -> None:
    """The fields that are wrong, as a BadRequest."""
    said = client.call("CreateUser", {})
    assert said.error["code"] == "invalid_argument"
    ((name, value),) = details(said.error)
    assert name == "google.rpc.BadRequest"
    (field,) = error_details_pb2.BadRequest.FromString(value).field_violations
    assert (field.field, field.description) == ("display_name", "is empty")


def test_a_deadline(client: Buf, service: Users) -> None:
    """The service knows how long it has, and is told when the caller has had enough."""
    said = client.call("GetUser", {"userId": SLOW}, options=("--timeout", "1s"))
    assert said.error["code"] == "deadline_exceeded"
    assert service.seconds is not None and 0 < service.seconds < 1.1
    assert service.cancelled.wait(timeout=30)


def test_tls_on_both_sides(service: Users, bufs: Bufs, tmp_path: Path) -> None:
    """Who has a certificate of the authority may call, and nobody else."""
    authority = trustme.CA()
    known = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(known))
    files: dict[str, tuple[Path, Path]] = {}
    for name in ("localhost", "orders.shop"):
        issued = authority.issue_cert(name)
        chain, key = tmp_path / f"{name}.pem", tmp_path / f"{name}.key"
        chain.write_bytes(b"".join(one.bytes() for one in issued.cert_chain_pems))
        issued.private_key_pem.write_to_path(str(key))
        files[name] = (chain, key)
    chain, key = files["localhost"]
    tls = ServerTls(certificate=chain, key=key, clients=known)
    trusting = ("--cacert", str(known))
    chain, key = files["orders.shop"]
    with serving(service, tls=tls) as server:
        caller = bufs(f"https://localhost:{server.port}")
        mine = ("--cert", str(chain), "--key", str(key))
        asked = {"userId": "1"}
        assert caller.call("GetUser", asked, options=trusting + mine).answers == [ADA]
        for less in (mine, trusting):
            assert not caller.call("GetUser", asked, options=less).answers
