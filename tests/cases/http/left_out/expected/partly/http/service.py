"""What a server of the Partly API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered, File
from .models import AddPartAll, AddPartRequest


class PartlyService(Protocol):
    """The Partly API."""

    def add_part(
        self, body: AddPartRequest | File | None, *, all: AddPartAll | None
    ) -> MaybeAwaitable[Answered[None]]:
        """POST /parts"""
        ...
