"""What a server of the Parrots and Cages services implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from ..._proto import parrots_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class ParrotsService(Protocol):
    """Looks after parrots.

    Methods that answer once may be `async def` or `def`.
    """

    def get_parrot(
        self, request: parrots_pb2.Parrot, context: Context
    ) -> MaybeAwaitable[parrots_pb2.Parrot]:
        """Return one parrot.

        Raises:
            AviaryClosed: Ends with UNAVAILABLE.
            ParrotNotFound: No parrot has this "name".
            TooLoud: Ends with FAILED_PRECONDITION.
        """
        ...

    def listen(
        self, request: parrots_pb2.Parrot, context: Context
    ) -> AsyncIterator[parrots_pb2.Parrot]:
        """Call cases.parrots.v1.Parrots/Listen.

        Raises:
            AviaryClosed: Ends with UNAVAILABLE.
            ParrotNotFound: No parrot has this "name".
        """
        ...


class CagesService(Protocol):
    """Another service with an error of the same reason, which is another error.

    Methods that answer once may be `async def` or `def`.
    """

    def get_cage(
        self, request: parrots_pb2.Parrot, context: Context
    ) -> MaybeAwaitable[parrots_pb2.Parrot]:
        """Call cases.parrots.v1.Cages/GetCage.

        Raises:
            CagesTooLoud: Ends with ABORTED.
        """
        ...

    def open(
        self, requests: AsyncIterator[parrots_pb2.Parrot], context: Context
    ) -> MaybeAwaitable[parrots_pb2.Parrot]:
        """Call cases.parrots.v1.Cages/Open."""
        ...
