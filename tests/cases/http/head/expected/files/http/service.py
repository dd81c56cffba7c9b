"""What a server of the Files API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class FilesService(Protocol):
    """The Files API."""

    def has_file(self, name: str) -> MaybeAwaitable[None]:
        """HEAD /files/{name}"""
        ...
