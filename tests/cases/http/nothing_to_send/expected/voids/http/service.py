"""What a server of the Voids API must implement."""

from __future__ import annotations

from typing import Any, Protocol

from ...runtime import MaybeAwaitable
from .models import (
    BlankWhere,
    ClosedWhere,
    FormRequest,
    HeaderClosedWhere,
    LabelClosedWhere,
    MatrixClosedWhere,
    QueryClosedWhere,
    QueryRequiredWhere,
    Where,
)


class VoidsService(Protocol):
    """The Voids API."""

    def simple(self, where: dict[str, Any]) -> MaybeAwaitable[None]:
        """GET /simple/{where}"""
        ...

    def label(self, where: dict[str, Any]) -> MaybeAwaitable[None]:
        """GET /label/{where}"""
        ...

    def matrix(self, where: dict[str, Any]) -> MaybeAwaitable[None]:
        """GET /matrix/{where}"""
        ...

    def closed(self, where: ClosedWhere) -> MaybeAwaitable[None]:
        """GET /closed/{where}"""
        ...

    def named(self, where: Where) -> MaybeAwaitable[None]:
        """GET /named/{where}"""
        ...

    def listed(self, where: list[str]) -> MaybeAwaitable[None]:
        """GET /list/{where}"""
        ...

    def matrix_closed(self, where: MatrixClosedWhere) -> MaybeAwaitable[None]:
        """GET /matrixclosed/{where}"""
        ...

    def label_closed(self, where: LabelClosedWhere) -> MaybeAwaitable[None]:
        """GET /labelclosed/{where}"""
        ...

    def blank(self, where: BlankWhere) -> MaybeAwaitable[None]:
        """GET /blank/{where}"""
        ...

    def matrix_blank(self, where: str) -> MaybeAwaitable[None]:
        """GET /matrixblank/{where}"""
        ...

    def matrix_empty(self, where: list[str]) -> MaybeAwaitable[None]:
        """GET /matrixempty/{where}"""
        ...

    def query_required(self, *, where: QueryRequiredWhere) -> MaybeAwaitable[None]:
        """DELETE /query"""
        ...

    def query_blank(self, *, where: str | None) -> MaybeAwaitable[None]:
        """PATCH /query"""
        ...

    def query(self, *, where: dict[str, Any] | None) -> MaybeAwaitable[None]:
        """GET /query"""
        ...

    def form(self, body: FormRequest) -> MaybeAwaitable[None]:
        """POST /query"""
        ...

    def query_closed(self, *, where: QueryClosedWhere | None) -> MaybeAwaitable[None]:
        """PUT /query"""
        ...

    def header(self, *, where: dict[str, Any] | None) -> MaybeAwaitable[None]:
        """GET /header"""
        ...

    def header_closed(self, *, where: HeaderClosedWhere | None) -> MaybeAwaitable[None]:
        """PUT /header"""
        ...

    def cookie(self, *, where: dict[str, Any] | None) -> MaybeAwaitable[None]:
        """POST /header"""
        ...
