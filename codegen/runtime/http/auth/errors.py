"""What can be wrong with a caller's own credentials, before anything was sent."""

from __future__ import annotations

from ...errors import CallError


class MissingCredentials(CallError):
    """No alternative of an operation can be met with the credentials that were given.

    Nothing was sent: no breaker counts it, and nothing is repeated.
    """


class UnusableCredentials(CallError):
    """A credential was given that cannot be written into a request; nothing was sent.

    What it says never shows the credential.
    """


class TokenRefused(CallError):
    """The token endpoint granted no token (RFC 6749, 5.2), so that nothing was sent.

    Attributes:
        error: Its error code, `invalid_client` for one; empty if it gave none.
        description: What it says about it, without the secrets that it was sent.
    """

    def __init__(
        self,
        message: str,
        *,
        error: str = "",
        description: str = "",
        operation: str = "",
    ) -> None:
        super().__init__(message, operation=operation)
        self.error = error
        self.description = description
