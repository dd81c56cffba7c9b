"""Data types of schemas/book.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from ..runtime.models import ContractModel

Isbn = TypeAliasType("Isbn", Annotated[str, Field(pattern="^[0-9]{13}$")])


class Book(ContractModel):
    isbn: Isbn
    title: str
    sequels: list[Book] | None = None
