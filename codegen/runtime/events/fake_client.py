"""What a fake client of requests has beside its methods: it is closed as a real one is."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from ..fake import Fake


class FakeClient(Fake):
    """Base of generated fakes that stand in for clients of request and reply."""

    async def close(self) -> None:
        """Nothing is open."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()
