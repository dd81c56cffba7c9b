"""Declared errors of the Users service."""

from __future__ import annotations

from grpc import StatusCode

from ...runtime.grpc import DeclaredError


class UserNotFound(DeclaredError):
    """No user has this id."""

    CODE = StatusCode.NOT_FOUND
    REASON = "USER_NOT_FOUND"
    DOMAIN = "users.v1.Users"


class EmailTaken(DeclaredError):
    """Another user has this e-mail address."""

    CODE = StatusCode.ALREADY_EXISTS
    REASON = "EMAIL_TAKEN"
    DOMAIN = "users.v1.Users"
