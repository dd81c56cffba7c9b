"""What a server of the Blobs API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import File


class BlobsService(Protocol):
    """The Blobs API."""

    def find_blobs(
        self, *, like: File, parts: list[File] | None
    ) -> MaybeAwaitable[None]:
        """GET /blobs"""
        ...

    def add_blob(self, body: File) -> MaybeAwaitable[None]:
        """POST /blobs"""
        ...
