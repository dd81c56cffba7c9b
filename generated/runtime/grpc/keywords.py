"""Requests from what a caller gives: a request, or its fields by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import uuid4

from google.protobuf.message import Message

from .method import Method

Req = TypeVar("Req", bound=Message)


def request_of(method: Method[Req, Any], request: Req | None, /, **fields: Any) -> Req:
    """Return *request*, or a new one of *fields*; None leaves a field unset.

    Raises:
        TypeError: There is a request and a field, or a field is of a wrong type.
        ValueError: A number is out of its range, an enum has no such name.
    """
    if request is None:
        return method.request(**{n: _given(method, n, v) for n, v in fields.items()})
    for name, value in fields.items():
        if value is not None:
            raise TypeError(
                f"{method.name}: {name}=... beside a request, which has it already"
            )
    return request


def _given(method: Method[Any, Any], name: str, value: Any) -> Any:
    """Return *value* as the constructor of a message takes it: a mask is paths."""
    if value is None or isinstance(value, Message | Mapping):
        return value
    kind = method.request.DESCRIPTOR.fields_by_name[name].message_type
    if kind is None or kind.full_name != "google.protobuf.FieldMask":
        return value
    return {"paths": [value] if isinstance(value, str) else list(value)}


def identified(field: str, request: Req) -> Req:
    """Return *request* with an id of its own in *field*, unless it has one (AIP-155).

    The caller's own message stays as it is.
    """
    if getattr(request, field):
        return request
    copy = type(request)()
    copy.CopyFrom(request)
    setattr(copy, field, str(uuid4()))
    return copy
