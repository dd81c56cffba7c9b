"""Requests held to the rules of their contract (`buf.validate`), by protovalidate.

The rules are read from the descriptors of the messages, so this module has none of its
own. Only outputs of contracts with rules have it, and need `protovalidate`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TypeVar

import protovalidate
from google.protobuf.message import Message
from protovalidate import FieldPathElementPb, FieldPathPb, Violation

from .errors import RpcError, bad_request

M = TypeVar("M", bound=Message)

# Metadata of a call is refused above 8 KiB, and a status is in it twice: as text, of
# which a character may take 12 bytes, and with its details in base64.
_MOST = 2000
"""Bytes of violations that are listed; there is one for each wrong item of a list."""
_LONGEST = 200
"""Characters of a path or a text: the caller chooses the keys of a map."""


def validated(request: M) -> M:
    """Return *request*, which breaks no rule of its contract.

    The first request of a type takes longer, since its rules are compiled then.

    Raises:
        RpcError: It breaks some; INVALID_ARGUMENT with a `google.rpc.BadRequest` that
            lists them, as far as an answer has room.
        protovalidate.CompilationError: A rule does not fit the field that it is for.
        protovalidate.EvaluationError: A rule cannot be evaluated for this request.
    """
    found = protovalidate.collect_violations(request)
    if found:
        raise _refusal(found)
    return request


def _refusal(found: Sequence[Violation]) -> RpcError:
    """Return what the caller is told; the first of *found* stands in the text."""
    first = _cut(": ".join(filter(None, _described(found[0]))))
    more = len(found) - 1
    counted = f", and {more} more violation{'s' * (more > 1)}" if more else ""
    return bad_request(_listed(found), f"{first}{counted}")


def _listed(found: Sequence[Violation]) -> dict[str, str]:
    """Return the violations by path, as many as there is room for."""
    listed: dict[str, str] = {}
    left = _MOST
    for violation in found:
        path, text = _described(violation)
        left -= len(f"{path}{text}".encode())
        if listed and left < 0:
            break
        listed[path] = f"{listed[path]}; {text}" if path in listed else text
    return listed


def _described(violation: Violation) -> tuple[str, str]:
    """Return where a violation is, empty for the whole request, and what is wrong."""
    said = violation.proto
    # A rule that has no words for it is shown as it stands in the contract.
    text = f"key {said.message}" if said.for_key else said.message
    return _cut(_path(said.field)), _cut(text)


def _path(field: FieldPathPb | None) -> str:
    return ".".join(map(_step, field.elements)) if field is not None else ""


def _step(element: FieldPathElementPb) -> str:
    """Return `name`, `name[0]` or `name["key"]`, as protovalidate prints them."""
    if element.subscript is None:
        return element.field_name
    key = element.subscript.value
    # Keys of maps as JSON has them: "a\"b", true, 1.
    return f"{element.field_name}[{json.dumps(key, ensure_ascii=False)}]"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
