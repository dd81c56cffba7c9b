"""A stand-in for a server of the Paint API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Colour, Grade, ListPaintsFinish, ListPaintsSize


class FakePaintService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_paints(
        self,
        colour: Colour,
        *,
        finish: ListPaintsFinish | None,
        size: ListPaintsSize,
        also: list[Colour] | None,
        x_grade: Grade | None,
    ) -> list[str]:
        return await self._answer(
            operations.LIST_PAINTS,
            colour=colour,
            finish=finish,
            size=size,
            also=also,
            x_grade=x_grade,
        )
