"""What a publisher can learn from a broker beside what every call can."""

from __future__ import annotations

from ..errors import TransportError


class Unroutable(TransportError):
    """The broker works, and has no queue that takes the message: it would be lost.

    Sending it again does not help until a queue is bound (AMQP 0-9-1, `mandatory`). It is
    no reason to leave the broker alone: circuits do not count it.
    """

    def __init__(self, message: str, *, operation: str = "") -> None:
        super().__init__(
            message, sent=True, permanent=True, ours=True, operation=operation
        )


class PublishTimeout(TransportError):
    """The broker did not say in time that it has the message; perhaps it does.

    Who sends it again keeps its message id, by which consumers see that it is the same.
    """

    def __init__(self, message: str, *, operation: str = "") -> None:
        super().__init__(message, sent=True, operation=operation)
