"""A stand-in for a server of the Names API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import ListTheNamesOfAllThatIsAvailableResponseItem


class FakeNamesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_the_names_of_all_that_is_available(
        self,
    ) -> list[ListTheNamesOfAllThatIsAvailableResponseItem]:
        return await self._answer(operations.LIST_THE_NAMES_OF_ALL_THAT_IS_AVAILABLE)
