"""What a server of the Files API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class FilesService(Protocol):
    """The Files API."""

    def get_file(self, name: str) -> MaybeAwaitable[None]:
        """GET /files/{name}"""
        ...

    def delete_file(self, id: str) -> MaybeAwaitable[None]:
        """DELETE /files/{id}"""
        ...

    def get_file_by_id(self, id: str) -> MaybeAwaitable[None]:
        """GET /files/{id}"""
        ...

    def get_part(self, name: str, part: int) -> MaybeAwaitable[None]:
        """GET /files/{name}/{part}"""
        ...

    def get_files_id_number(self, id: str, number: str) -> MaybeAwaitable[None]:
        """GET /files/{id}/{number}"""
        ...
