"""What a server of the Kinds service implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from ..._proto import kinds_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class KindsService(Protocol):
    """One method of each kind.

    Methods that answer once may be `async def` or `def`.
    """

    def once(
        self, request: kinds_pb2.Ask, context: Context
    ) -> MaybeAwaitable[kinds_pb2.Answer]:
        """Answer once."""
        ...

    def many(
        self, request: kinds_pb2.Ask, context: Context
    ) -> AsyncIterator[kinds_pb2.Answer]:
        """Answer *count* times."""
        ...

    def collect(
        self, requests: AsyncIterator[kinds_pb2.Ask], context: Context
    ) -> MaybeAwaitable[kinds_pb2.Answer]:
        """Answer with all that was asked."""
        ...

    def echo(
        self, requests: AsyncIterator[kinds_pb2.Ask], context: Context
    ) -> AsyncIterator[kinds_pb2.Answer]:
        """Answer each as it comes.

        Deprecated by the contract.
        """
        ...
