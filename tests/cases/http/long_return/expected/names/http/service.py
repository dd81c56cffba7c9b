"""What a server of the Names API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import ListTheNamesOfAllThatIsAvailableResponseItem


class NamesService(Protocol):
    """The Names API."""

    def list_the_names_of_all_that_is_available(
        self,
    ) -> MaybeAwaitable[list[ListTheNamesOfAllThatIsAvailableResponseItem]]:
        """GET /names"""
        ...
