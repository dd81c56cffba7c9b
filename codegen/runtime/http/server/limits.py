"""What a request may bring along: how long its body is, and what it is written in."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from functools import lru_cache
from typing import Any

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Scope

from ...content import Content, Json, Text
from ...media_types import JSON, charset_of, is_plain_json, same, takes
from ..bodies.forms import Form
from ..operation import Operation
from ..problem import NotServed, Problem
from ..request import contents_of
from ..values.strict import Unread

HeaderFields = Mapping[bytes, str]
"""Header fields of interest, by lower-case name."""

_UTF8 = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})
_TEXTUAL = (Json, Text, Form)


class ContractRequest(Request):
    """A request whose body has a limit, and is strict where it is JSON.

    FastAPI asks first for the JSON, and is given its text. Whoever asks again, as
    dependencies may, is given plain JSON.
    """

    _limit: int | None = None
    _strict = False
    _renamed = False

    @staticmethod
    def of(
        request: Request, *, limit: int | None, strict: bool = False
    ) -> ContractRequest:
        """Make *request* one, and return it.

        It stays the object that it is: handlers of errors are given it too, and may
        want the body that was read by then.

        Args:
            request: Nothing of its body has been read.
            limit: Bytes of the body that are accepted; None for any number.
            strict: Whether the route reads its JSON from the text (`read_strictly`).
        """
        changed: Any = request
        changed.__class__ = _limited(type(request))
        changed._limit, changed._strict = limit, strict
        if strict:
            said = request.headers.get("content-type", "")
            known = same(JSON, said) and "," not in said
            changed._renamed = is_plain_json(said) and not known
        made: ContractRequest = changed
        return made

    @property
    def headers(self) -> Headers:
        """The header fields, where JSON goes by the name by which FastAPI knows it."""
        headers = super().headers
        if not self._renamed:
            return headers
        named = {b"content-type": JSON.encode()}
        return Headers(raw=[(key, named.get(key, text)) for key, text in headers.raw])

    async def stream(self) -> AsyncGenerator[bytes, None]:
        """Yield the body, up to the limit.

        Raises:
            HTTPException: 413, it is longer.
        """
        taken = 0
        async for chunk in super().stream():
            taken += len(chunk)
            if self._limit is not None and taken > self._limit:
                raise HTTPException(413, _too_long(self._limit))
            yield chunk

    async def json(self) -> Any:
        """Return the JSON of the body, for the route as the text that it is."""
        if self._strict:
            self._strict = False
            return Unread(await self.body())
        return await super().json()


@lru_cache(maxsize=64)
def _limited(kind: type[Request]) -> type[Request]:
    """Return a class that does what *kind* does, which users may have made, and more."""
    if kind is Request:
        return ContractRequest
    return type(kind.__name__, (ContractRequest, kind), {})


def header_fields(scope: Scope, names: frozenset[bytes]) -> HeaderFields:
    """Return the header fields of *names*, read in one go."""
    return {
        name: value.decode("latin-1")
        for name, value in scope["headers"]
        if name in names
    }


CONTENT_FIELDS = frozenset(
    {b"content-type", b"content-length", b"content-encoding", b"transfer-encoding"}
)
"""What `check_content` looks at."""


def check_content(
    operation: Operation[Any], head: HeaderFields, method: str, limit: int | None
) -> None:
    """Check what a request says of its body, before the body is read.

    Raises:
        NotServed: 413, it is too long; 415, it is not written in a way that the
            contract allows (RFC 9110, 15.5.16).
    """
    length = head.get(b"content-length", "")
    if limit is not None and length.isdecimal() and int(length[:20]) > limit:
        raise NotServed(Problem(status=413, detail=_too_long(limit)))
    sent = head.get(b"content-type", "")
    chunked = b"transfer-encoding" in head
    if operation.request is None or not (chunked or length.strip("0") or sent):
        return
    if length and not chunked and not length.strip("0"):
        return  # there is no body
    encoding = head.get(b"content-encoding", "").strip().lower()
    if encoding not in ("", "identity"):
        text = "The body must not be encoded."
        headers = {"Accept-Encoding": "identity"}
        raise NotServed(Problem(status=415, detail=text, headers=headers))
    contents = contents_of(operation.request)
    if not _allowed(sent, contents):
        raise NotServed(_unsupported(sent, contents, method))


def _allowed(sent: str, contents: tuple[Content[Any], ...]) -> bool:
    for content in contents:
        if takes(content.media_type, sent):
            return not isinstance(content, _TEXTUAL) or charset_of(sent) in _UTF8
    return False


def _unsupported(sent: str, contents: tuple[Content[Any], ...], method: str) -> Problem:
    accepted = ", ".join(dict.fromkeys(content.media_type for content in contents))
    headers = {"Accept": accepted}
    if method in ("POST", "PATCH", "QUERY"):
        headers[f"Accept-{method.capitalize()}"] = accepted
    kind = "This content type" if sent else "A body without a content type"
    text = f"{kind} is not what the contract allows."
    return Problem(status=415, detail=text, headers=headers)


def _too_long(limit: int) -> str:
    return f"The body is longer than {limit} bytes."
