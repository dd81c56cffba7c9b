"""What a server of the Class service implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from ..._proto import class_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class ClassService(Protocol):
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0}
    ${x} \\\"\"\"

    Methods that answer once may be `async def` or `def`.
    """

    def init(
        self, request: class_pb2.Class_None_, context: Context
    ) -> MaybeAwaitable[class_pb2.Operation]:
        """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0}
        ${x} \\
        """
        ...

    def class_(
        self, request: class_pb2.Operation, context: Context
    ) -> AsyncIterator[class_pb2.Message]:
        """Call import.class.__init__.runtime.__class__/class."""
        ...

    def self(
        self, requests: AsyncIterator[class_pb2.Message], context: Context
    ) -> MaybeAwaitable[class_pb2.Policy]:
        """ "."""
        ...

    def request(
        self, requests: AsyncIterator[class_pb2.ClassClient], context: Context
    ) -> AsyncIterator[class_pb2.Method]:
        """\"\"\"."""
        ...

    def close_(
        self, request: class_pb2.Method, context: Context
    ) -> MaybeAwaitable[class_pb2.models]:
        """Call import.class.__init__.runtime.__class__/Close."""
        ...

    def call(
        self, request: class_pb2.models, context: Context
    ) -> MaybeAwaitable[class_pb2.models]:
        """Call import.class.__init__.runtime.__class__/call."""
        ...

    def print(
        self, request: class_pb2.models, context: Context
    ) -> MaybeAwaitable[class_pb2.models]:
        """Call import.class.__init__.runtime.__class__/print."""
        ...

    def looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong(
        self, request: class_pb2.models, context: Context
    ) -> MaybeAwaitable[class_pb2.models]:
        """Call
        import.class.__init__.runtime.__class__/Looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong.
        """
        ...
