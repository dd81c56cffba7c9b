"""Statuses of gRPC over HTTP, and requests that HTTP itself refuses."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import ModuleType
from typing import Any

import grpc
import pytest
from fastapi import Depends, FastAPI, HTTPException
from google.protobuf import descriptor_pb2, struct_pb2, timestamp_pb2
from google.protobuf.any_pb2 import Any as PackedMessage
from google.rpc import code_pb2, error_details_pb2  # type: ignore[import-untyped]

from codegen.runtime.errors import Rejected
from codegen.runtime.grpc import HttpRule, RpcError
from codegen.runtime.grpc.around import Around, Incoming
from codegen.runtime.grpc.transcoding.statuses import HTTP_STATUS
from codegen.runtime.grpc.transcoding.testing import Answered, ask
from tests.runtime.grpc.transcoding.desk import Desk
from tests.runtime.virtual import VirtualTime

GET = HttpRule("GET", "/v1/{name}")
POST = HttpRule("POST", "/v1/{name}", "*")
RAW = HttpRule("PUT", "/v1/{id}/file", "file")


def answering(desk: Desk, response: Any) -> Desk:
    """*desk*, which answers *response*."""
    desk.answer = lambda request, context: response
    return desk


def told(pb: ModuleType, error: Exception) -> Answered:
    """What is answered when a service raises *error*."""

    def fail(request: Any, context: Any) -> Any:
        raise error

    desk = Desk(pb, GET)
    desk.answer = fail
    return desk.ask("GET", "/v1/a")


def test_every_code_has_the_status_of_code_proto(pb: ModuleType) -> None:
    """The mapping that stands in google/rpc/code.proto."""
    expected = {"OK": 200, "CANCELLED": 499, "UNKNOWN": 500, "INVALID_ARGUMENT": 400}
    expected |= {"DEADLINE_EXCEEDED": 504, "NOT_FOUND": 404, "ALREADY_EXISTS": 409}
    expected |= {"PERMISSION_DENIED": 403, "UNAUTHENTICATED": 401, "ABORTED": 409}
    expected |= {"RESOURCE_EXHAUSTED": 429, "FAILED_PRECONDITION": 400}
    expected |= {"OUT_OF_RANGE": 400, "UNIMPLEMENTED": 501, "INTERNAL": 500}
    expected |= {"UNAVAILABLE": 503, "DATA_LOSS": 500}
    assert set(expected) == set(code_pb2.Code.keys())
    found = {code.name: status for code, status in HTTP_STATUS.items()}
    assert {"OK": 200, **found} == expected
    for code, status in HTTP_STATUS.items():
        answer = told(pb, RpcError(code, "why"))
        error = {"code": status, "message": "why", "status": code.name}
        assert (answer.status, answer.json()) == (status, {"error": error})


def test_details(pb: ModuleType) -> None:
    """Those of google.rpc, any other, and one that nobody here knows."""
    unknown = PackedMessage(type_url="type.googleapis.com/nobody.It", value=b"\x01")
    details = (
        error_details_pb2.ErrorInfo(reason="R", domain="d", metadata={"a": "b"}),
        pb.Part(text="t"),
        unknown,
    )
    answer = told(
        pb,
        RpcError(grpc.StatusCode.ABORTED, "", error_details=details, retry_after=0.5),
    )
    assert answer.headers["retry-after"] == "1"
    assert answer.json()["error"]["details"] == [
        {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": "R",
            "domain": "d",
            "metadata": {"a": "b"},
        },
        {
            "@type": "type.googleapis.com/codegen.runtime.tests.transcoding.Part",
            "text": "t",
        },
        {"@type": "type.googleapis.com/nobody.It", "value": "AQ=="},
        {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "0.500s"},
    ]


def garbled(pb: ModuleType) -> list[Any]:
    """Details that cannot be written as the JSON of their type."""
    packed = PackedMessage()
    packed.Pack(struct_pb2.Value(number_value=float("nan")))
    late = PackedMessage()
    late.Pack(timestamp_pb2.Timestamp(seconds=2**62))
    part = "type.googleapis.com/codegen.runtime.tests.transcoding.Part"
    inner = PackedMessage(type_url=part, value=b"\xff")
    outer = PackedMessage()
    outer.Pack(inner)
    return [inner, outer, packed, late, PackedMessage(value=b"\xff")]


@pytest.mark.parametrize("number", range(5))
def test_details_that_are_garbage(pb: ModuleType, number: int) -> None:
    """They are shown as what they are: bytes that are said to be of some type."""
    detail = garbled(pb)[number]
    answer = told(pb, RpcError(grpc.StatusCode.ABORTED, "x", error_details=[detail]))
    assert answer.status == 409
    assert answer.json()["error"]["details"] == [
        {"@type": detail.type_url, "value": base64.b64encode(detail.value).decode()}
    ]


def test_details_that_lack_something(pb: ModuleType) -> None:
    """A message without what it requires cannot be packed; the error arrives without."""
    lacking = descriptor_pb2.UninterpretedOption()
    lacking.name.add()
    answer = told(pb, RpcError(grpc.StatusCode.ABORTED, "x", error_details=[lacking]))
    assert (answer.status, answer.json()["error"]["message"]) == (409, "x")


def test_garbage_at_the_end_of_a_stream(pb: ModuleType) -> None:
    """It is told as any other error is."""
    desk = Desk(pb, stream=(GET,))

    async def answers(request: Any, context: Any) -> AsyncIterator[Any]:
        yield pb.Response()
        raise RpcError(
            grpc.StatusCode.ABORTED,
            "x",
            error_details=garbled(pb),
        )

    desk.answers = answers
    items = desk.ask("GET", "/v1/a").json()
    assert items[1]["error"]["status"] == "ABORTED"
    assert len(items[1]["error"]["details"]) == 5


def test_no_repetition_is_wanted(pb: ModuleType) -> None:
    """Below 0 there is no header that could say so."""
    answer = told(pb, RpcError(grpc.StatusCode.ABORTED, "x", retry_after=-1))
    assert "retry-after" not in answer.headers
    assert "details" not in answer.json()["error"]


def test_defects_keep_their_secrets(pb: ModuleType) -> None:
    """Any other exception is INTERNAL, without its text."""
    answer = told(pb, ValueError("the password is 1234"))
    assert answer.status == 500
    error = {"code": 500, "message": "internal error", "status": "INTERNAL"}
    assert answer.json() == {"error": error}


def test_a_service_behind_is_down(pb: ModuleType) -> None:
    """503, and when to come again."""
    answer = told(pb, Rejected("breaker", retry_after=7.2))
    assert (answer.status, answer.headers["retry-after"]) == (503, "8")


def test_a_response_that_is_no_json(pb: ModuleType) -> None:
    """A type of `Any` that nobody knows: our defect, and no traceback."""
    desk = Desk(pb, GET)
    packed = PackedMessage(type_url="type.googleapis.com/nobody.It", value=b"\x01")
    desk.answer = lambda request, context: pb.Response(packed=packed)
    answer = desk.ask("GET", "/v1/a")
    assert (answer.status, answer.json()["error"]["message"]) == (500, "internal error")


def test_bodies_have_a_limit(pb: ModuleType) -> None:
    """413, by what is said and by what comes."""
    desk = Desk(pb, POST)

    async def status(length: str, size: int) -> tuple[int, str]:
        app = desk.app(max_body=10)
        headers = {"content-length": length} if length else {}
        sent: list[Any] = []
        events = [{"type": "http.request", "body": b" " * size, "more_body": True}]

        async def receive() -> Any:
            return events.pop() if events else {"type": "http.request", "body": b"{}"}

        async def send(event: Any) -> None:
            sent.append(event)

        scope = {
            "type": "http",
            "method": "POST",
            "path": "/v1/a",
            "raw_path": b"/v1/a",
            "query_string": b"",
            "headers": [(k.encode(), v.encode()) for k, v in headers.items()],
        }
        await app(scope, receive, send)
        return sent[0]["status"], sent[1]["body"].decode()

    assert asyncio.run(status("", 8)) == (200, "{}")
    for length, size in (("11", 0), ("", 9), ("5", 50)):
        found, body = asyncio.run(status(length, size))
        assert found == 413
        assert "longer than 10 bytes" in body
        assert '"status":"RESOURCE_EXHAUSTED"' in body


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("", 200),
        ("application/json", 200),
        ("Application/JSON; charset=UTF-8", 200),
        ("application/merge-patch+json", 200),
        ("text/json", 200),
        ("application/json; charset=latin-1", 415),
        ("application/x-www-form-urlencoded", 415),
        ("text/plain", 415),
        ("json", 415),
    ],
)
def test_content_types(pb: ModuleType, content_type: str, status: int) -> None:
    """JSON under any of its names, in UTF-8."""
    headers = {"content_type": content_type} if content_type else {}
    answer = Desk(pb, POST).ask("POST", "/v1/a", b"{}", **headers)
    assert answer.status == status
    if status == 415:
        assert answer.headers["accept-post"] == "application/json"
        assert answer.json()["error"]["code"] == 415


def test_compressed_bodies(pb: ModuleType) -> None:
    """Nobody here unpacks them."""
    answer = Desk(pb, POST).ask("POST", "/v1/a", b"x", content_encoding="gzip")
    assert (answer.status, answer.headers["accept-encoding"]) == (415, "identity")


def test_bytes_take_any_content_type(pb: ModuleType) -> None:
    """It is told to the service."""
    desk = Desk(pb, RAW, request=pb.Upload)
    assert desk.ask("PUT", "/v1/a/file", b"\xff", content_type="x/y; z=1").status == 200
    file = desk.got[0].file
    assert (file.content_type, file.data) == ("x/y; z=1", b"\xff")


def test_bytes_with_a_content_type_that_is_none(pb: ModuleType) -> None:
    """A service cannot write header fields by it."""
    desk = Desk(pb, HttpRule("GET", "/v1/{name}", "", "file"))
    for said in ("", "a/b\r\nx: y", "é"):
        response = pb.Response(file={"content_type": said, "data": b"1"})
        answer = answering(desk, response).ask("GET", "/v1/a")
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.body == b"1"


def test_methods_of_a_path(pb: ModuleType) -> None:
    """405 names them all; HEAD comes with GET."""
    desk = Desk(pb, POST, GET)
    answer = desk.ask("DELETE", "/v1/a")
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD, POST")
    head = desk.ask("HEAD", "/v1/a")
    assert (head.status, head.body, head.headers["content-length"]) == (200, b"", "2")


def test_the_caller_waits_for_so_long(pb: ModuleType) -> None:
    """The deadline ends the call, and the service is told so."""
    time = VirtualTime()
    desk = Desk(pb, GET)
    seen: list[object] = []

    async def late(request: Any, context: Any) -> Any:
        seen.append(context.time_remaining() is not None)
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            seen.append("cancelled")
            raise

    desk.answer = late
    headers = {"x-request-timeout-ms": "250"}
    answer = time.run(ask(desk.app(), "GET", "/v1/a", headers=headers))
    assert (answer.status, seen) == (504, [True, "cancelled"])
    assert answer.json()["error"]["status"] == "DEADLINE_EXCEEDED"
    assert time.now == pytest.approx(0.25, abs=0.05)


def test_around_sees_calls_over_http(pb: ModuleType) -> None:
    """What is put around a service is around both of its protocols."""
    desk = Desk(pb, GET)

    @asynccontextmanager
    async def signed_in(incoming: Incoming) -> AsyncIterator[None]:
        if ("authorization", "me") not in incoming.context.metadata:
            raise RpcError(grpc.StatusCode.UNAUTHENTICATED, "who are you?")
        yield

    around: list[Around] = [signed_in]
    app = desk.app(around=around)
    assert asyncio.run(ask(app, "GET", "/v1/a")).status == 401
    assert desk.got == []
    headers = {"Authorization": "me"}
    assert asyncio.run(ask(app, "GET", "/v1/a", headers=headers)).status == 200


def test_words_that_nobody_knows(pb: ModuleType) -> None:
    """A misspelt option is no option."""
    with pytest.raises(TypeError, match=r"http_routes\(\).*'max_body'\?"):
        Desk(pb, GET).router(max_bodi=1)


def test_dependencies_of_fastapi(pb: ModuleType) -> None:
    """They hold for all routes, as for any router."""

    def refuse() -> None:
        raise HTTPException(403)

    app = FastAPI()
    app.include_router(Desk(pb, GET).router(), dependencies=[Depends(refuse)])
    assert asyncio.run(ask(app, "GET", "/v1/a")).status == 403
