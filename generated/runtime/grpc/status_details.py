"""Rich errors: `google.rpc.Status` in the trailing metadata of a call.

The status has the code and the text of the call again, and messages that say more, such
as `google.rpc.ErrorInfo` or `BadRequest` (google/rpc/status.proto, AIP-193).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import grpc
from google.protobuf.any_pb2 import Any as PackedMessage
from google.protobuf.message import DecodeError, Message

from . import rpc_messages
from .known_messages import Redefined, class_of, known_class

M = TypeVar("M", bound=Message)

STATUS = "grpc-status-details-bin"
"""Name of the metadata that carries the status."""

LONGEST_DURATION = 315_576_000_000
"""Seconds, 10,000 years: as many as a `google.protobuf.Duration` takes."""

_PACKAGE = "google.rpc."


def written(code: grpc.StatusCode, text: str, details: Sequence[Message]) -> bytes:
    """Return the status that says *code*, *text* and *details*."""
    status: Any = rpc_class("Status")(code=code.value[0], message=text)
    for detail in details:
        if isinstance(detail, PackedMessage):
            status.details.append(detail)
        else:  # not `Pack`, which refuses one that lacks what is required (proto2)
            url = f"type.googleapis.com/{detail.DESCRIPTOR.full_name}"
            status.details.add(type_url=url, value=detail.SerializePartialToString())
    found: bytes = status.SerializeToString()
    return found


def read(status: bytes) -> tuple[Message, ...]:
    """Return the details of *status*; none if it cannot be read.

    One that cannot be read, or of a type that this process does not know, stays the
    `google.protobuf.Any` that it came in.
    """
    try:
        found: Any = rpc_class("Status").FromString(status)
    except DecodeError:
        return ()
    return tuple(_unpacked(detail) for detail in found.details)


def first_of(details: Sequence[Message], name: str) -> Any:
    """Return the first of *details* whose full name is *name*, None if none is."""
    for detail in details:
        if detail.DESCRIPTOR.full_name == name:
            return detail
    return None


def without_info(detail: Message) -> Message:
    """Return *detail*; of a `google.rpc.ErrorInfo` only its reason and its domain."""
    if detail.DESCRIPTOR.full_name != "google.rpc.ErrorInfo":
        return detail
    said: Any = detail
    short: Message = type(said)(reason=said.reason, domain=said.domain)
    return short


def with_pause(
    details: tuple[Message, ...], seconds: float | None
) -> tuple[Message, ...]:
    """Return *details*, and the one that asks for a pause of *seconds*.

    There is none for None, nor for what is below 0: it has no way to say "never".
    """
    if seconds is None or seconds < 0:
        return details
    found: Any = rpc_class("RetryInfo")()
    found.retry_delay.FromNanoseconds(int(seconds * 1e9))
    return (*details, found)


def asked_pause(details: Sequence[Message]) -> float | None:
    """Return the seconds that a RetryInfo among *details* asks for, None without one."""
    found = first_of(details, "google.rpc.RetryInfo")
    if found is None or not found.HasField("retry_delay"):
        return None
    seconds: float = found.retry_delay.seconds + found.retry_delay.nanos / 1e9
    return max(0.0, seconds)


def rpc_class(name: str) -> Any:
    """Return the class of `google.rpc.<name>`, None if there is none."""
    module = "status" if name == "Status" else "error_details"
    try:
        found = known_class(_PACKAGE + name, f"google.rpc.{module}_pb2")
    except Redefined:
        found = None
    if name not in rpc_messages.NAMES:
        return found
    if found is not None and rpc_messages.fits(name, found.DESCRIPTOR):
        return found
    return rpc_messages.own_class(name)


def _unpacked(packed: PackedMessage) -> Message:
    name = packed.type_url.rpartition("/")[2]
    if name.startswith(_PACKAGE):
        kind = rpc_class(name.removeprefix(_PACKAGE))
    else:
        kind = class_of(name)
    try:
        found: Message = packed if kind is None else kind.FromString(packed.value)
    except DecodeError:
        return packed
    return found
