"""What a server of the Names API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class NamesService(Protocol):
    """The Names API."""

    def respond(
        self,
        method: str,
        operation: str,
        body: str,
        *,
        call_query: list[str],
        client: str | None,
        create_router: str | None,
        fake: str | None,
        list: list[int] | None,
        str: str | None,
        request_query: str | None,
        read_parameter_header: list[str] | None,
        args: str | None,
        none: str | None,
    ) -> MaybeAwaitable[str]:
        """POST /names/{method}/{operation}"""
        ...

    def list_(self) -> MaybeAwaitable[list[str]]:
        """GET /names"""
        ...

    def import_(self) -> MaybeAwaitable[None]:
        """PUT /names"""
        ...

    def init(self) -> MaybeAwaitable[None]:
        """DELETE /names"""
        ...

    def router(self) -> MaybeAwaitable[None]:
        """PATCH /names"""
        ...
