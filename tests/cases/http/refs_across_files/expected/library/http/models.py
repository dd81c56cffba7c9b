"""Data types of library.openapi.yaml."""

from __future__ import annotations

from ..._shared.book import Isbn
from ...runtime.models import ContractModel


class GetBookNotFoundBody(ContractModel):
    near: Isbn | None = None


class LendRequest(ContractModel):
    isbn: Isbn
