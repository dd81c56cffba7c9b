"""Events over HTTP: what a message looks like, and whether one is what the contract says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic_core import to_jsonable_python
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ..errors import ContractViolation
from ..events.dispatch import Dispatch
from ..events.event import Event, Payload
from ..events.ids import fresh_id
from ..events.message import Message
from ..http.problem import problem
from ..sample import CannotSample, sample
from ..wire_fields import wire_fields
from .mocked import Mocked


def operations(contract: Mocked) -> dict[str, Event[Any]]:
    """Return the operations of a contract by their names."""
    found = vars(contract.module("events")).values()
    return {one.name: one for one in found if isinstance(one, Event)}


def routes(contract: Mocked) -> list[Route]:
    """Return the routes of a contract.

    GET of an operation answers an example of each of its messages; what is POSTed there is
    read as a consumer would.
    """
    known = operations(contract)

    async def examples(request: Request) -> Response:
        event = known.get(request.path_params["operation"])
        if event is None:
            return _unknown(known)
        return JSONResponse(dict(_examples(event)))

    async def check(request: Request) -> Response:
        event = known.get(request.path_params["operation"])
        if event is None:
            return _unknown(known)
        return _checked(event, await request.body(), request)

    path = f"{contract.path}/{{operation:path}}"
    return [
        Route(path, examples, methods=["GET"]),
        Route(path, check, methods=["POST"]),
    ]


def _examples(event: Event[Any]) -> Iterator[tuple[str, Any]]:
    for payload in event.payloads:
        yield payload.name, _example(payload)


def _example(payload: Payload[Any]) -> Any:
    """Return a message as JSON where it is JSON, else as text that says what it is."""
    try:
        body, kind = payload.content.encode(sample(payload.content.type))
    except (CannotSample, ContractViolation) as error:
        return f"none can be made up: {error}"
    try:
        return json.loads(body)
    except ValueError:
        return f"{kind}: {body!r}"


def _checked(event: Event[Any], body: bytes, request: Request) -> Response:
    given, spelt = request.headers, {name.lower(): name for name in _headers(event)}
    message = Message(
        body=body,
        content_type=given.get("content-type", event.payloads[0].content.media_type),
        name=request.query_params.get("message", ""),
        message_id=given.get("message-id") or fresh_id(),
        address=event.address,
        headers={spelt.get(name, name): text for name, text in given.items()},
    )
    try:
        received = Dispatch(event).read(message)
    except ContractViolation as error:
        return _problem(422, "The message breaks the contract.", str(error))
    if received is None:
        return _problem(422, "It is the message of another operation.", event.name)
    value = received.value
    read = to_jsonable_python(value, by_alias=True, fallback=repr)
    return JSONResponse(
        {"operation": event.name, "type": type(value).__name__, "value": read}
    )


def _headers(event: Event[Any]) -> Iterator[str]:
    """The names of headers that the contract knows: those of HTTP have no case."""
    for payload in event.payloads:
        if payload.headers is not None:
            yield from wire_fields(payload.headers)
        yield from (mark.name for mark in payload.marks if mark.place == "header")
    yield from event.correlation_headers


def _unknown(known: dict[str, Event[Any]]) -> Response:
    return _problem(404, "There is no such operation.", f"known: {', '.join(known)}")


def _problem(status: int, title: str, detail: str) -> Response:
    """Return a problem (RFC 9457)."""
    return problem(status, detail=detail, title=title)
