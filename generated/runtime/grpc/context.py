"""What a service method knows and says about the call that it serves."""

from __future__ import annotations

from abc import ABC, abstractmethod

from .metadata import Metadata


class Context(ABC):
    """One call, as the service sees it, whatever it came in by.

    A method may be `def` and run in a thread: nothing here needs an event loop.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def metadata(self) -> Metadata:
        """Metadata that the caller sent."""

    @property
    @abstractmethod
    def peer(self) -> str:
        """Address of the caller, as gRPC writes it: `ipv4:127.0.0.1:5000`."""

    @property
    @abstractmethod
    def peer_identities(self) -> tuple[str, ...]:
        """Names that the caller's certificate proves; empty without mutual TLS."""

    @abstractmethod
    def time_remaining(self) -> float | None:
        """Return the seconds that the caller will still wait, None if for ever."""

    @abstractmethod
    def set_leading_metadata(self, metadata: Metadata) -> None:
        """Send *metadata* before the first response (gRPC's initial metadata).

        They stand in place of those that were set before.

        Raises:
            RuntimeError: That has been sent.
            TypeError: It is no list of pairs, or a value is of a wrong type.
            ValueError: It cannot be sent: a name is gRPC's own, or all of it is longer
                than peers take.
        """

    @abstractmethod
    def set_trailing_metadata(self, metadata: Metadata) -> None:
        """Send *metadata* after the last response, in place of those set before.

        Raises:
            TypeError: It is no list of pairs, or a value is of a wrong type.
            ValueError: It cannot be sent, see `set_leading_metadata`.
        """
