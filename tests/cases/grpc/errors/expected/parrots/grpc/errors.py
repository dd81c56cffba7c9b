"""Declared errors of the Parrots and Cages services."""

from __future__ import annotations

from grpc import StatusCode

from ...runtime.grpc import DeclaredError


class AviaryClosed(DeclaredError):
    """Ends with UNAVAILABLE."""

    CODE = StatusCode.UNAVAILABLE
    REASON = "AVIARY_CLOSED"
    DOMAIN = "cases.parrots.v1.Parrots"


class ParrotNotFound(DeclaredError):
    """No parrot has this "name"."""

    CODE = StatusCode.NOT_FOUND
    REASON = "PARROT_NOT_FOUND"
    DOMAIN = "cases.parrots.v1.Parrots"


class TooLoud(DeclaredError):
    """Ends with FAILED_PRECONDITION."""

    CODE = StatusCode.FAILED_PRECONDITION
    REASON = "TOO_LOUD"
    DOMAIN = "cases.parrots.v1.Parrots"


class CagesTooLoud(DeclaredError):
    """Ends with ABORTED."""

    CODE = StatusCode.ABORTED
    REASON = "TOO_LOUD"
    DOMAIN = "cases.parrots.v1.Cages"
