"""Calls of routes in this process: for tests, yours and generated ones."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import unquote

from fastapi import APIRouter, FastAPI
from google.protobuf.json_format import ParseDict
from google.protobuf.message import Message
from starlette.types import ASGIApp, Scope
from starlette.types import Message as Event

from ..fake import GrpcFake, answer_samples
from ..http_rule import HttpRule
from ..method import Method, UnaryStream
from .answers import Writer
from .asking import Asked, asked
from .binding import Binding
from .statuses import JSON
from .streams import EVENTS, LINES

F = TypeVar("F", bound=GrpcFake)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer of HTTP that was read to its end."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        """Return what the body says."""
        return json.loads(self.body)


async def ask(
    app: ASGIApp,
    method: str,
    target: str,
    *,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
) -> Answered:
    """Return what *app* answers to a request for *target*, as it stands in the request.

    Args:
        app: An application of ASGI.
        method: GET, POST and so on.
        target: Path and query, percent-encoded.
        body: Is sent in one piece.
        headers: Header fields.
    """
    events: list[Event] = [{"type": "http.request", "body": body, "more_body": False}]
    sent: list[Event] = []
    ended = asyncio.Event()

    async def receive() -> Event:
        if events:
            return events.pop()
        await ended.wait()
        return {"type": "http.disconnect"}

    async def send(event: Event) -> None:
        sent.append(event)
        if event["type"] == "http.response.body" and not event.get("more_body"):
            ended.set()

    await app(_scope(method, target, body, headers or {}), receive, send)
    start, *chunks = sent
    return Answered(
        status=start["status"],
        headers={key.decode(): text.decode() for key, text in start["headers"]},
        body=b"".join(chunk.get("body", b"") for chunk in chunks),
    )


def _scope(method: str, target: str, body: bytes, headers: Mapping[str, str]) -> Scope:
    path, _, query = target.partition("?")
    fields = {"host": "service.test", **headers}
    if body:
        fields["content-length"] = str(len(body))
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode("ascii"),
        "query_string": query.encode("ascii"),
        "root_path": "",
        "headers": [(k.lower().encode(), v.encode()) for k, v in fields.items()],
        "client": ("127.0.0.1", 50000),
        "server": ("service.test", 80),
    }


def http_round_trip(
    create_router: Callable[..., APIRouter], fake: F, method: Method[Any, Any]
) -> None:
    """Call *method* over HTTP, in this process, in each way that the contract has for it.

    A stream is read in each of its forms. Rules for requests are not checked, since what
    is sent may not fit them.

    Raises:
        AssertionError: The service got another message than was sent, or the caller
            other answers than the service gave.
    """
    app = FastAPI()
    unchecked = {"validate": False} if method.validated else {}
    app.include_router(create_router(fake, **unchecked))
    accepted = (JSON, LINES, EVENTS) if isinstance(method, UnaryStream) else (JSON,)
    for rule in method.http:
        for accept in accepted:
            fake.forget()
            answer_samples(fake, method)
            asyncio.run(_round_trip(app, fake, method, rule, accept))


async def _round_trip(
    app: FastAPI, fake: GrpcFake, method: Method[Any, Any], rule: HttpRule, accept: str
) -> None:
    request = asked(method, rule)
    where = f"{request.method} {rule.path}"
    answered = await ask(
        app,
        request.method,
        f"{request.path}?{request.query}",
        body=request.body,
        headers=_headers(request, accept),
    )
    said = answered.body.decode(errors="replace")
    assert answered.status == 200, f"{where} answered {answered.status}: {said}"
    assert len(fake.calls) == 1, f"the service was called {len(fake.calls)} times"
    got, given = fake.calls[0].arguments["sent"], fake.calls[0].answer
    sent = [request.message]
    assert got == sent, f"{where}: the service got {got!r}, not {sent!r}"
    if request.method == "HEAD":
        assert not answered.body, f"{where} answered a body"
        return
    answers = given if isinstance(given, list) else [given]
    _check(answered, answers, method, rule, accept)


def _headers(request: Asked, accept: str) -> Mapping[str, str]:
    said = {"accept": accept}
    if request.content_type:
        said["content-type"] = request.content_type
    return said


def _check(
    answered: Answered,
    answers: list[Message],
    method: Method[Any, Any],
    rule: HttpRule,
    accept: str,
) -> None:
    """Check that the caller got *answers*, or what the rule has of them."""
    binding = Binding(method, rule)
    writer = Writer(method, binding.answer)
    if writer.raw:
        expected = b"".join(writer.write(one)[0] for one in answers)
        assert answered.body == expected, f"the caller got {answered.body!r}"
        return
    found = _items(answered, accept) if isinstance(method, UnaryStream) else None
    items = [answered.json()] if found is None else found
    wanted = [_only(one, binding) for one in answers]
    got = [_read(item, method, binding) for item in items]
    assert got == wanted, f"the caller got {got!r}, not {wanted!r}"


def _items(answered: Answered, accept: str) -> list[Any]:
    """Return the items of a stream."""
    if accept == JSON:
        items: list[Any] = answered.json()
        return items
    lines = answered.body.decode().split("\n")
    return [json.loads(line.removeprefix("data: ")) for line in lines if line]


def _only(message: Message, binding: Binding) -> Message:
    """Return *message* without what the rule does not answer."""
    found: Any = type(message)()
    found.CopyFrom(message)
    level = found
    for field in binding.answer:
        for other, _ in level.ListFields():
            if other.name != field.name:
                level.ClearField(other.name)
        level = getattr(level, field.name)
    whole: Message = found
    return whole


def _read(item: Any, method: Method[Any, Any], binding: Binding) -> Message:
    """Return the message that an item of an answer is, or is a field of."""
    found: Message = method.response()
    if not binding.answer:
        ParseDict(item, found)
        return found
    target: Any = found
    for field in binding.answer[:-1]:
        target = getattr(target, field.name)
    ParseDict({binding.answer[-1].json_name: item}, target)
    return found
