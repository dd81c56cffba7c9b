"""What a server of the Paint API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Colour, Grade, ListPaintsFinish, ListPaintsSize


class PaintService(Protocol):
    """The Paint API."""

    def list_paints(
        self,
        colour: Colour,
        *,
        finish: ListPaintsFinish | None,
        size: ListPaintsSize,
        also: list[Colour] | None,
        x_grade: Grade | None,
    ) -> MaybeAwaitable[list[str]]:
        """GET /paints/{colour}"""
        ...
