"""What a server of the Files API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class FilesService(Protocol):
    """The Files API."""

    def download(self, name: str) -> MaybeAwaitable[bytes]:
        """GET /files/{name}

        Raises:
            DownloadNotFound: There is none.
        """
        ...

    def upload(self, name: str, body: bytes) -> MaybeAwaitable[str]:
        """PUT /files/{name}"""
        ...

    def append(self, name: str, body: str | None) -> MaybeAwaitable[list[str]]:
        """POST /files/{name}"""
        ...
