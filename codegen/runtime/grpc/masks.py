"""Field masks in services: what an update changes, what a read returns (AIP-134, 157)."""

from __future__ import annotations

from typing import Any, TypeVar

from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.message import Message

from .errors import bad_request

M = TypeVar("M", bound=Message)

_ALL = "*"


def updated(stored: M, sent: M, mask: FieldMask, *, field: str = "update_mask") -> M:
    """Return *stored* with those fields of *sent* that *mask* names.

    One that is named and not set in *sent* is cleared; lists, maps and messages are
    replaced as a whole. An empty mask names all fields that are set, `*` all there are.

    Args:
        stored: The resource as it is; it stays so.
        sent: What the caller wants it to be.
        mask: The mask of the request.
        field: The mask's name in the request.

    Raises:
        RpcError: INVALID_ARGUMENT, since the mask names what is no field.
    """
    if _ALL in mask.paths:
        return _copy(sent)
    found = _copy(stored)
    if not mask.paths:
        mask = FieldMask(paths=[one.name for one, _ in sent.ListFields()])
    _check(mask, stored, field)
    mask.MergeMessage(_with_parents(sent, stored, mask), found, True, True)
    return found


def selected(message: M, mask: FieldMask, *, field: str = "read_mask") -> M:
    """Return those fields of *message* that *mask* names; all if it is empty or `*`.

    Raises:
        RpcError: INVALID_ARGUMENT, since the mask names what is no field.
    """
    if not mask.paths or _ALL in mask.paths:
        return _copy(message)
    _check(mask, message, field)
    found = type(message)()
    mask.MergeMessage(message, found)
    return found


def _with_parents(sent: M, stored: Message, mask: FieldMask) -> M:
    """Return *sent* with those messages set around named fields that *stored* has.

    Protobuf merges nothing out of a message that is not set: the field would not be
    cleared.
    """
    found = _copy(sent)
    for path in mask.paths:
        inner: Any = found
        there: Any = stored
        for name in path.split(".")[:-1]:
            if not there.HasField(name):
                break
            inner, there = getattr(inner, name), getattr(there, name)
            inner.SetInParent()
    return found


def _check(mask: FieldMask, message: Message, field: str) -> None:
    kind: Any = message.DESCRIPTOR
    wrong = [
        path
        for path in mask.paths
        if not FieldMask(paths=[path]).IsValidForDescriptor(kind)
    ]
    if wrong:
        name = kind.full_name
        raise bad_request({field: f"{', '.join(wrong)}: no such field of {name}"})


def _copy(message: M) -> M:
    found = type(message)()
    found.CopyFrom(message)
    return found
