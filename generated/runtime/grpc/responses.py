"""Responses as they come in: one that cannot be read breaks the contract.

gRPC itself says of one that the call was INTERNAL, cancelled, or answered with None, in
another way for each kind of client and of call, and says it of a call that was served.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from google.protobuf.message import DecodeError, Message

from ..errors import ContractViolation
from .method import Method

Res = TypeVar("Res", bound=Message)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Bytes that are no response of their method, and what is wrong with them."""

    raw: bytes
    fault: str


def reader(kind: type[Res]) -> Callable[[bytes], Res | Unreadable]:
    """Return what reads responses of one *kind* for gRPC, and raises nothing."""
    read = kind.FromString

    def response(raw: bytes) -> Res | Unreadable:
        try:
            return read(raw)
        except DecodeError as error:
            return Unreadable(raw, str(error))

    return response


def readable(method: Method[Any, Res], response: Any) -> Res:
    """Return *response* of a call of *method* that ended well.

    Raises:
        ContractViolation: It cannot be read, or there is none.
    """
    if isinstance(response, method.response):
        return response
    kind, name = method.response.DESCRIPTOR.full_name, method.name
    if isinstance(response, Unreadable):
        raise ContractViolation(
            f"{name}: the response is no {kind}: {response.fault}",
            raw=response.raw,
            operation=name,
        )
    raise ContractViolation(f"{name}: there is no response", operation=name)


def readable_copy(method: Method[Any, Res], response: Any) -> Res:
    """Return a copy of *response*, since one that is kept serves several callers.

    Raises:
        ContractViolation: It cannot be read, or there is none.
    """
    copy = method.response()
    copy.CopyFrom(readable(method, response))
    return copy
