"""What a server of the Files API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import File


class FilesService(Protocol):
    """The Files API."""

    def download(self, name: str) -> MaybeAwaitable[bytes | File]:
        """GET /files/{name}

        Raises:
            DownloadNotFound: There is none.
        """
        ...

    def upload(self, name: str, body: File) -> MaybeAwaitable[str]:
        """PUT /files/{name}"""
        ...

    def append(self, name: str, body: str | None) -> MaybeAwaitable[list[str] | str]:
        """POST /files/{name}"""
        ...
