"""Errors that a contract declares: raised by its services, typed in its clients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Self

import grpc
from google.protobuf.message import Message

from . import status_details
from .errors import RpcError
from .metadata import Metadata

_INFO = "google.rpc.ErrorInfo"


class DeclaredError(RpcError):
    """Base of generated errors: an RpcError that is known by its reason.

    It travels with a `google.rpc.ErrorInfo` (AIP-193), by which clients know it.

    Attributes:
        CODE: The status code.
        REASON: What happened, unique within the domain.
        DOMAIN: Who says so: the full name of the service.
        info: What else there is to know, by key.
    """

    CODE: ClassVar[grpc.StatusCode]
    REASON: ClassVar[str]
    DOMAIN: ClassVar[str]

    def __init__(
        self,
        details: str = "",
        *,
        info: Mapping[str, str] | None = None,
        metadata: Metadata = (),
        error_details: Sequence[Message] = (),
        retry_after: float | None = None,
    ) -> None:
        self.info = dict(info or {})
        said = status_details.rpc_class("ErrorInfo")(
            reason=self.REASON, domain=self.DOMAIN, metadata=self.info
        )
        super().__init__(
            self.CODE,
            details,
            metadata=metadata,
            error_details=(said, *error_details),
            retry_after=retry_after,
        )

    @classmethod
    def _received(cls, error: RpcError, info: Mapping[str, str]) -> Self:
        """Return *error* as this one."""
        found = cls.__new__(cls)
        found._say(
            error.code,
            error.details,
            metadata=error.metadata,
            error_details=error.error_details,
            retry_after=error.retry_after,
            operation=error.operation,
        )
        found.info = dict(info)
        found.received = error.received
        return found


def typed(error: RpcError, declared: Sequence[type[DeclaredError]]) -> RpcError:
    """Return *error* as the one of *declared* that it is, else as it stands.

    A domain that the server left out is taken as the right one.
    """
    if not declared or not error.error_details:
        return error
    said = status_details.first_of(error.error_details, _INFO)
    if said is None:
        return error
    for kind in declared:
        if (said.reason, error.code) != (kind.REASON, kind.CODE):
            continue
        if said.domain in (kind.DOMAIN, ""):
            return kind._received(error, said.metadata)
    return error
