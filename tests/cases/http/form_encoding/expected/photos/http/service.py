"""What a server of the Photos API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import AddPhotoRequest, SearchRequest


class PhotosService(Protocol):
    """The Photos API."""

    def add_photo(self, body: AddPhotoRequest) -> MaybeAwaitable[None]:
        """POST /photos"""
        ...

    def search(self, body: SearchRequest) -> MaybeAwaitable[None]:
        """POST /searches"""
        ...
