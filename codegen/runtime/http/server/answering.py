"""From what a service returns to the answer that its contract declares."""

from __future__ import annotations

from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Mapping,
    Sequence,
)
from typing import Any, cast
from urllib.parse import quote

from fastapi import Request, Response
from pydantic import BaseModel

from ...accepting import quality
from ...content import Content, Empty
from ...payload import Payload
from ..answered import Answer
from ..bodies.files import Binary, File
from ..operation import Operation, StatusKey
from ..reply import declared_contents
from ..request import contents_of
from ..streams.items import StreamContent
from ..values.headers import SET_COOKIE, Headers, pairs_of
from ..values.parameters import Parameter
from ..values.writing import header_text
from .streamed import Streamed, in_order

_UNHELD = Headers({"cache-control": "no-cache", "x-accel-buffering": "no"})
"""What keeps caches and proxies (nginx) from holding items back."""


def respond(
    operation: Operation[Any], value: object, request: Request | None = None
) -> Response:
    """Return the answer that the contract declares for *value*.

    Of several media types it is one that fits the value, and of those the one that
    *request* accepts most; what it does not accept is sent for want of better.

    Raises:
        ValueError: *value* is an `Answer` with a status that is not declared.
    """
    answer = value if isinstance(value, Answer) else Answer(value)
    accept = "" if request is None else ", ".join(request.headers.getlist("accept"))
    status, content = _chosen(operation, answer, accept)
    return _written(content, answer, status, header_fields(answer.headers))


def _written(
    content: Content[Any], answer: Answer[Any], status: int, headers: Headers
) -> Response:
    """Return *answer* as *content*, with *headers* and what the content has to say."""
    if isinstance(content, StreamContent):
        items = cast(Iterable[Any] | AsyncIterable[Any], answer.value)
        return Streamed(
            _frames(content, items),
            status,
            _UNHELD | headers | {"content-type": content.media_type},
            heartbeat=content.heartbeat,
        )
    body, content_type = content.payload(answer.value)
    if content_type and "content-type" not in headers:
        headers |= {"content-type": content_type}
    if isinstance(content, Binary) and isinstance(answer.value, File):
        headers = _name(answer.value) | headers
    if not isinstance(body, Payload):
        return Response(body, status_code=status, headers=headers)
    if body.length is not None:
        headers |= {"content-length": str(body.length)}
    return Streamed(aiter(body), status, headers, length=body.length)


def _chosen(
    operation: Operation[Any], answer: Answer[Any], accept: str
) -> tuple[int, Content[Any]]:
    """Return status and content: of the first status of which something fits."""
    value, status = answer.value, answer.status
    if status is not None:
        contents = declared_contents(operation, status)
        if not contents:
            raise ValueError(
                f"{operation.name}: status {status} is no declared success"
            )
        listed: Mapping[StatusKey, Sequence[Content[Any]]] = {status: contents}
    else:
        listed = {
            key: contents_of(contents) for key, contents in operation.results.items()
        }
    possible = _narrowed(listed, value, _could_be) or listed
    if sum(map(len, possible.values())) > 1:
        possible = (
            _narrowed(possible, value, _fits)
            or _narrowed(possible, value, _takes_anything)
            or possible
        )
    key, choice = next(iter(possible.items()))
    return _status(key), _best(choice, accept)


def _narrowed(
    listed: Mapping[StatusKey, Sequence[Content[Any]]],
    value: object,
    fits: Callable[[object, Content[Any]], bool],
) -> dict[StatusKey, Sequence[Content[Any]]]:
    """Return what *value* fits of what is *listed*."""
    narrowed: dict[StatusKey, Sequence[Content[Any]]] = {
        key: [one for one in contents if fits(value, one)]
        for key, contents in listed.items()
    }
    return {key: contents for key, contents in narrowed.items() if contents}


def _could_be(value: object, content: Content[Any]) -> bool:
    """Whether *value* is not simply out of the question."""
    return isinstance(content, Empty) == (value is None)


def _takes_anything(value: object, content: Content[Any]) -> bool:
    return content.type is Any and not isinstance(content, Empty)


def _fits(value: object, content: Content[Any]) -> bool:
    if isinstance(content, Empty):
        return value is None
    if content.type is Any:
        return False
    if isinstance(content, StreamContent | Binary):
        return content.accepts(value)
    if isinstance(content.type, type):
        return isinstance(value, content.type)
    return content.accepts(value)


def _best(contents: Sequence[Content[Any]], accept: str) -> Content[Any]:
    """Return the one that is accepted most, the first of equals."""
    if len(contents) == 1 or not accept:
        return contents[0]
    return max(contents, key=lambda one: quality(accept, one.media_type))


def _status(key: StatusKey) -> int:
    if isinstance(key, int):
        return key
    return 200 if key == "default" else int(key[0]) * 100


def header_fields(given: BaseModel | Mapping[str, object] | None) -> Headers:
    """Return what *given* is as header fields; what is None is left out.

    A list is one line with commas, but for Set-Cookie: each text of it is a field of its
    own (RFC 9110, 5.3).

    Raises:
        ValueError: A value has a line break or another control character.
    """
    if isinstance(given, BaseModel):
        given = given.model_dump(by_alias=True, exclude_unset=True)
    return Headers(
        (name, header_text(Parameter(name=name, place="header"), one))
        for name, value in pairs_of(given or {})
        for one in _each(name, value)
        if one is not None
    )


def _each(name: str, value: object) -> Sequence[object]:
    """Return the values of which each is a field."""
    several = name.lower() == SET_COOKIE and isinstance(value, list | tuple)
    return cast(Sequence[object], value) if several else (value,)


def _name(file: File) -> Headers:
    """Return the header that says under which name *file* is to be kept (RFC 6266)."""
    if file.filename is None:
        return Headers()
    plain = file.filename.encode("ascii", "replace").decode()
    plain = "".join("_" if sign in '"\\' or sign < " " else sign for sign in plain)
    text = f'attachment; filename="{plain}"'
    if plain != file.filename:
        text += f"; filename*=UTF-8''{quote(file.filename, safe='')}"
    return Headers({"content-disposition": text})


async def _frames(
    content: StreamContent[Any], items: Iterable[Any] | AsyncIterable[Any]
) -> AsyncIterator[bytes]:
    async for item in in_order(items):
        yield content.frame(item)
