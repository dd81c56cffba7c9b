"""Texts of a request's target that FastAPI reads: they are UTF-8, or refused."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote_plus, unquote_to_bytes

from fastapi.exceptions import RequestValidationError
from starlette.types import Scope

from ..operation import Operation
from .templates import sent_values, slots

_LOST = "\ufffd"
_NOT_ASCII = re.compile(rb"[\x80-\xff]")


class TargetText:
    """Which parts of a target FastAPI reads for an operation.

    It takes what is no UTF-8 for text with U+FFFD in it, so that nobody sees what was
    lost. What is read by ourselves is refused where it is read, if it is not meant to be
    bytes.
    """

    __slots__ = ("_in_path", "_in_query", "_path")

    def __init__(self, operation: Operation[Any]) -> None:
        """Look at the parameters of *operation*."""
        plain = [
            one
            for one in operation.parameters
            if one.type is None and one.content is None
        ]
        self._in_query = {one.name for one in plain if one.place == "query"}
        self._in_path = {one.name for one in plain if one.place == "path"}
        self._path = operation.path

    def check(self, scope: Scope) -> None:
        """Check the target of a request.

        Raises:
            RequestValidationError: A part of it is not UTF-8.
        """
        query: bytes = scope.get("query_string", b"")
        if self._in_query and not _is_plain(query):
            for pair in query.split(b"&"):
                key, _, value = pair.partition(b"=")
                wire = unquote_plus(key.decode("latin-1"))
                if wire in self._in_query and not _is_text(value):
                    raise _refused("query", wire)
        path: bytes = (scope.get("raw_path") or b"").partition(b"?")[0]
        if self._in_path and not _is_plain(path) and not _is_text(path):
            texts = zip(slots(self._path), sent_values(self._path, scope), strict=False)
            for name, text in texts:
                lost = _LOST in text or not _is_text(text.encode("latin-1", "replace"))
                if lost and name in self._in_path:
                    raise _refused("path", name)


def escape_target(scope: Scope) -> None:
    """Escape what should have been in the target of a request: bytes that are no ASCII.

    Who sends them means UTF-8, and everybody here takes each for a character.
    """
    for part in ("raw_path", "query_string"):
        sent: bytes = scope.get(part) or b""
        if not sent.isascii():
            scope[part] = _NOT_ASCII.sub(lambda found: b"%%%02X" % found[0][0], sent)


def _is_plain(sent: bytes) -> bool:
    return b"%" not in sent and sent.isascii()


def _is_text(sent: bytes) -> bool:
    try:
        unquote_to_bytes(sent).decode()
    except UnicodeDecodeError:
        return False
    return True


def _refused(*where: str) -> RequestValidationError:
    return RequestValidationError(
        [{"type": "value_error", "loc": where, "msg": "not UTF-8"}]
    )
