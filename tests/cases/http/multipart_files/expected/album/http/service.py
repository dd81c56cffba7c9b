"""What a server of the Album API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import AddPicturesRequest


class AlbumService(Protocol):
    """The Album API."""

    def add_pictures(self, body: AddPicturesRequest) -> MaybeAwaitable[int]:
        """POST /pictures"""
        ...
