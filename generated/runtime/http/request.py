"""From the arguments of a generated client method to one HTTP request."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeAlias
from urllib.parse import quote

from ..content import Content
from ..idempotency import with_key
from ..layers import Layers
from ..payload import Body, Payload
from ..policy import Policy
from ..templates import SLOT
from .operation import Contents, Operation
from .streams.items import StreamContent
from .values.members import Taken, told_apart
from .values.moments import check_moment, has_moments
from .values.parameters import (
    Pairs,
    Parameter,
    Place,
)
from .values.reading import ABSENT, names_of, read_absent, target_of
from .values.same import Same
from .values.writing import (
    cookie_pairs,
    header_text,
    path_text,
    query_pairs,
    query_string,
)

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "QUERY", "TRACE"})
"""Methods that ask and change nothing (RFC 9110, 9.2.1)."""

_PARTS = re.compile(f"{SLOT.pattern}|[^{{}}]+|[{{}}]")

Values: TypeAlias = Mapping[str, object]
"""Values of parameters by wire name; None means that the parameter is absent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request, ready to be sent as often as the policy allows.

    Attributes:
        method: HTTP method.
        target: Path and query, percent-encoded, relative to the base URL.
        headers: Header fields by name.
        body: The body, held or made while it is sent; None for no body.
    """

    method: str
    target: str
    headers: Mapping[str, str]
    body: Body | None


def build_request(
    operation: Operation[Any],
    *,
    path: Values | None = None,
    query: Values | None = None,
    querystring: Values | None = None,
    header: Values | None = None,
    cookie: Values | None = None,
    body: object = None,
) -> Request:
    """Return the request of *operation* with these arguments.

    Raises:
        ValueError: A parameter cannot be written as the contract wants it, or there is a
            moment without a zone.
        TypeError: There are several media types for the body, of which none takes it.
    """
    headers = {"Accept": accept_of(operation)}
    for name, value in _present(header):
        headers[name] = header_text(_parameter(operation, "header", name), value)
    _check_absent(operation, "query", query)
    _check_absent(operation, "cookie", cookie)
    cookies = [
        pair
        for name, value in _present(cookie)
        for pair in _told(operation, "cookie", name, value)
    ]
    if cookies:
        headers["Cookie"] = "; ".join(f"{name}={text}" for name, text in cookies)
    content: Body | None = None
    if body is not None and operation.request is not None:
        chosen = _content_for(operation.name, contents_of(operation.request), body)
        adapter = getattr(chosen, "_adapter", None)
        if adapter is not None and has_moments(adapter):
            check_moment("body", body)
        content, content_type = chosen.payload(body)
        headers["Content-Type"] = content_type
    return Request(
        method=operation.method,
        target=_target(operation, path, query, querystring),
        headers=headers,
        body=content,
    )


def with_idempotency_key(
    request: Request, policy: Policy, key: str | None = None
) -> Request:
    """Return *request* with *key*, or a fresh one, if *policy* has a header for it.

    It is called once for a call, so that all of its attempts carry the same.
    """
    name = policy.idempotency_key
    if name is None:
        return request
    return replace(request, headers=with_key(request.headers, name, key))


def with_headers(
    request: Request, said: Mapping[str, tuple[str, str | None]], given: Values | None
) -> Request:
    """Return *request* with the headers that options say (`CallSettings.headers`).

    *given* are the header parameters of the call, which stay. Cookies are added to those
    of the call.
    """
    fixed = {name.lower() for name, _ in _present(given)}
    headers = dict(request.headers)
    for known in request.headers:
        lower = known.lower()
        text = said.get(lower, ("", ""))[1]
        if lower == "cookie" and text:
            headers[known] = f"{headers[known]}; {text}"
            fixed.add(lower)
        elif lower in said and lower not in fixed:
            del headers[known]
    for lower, (name, text) in said.items():
        if text is not None and lower not in fixed:
            headers[name] = text
    return replace(request, headers=headers)


def answer_key(layers: Layers[Any, Any], request: Request) -> Hashable | None:
    """Return what makes answers to *request* interchangeable, None if none is kept.

    Whatever a header says belongs to it, above all who asks.
    """
    if layers.answers is None or isinstance(request.body, Payload):
        return None
    headers = tuple(sorted(request.headers.items()))
    return request.method, request.target, headers, request.body


def for_body(layers: Layers[Any, Any], request: Request) -> Layers[Any, Any]:
    """Return *layers* under which *request* is sent no more often than its body can be.

    A stream is sent once, unless it provably never left. What is made while it is sent is
    not sent twice at a time.
    """
    body = request.body
    if not isinstance(body, Payload):
        return layers
    policy = replace(layers.policy, hedge=None)
    if not body.repeatable:
        policy = replace(policy, idempotent=False, idempotency_key=None)
    return replace(layers, policy=policy)


def contents_of(contents: Contents[Any]) -> tuple[Content[Any], ...]:
    """Return one content or several as a tuple."""
    return contents if isinstance(contents, tuple) else (contents,)


def _target(
    operation: Operation[Any],
    path: Values | None,
    query: Values | None,
    querystring: Values | None,
) -> str:
    given = path or {}
    for name in given:
        check_moment(name, given[name])

    def part(found: re.Match[str]) -> str:
        name = found[1]
        if name is None:
            # What stands in the template itself: a `?` or `#` begins nothing.
            return quote(found[0], safe="/%:@!$&'()*+,;=~")
        return path_text(_parameter(operation, "path", name), given[name])

    target = _PARTS.sub(part, operation.path)
    pairs = [
        pair
        for name, value in _present(query)
        for pair in _told(operation, "query", name, value)
    ]
    texts = [f"{name}={text}" for name, text in pairs]
    texts += [
        query_string(_parameter(operation, "querystring", name), value)
        for name, value in _present(querystring)
    ]
    return target + "?" + "&".join(texts) if texts else target


def _told(operation: Operation[Any], place: Place, name: str, value: object) -> Pairs:
    """Return the pairs of a parameter, which nobody takes for those of another."""
    parameter = _parameter(operation, place, name)
    pairs = (cookie_pairs if place == "cookie" else query_pairs)(parameter, value)
    # The members of an object, of which the type says whether they are all listed.
    spread = parameter.type is not None and parameter.content is None
    if spread and any(one != quote(name, safe="") for one, _ in pairs):
        shape = target_of(parameter).shape
        told_apart(parameter, shape, others_of(operation, parameter), pairs)
    return pairs


def others_of(operation: Operation[Any], parameter: Parameter) -> Taken:
    """Return the names that are spoken for by others in the place of *parameter*."""
    return _others_of(Same(operation), Same(parameter))


@lru_cache(maxsize=4096)
def _others_of(of: Same, but: Same) -> Taken:
    operation, parameter = of.of, but.of
    assert isinstance(operation, Operation) and isinstance(parameter, Parameter)
    place = parameter.place
    schemes = (required.scheme for one in operation.security or () for required in one)
    keys = {one.name for one in schemes if getattr(one, "place", None) == place}
    taken = Taken(frozenset(keys))
    for one in operation.parameters:
        if one is not parameter and one.place == place:
            taken |= names_of(one)
    return taken


def _content_for(
    operation: str, contents: tuple[Content[Any], ...], body: object
) -> Content[Any]:
    """Return the media type in which *body* is sent: the first one that accepts it.

    Where there is no choice of types, it is left to pydantic whether *body* will do.
    """
    first = contents[0]
    if all(content.type is first.type for content in contents):
        return first
    for content in contents:
        if type(body) is content.type or content.accepts(body):
            return content
    types = ", ".join(map(repr, contents))
    raise TypeError(
        f"{operation}: no media type of the contract takes a body of type"
        f" {type(body).__name__}: {types}"
    )


def accept_of(operation: Operation[Any], *, streams: bool = False) -> str:
    """Return the media types that an operation may answer with, results first.

    Of results that come whole or as a stream, it is those that come whole, unless
    *streams* are wanted; then errors are only taken for want of them.
    """
    weight = ";q=0.5" if streams else ""
    results = [
        content
        for contents in operation.results.values()
        for content in contents_of(contents)
    ]
    wanted = [one for one in results if isinstance(one, StreamContent) == streams]
    types = [content.media_type for content in wanted or results]
    types += [
        content.media_type + weight
        for error in operation.errors.values()
        for content in error.contents()
        if content.media_type
    ]
    return ", ".join(dict.fromkeys(filter(None, types))) or "*/*"


def _check_absent(
    operation: Operation[Any], place: Place, values: Values | None
) -> None:
    """Check that nobody takes a parameter that is null, and so absent, for an empty one.

    Raises:
        ValueError: It must be there, and would be read as a list or an object.
    """
    for name, value in (values or {}).items():
        if value is None:
            parameter = _parameter(operation, place, name)
            known = parameter.required and parameter.type is not None
            if known and read_absent(parameter) not in (ABSENT, None):
                raise ValueError(f"{parameter.described}: null would be read as empty")


def _parameter(operation: Operation[Any], place: Place, name: str) -> Parameter:
    for parameter in operation.parameters:
        if parameter.name == name and parameter.place == place:
            return parameter
    return Parameter(name=name, place=place)


def _present(values: Values | None) -> list[tuple[str, object]]:
    found = [
        (name, value) for name, value in (values or {}).items() if value is not None
    ]
    for name, value in found:
        check_moment(name, value)
    return found
