"""Errors that only an HTTP answer can be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Generic, TypeVar, overload

from ..content import Content, Empty
from ..errors import CallError
from .values.headers import Headers
from .values.response_headers import read_headers

B = TypeVar("B")
M = TypeVar("M")


class ApiError(CallError, Generic[B]):
    """An error answer that the contract declares; each has a class of its own.

    The service raises it, the server sends it with its status and body, and the
    client raises it again.

    Attributes:
        status: Status of the answer. On the class, the declared one, or the first
            of `statuses`.
        statuses: All statuses that the error is declared for, if not just one: a
            range for `4XX` and `default`.
        content: How the body is written, of several media types in the first that
            takes it.
        body: The decoded body.
        headers: Headers of the answer, by name in any case.
        received: True in the client, False where the service raises it.
        chosen: Whether the status was said where the error was made.
    """

    status: int = 500
    statuses: ClassVar[range | tuple[int, ...] | None] = None
    content: ClassVar[Content[Any] | tuple[Content[Any], ...]] = Empty()

    @overload
    def __init__(
        self: ApiError[None],
        body: None = None,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None: ...

    @overload
    def __init__(
        self,
        body: B,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None: ...

    def __init__(
        self,
        body: Any = None,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.status = self._declared(status)
        self.chosen = status is not None
        super().__init__(f"{type(self).__name__}: status {self.status}")
        self.body: B = body
        self.headers = Headers(headers or {})
        self.received = False

    def headers_as(self, kind: type[M]) -> M:
        """Return the headers as the model that the contract declares for them.

        Raises:
            ContractViolation: They break the contract.
        """
        return read_headers(kind, self.headers)

    @classmethod
    def contents(cls) -> tuple[Content[Any], ...]:
        """Return the media types of the body."""
        return cls.content if isinstance(cls.content, tuple) else (cls.content,)

    def encoded(self) -> tuple[bytes, str]:
        """Return the bytes of the body, and their content type."""
        first, *others = self.contents()
        if not others or first.accepts(self.body):
            return first.encode(self.body)
        fitting = (one for one in others if one.accepts(self.body))
        return next(fitting, first).encode(self.body)

    @classmethod
    def _declared(cls, status: int | None) -> int:
        """Return *status* if the contract allows it for this error."""
        if status is None:
            return cls.status
        if status not in (cls.statuses or (cls.status,)):
            raise ValueError(f"{cls.__name__} is not declared for status {status}")
        return status


class UnexpectedStatus(CallError):
    """An answer whose status, or whose error body, the contract does not declare.

    Attributes:
        status: Status of the answer.
        headers: Its headers, by name in any case.
        raw: Its body.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int,
        headers: Mapping[str, str],
        raw: bytes,
        operation: str = "",
    ) -> None:
        super().__init__(message, operation=operation)
        self.status = status
        self.headers = Headers(headers)
        self.raw = raw
