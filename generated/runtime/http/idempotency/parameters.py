"""The header and cookie parameters that tell one request from another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from starlette.requests import Request

from ...deadline_header import DEADLINE_HEADER
from ...nesting import ATTEMPT_HEADER
from ..auth.schemes import ApiKey
from ..operation import Operation
from ..values.parameters import Pairs, Parameter
from ..values.reading import cookies_of, decoder_of, target_of

_OF_ONE_ATTEMPT = frozenset(
    {DEADLINE_HEADER.lower(), ATTEMPT_HEADER.lower()}
    | {"traceparent", "tracestate", "baggage", "b3", "uber-trace-id", "x-trace-id"}
    | {"x-amzn-trace-id", "x-cloud-trace-context", "x-request-id", "x-correlation-id"}
)
"""Headers that each attempt may have anew: what is left of the time, and traces."""
_OF_A_TRACE = ("x-b3-", "x-datadog-")


def told_apart(
    request: Request, operation: Operation[Any], *, authenticated: bool
) -> Iterator[tuple[str, str, str]]:
    """Yield place, name and text of the declared parameters that *request* has.

    Those in path and query are left out, and the key itself, what differs from attempt
    to attempt, and, where the caller is known (*authenticated*), credentials, which may
    have been renewed. What is absent is left out too, so that a contract which gets a
    new parameter knows the requests of before again.
    """
    ignored = _credentials(operation) if authenticated else set()
    key = (operation.policy.idempotency_key or "").lower()
    cookies = cookies_of(request.headers.getlist("cookie"))
    for parameter in operation.parameters:
        if _spot(parameter.place, parameter.name) in ignored:
            continue
        name = parameter.name.lower()
        if parameter.place == "cookie":
            for cookie, text in _own(parameter, cookies, operation):
                yield "cookie", cookie, text
        elif parameter.place == "header" and name != key and not _is_apart(name):
            texts = request.headers.getlist(name)
            if texts:
                # As one line would have it (RFC 9110, 5.3).
                yield "header", name, ", ".join(text.strip() for text in texts)


def _is_apart(header: str) -> bool:
    return header in _OF_ONE_ATTEMPT or header.startswith(_OF_A_TRACE)


def _credentials(operation: Operation[Any]) -> set[tuple[str, str]]:
    """Return place and name of all that schemes of *operation* show."""
    schemes = (required.scheme for one in operation.security or () for required in one)
    keys = {_spot(one.place, one.name) for one in schemes if isinstance(one, ApiKey)}
    return {("header", "authorization")} | keys


def _spot(place: str, name: str) -> tuple[str, str]:
    return place, name.lower() if place == "header" else name


def _own(
    parameter: Parameter, cookies: Pairs, operation: Operation[Any]
) -> Iterator[tuple[str, str]]:
    """Yield the cookies of *parameter*; an object that is exploded has several."""
    names, is_open = {parameter.name}, False
    if parameter.content is None and parameter.exploded:
        shape = target_of(parameter).shape
        if "object" in shape.kinds:
            names |= set(shape.properties)
            is_open = shape.is_open
    others = {one.name for one in operation.parameters if one.place == "cookie"}
    decode = decoder_of(parameter)
    for name, text in cookies:
        name = decode(name)
        if name in names or (is_open and name not in others):
            yield name, text
