"""What a server of the Files API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class FilesService(Protocol):
    """The Files API."""

    def list_files(self) -> MaybeAwaitable[None]:
        """GET /files"""
        ...

    def put_file(self) -> MaybeAwaitable[None]:
        """PUT /files"""
        ...

    def limits(self) -> MaybeAwaitable[None]:
        """GET /limits"""
        ...

    def ask_for_more(self) -> MaybeAwaitable[None]:
        """POST /limits"""
        ...
