"""From the arguments of a generated client method to one HTTP request."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias
from urllib.parse import quote

from ..content import Content
from ..idempotency import with_key
from ..layers import Layers
from ..policy import Policy
from .operation import Contents, Operation
from .parameters import (
    Parameter,
    Place,
    cookie_pairs,
    header_text,
    path_text,
    query_pairs,
)

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "QUERY", "TRACE"})
"""Methods that ask and change nothing (RFC 9110, 9.2.1)."""

_PARTS = re.compile(r"\{(?P<slot>[^{}]+)\}|[^{}]+|[{}]")

Values: TypeAlias = Mapping[str, object]
"""Values of parameters by wire name; None means that the parameter is absent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request, ready to be sent as often as the policy allows.

    Attributes:
        method: HTTP method.
        target: Path and query, percent-encoded, relative to the base URL.
        headers: Header fields by name.
        body: Bytes of the body, None for no body.
    """

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes | None


def build_request(
    operation: Operation[Any],
    *,
    path: Values | None = None,
    query: Values | None = None,
    header: Values | None = None,
    cookie: Values | None = None,
    body: object = None,
) -> Request:
    """Return the request of *operation* with these arguments.

    Raises:
        ValueError: A parameter cannot be written as the contract wants it.
    """
    headers = {"Accept": _accept(operation)}
    for name, value in _present(header):
        headers[name] = header_text(_parameter(operation, "header", name), value)
    cookies = [
        pair
        for name, value in _present(cookie)
        for pair in cookie_pairs(_parameter(operation, "cookie", name), value)
    ]
    if cookies:
        headers["Cookie"] = "; ".join(f"{name}={text}" for name, text in cookies)
    content: bytes | None = None
    if body is not None and operation.request is not None:
        content, content_type = contents_of(operation.request)[0].encode(body)
        headers["Content-Type"] = content_type
    return Request(
        method=operation.method,
        target=_target(operation, path, query),
        headers=headers,
        body=content,
    )


def with_idempotency_key(request: Request, policy: Policy) -> Request:
    """Return *request* with an idempotency key if *policy* has one.

    It is called once for a call, so that all of its attempts carry the same.
    """
    if policy.idempotency_key is None:
        return request
    return replace(request, headers=with_key(request.headers, policy.idempotency_key))


def answer_key(layers: Layers[Any, Any], request: Request) -> Hashable | None:
    """Return what makes answers to *request* interchangeable, None if none is kept.

    Whatever a header says belongs to it, above all who asks.
    """
    if layers.answers is None:
        return None
    headers = tuple(sorted(request.headers.items()))
    return request.method, request.target, headers, request.body


def contents_of(contents: Contents[Any]) -> tuple[Content[Any], ...]:
    """Return one content or several as a tuple."""
    return contents if isinstance(contents, tuple) else (contents,)


def _target(
    operation: Operation[Any], path: Values | None, query: Values | None
) -> str:
    given = path or {}

    def part(found: re.Match[str]) -> str:
        if found["slot"] is None:
            # What stands in the template itself: a `?` or `#` begins nothing.
            return quote(found[0], safe="/%:@!$&'()*+,;=~")
        name = found["slot"]
        return path_text(_parameter(operation, "path", name), given[name])

    target = _PARTS.sub(part, operation.path)
    pairs = [
        pair
        for name, value in _present(query)
        for pair in query_pairs(_parameter(operation, "query", name), value)
    ]
    if not pairs:
        return target
    return target + "?" + "&".join(f"{name}={text}" for name, text in pairs)


def _accept(operation: Operation[Any]) -> str:
    """Return the media types that the operation may answer with, results first."""
    types = [
        content.media_type
        for contents in operation.results.values()
        for content in contents_of(contents)
    ]
    types += [error.content.media_type for error in operation.errors.values()]
    return ", ".join(dict.fromkeys(filter(None, types))) or "*/*"


def _parameter(operation: Operation[Any], place: Place, name: str) -> Parameter:
    for parameter in operation.parameters:
        if parameter.name == name and parameter.place == place:
            return parameter
    return Parameter(name=name, place=place)


def _present(values: Values | None) -> list[tuple[str, object]]:
    return [
        (name, value) for name, value in (values or {}).items() if value is not None
    ]
