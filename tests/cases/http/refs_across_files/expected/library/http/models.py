"""Data types of library.openapi.yaml."""

from __future__ import annotations

from ..._shared.book import Book, Isbn
from ...runtime.models import ContractModel

__all__ = ["Book", "GetBookNotFoundBody", "Isbn", "LendRequest"]


class GetBookNotFoundBody(ContractModel):
    near: Isbn | None = None


class LendRequest(ContractModel):
    isbn: Isbn
