"""What a server of the Lamp API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered


class LampService(Protocol):
    """The Lamp API."""

    def switch_off(self) -> MaybeAwaitable[None]:
        """DELETE /lamp"""
        ...

    def switch_on(self) -> MaybeAwaitable[None]:
        """POST /lamp"""
        ...

    def is_there(self) -> MaybeAwaitable[None]:
        """HEAD /lamp"""
        ...

    def look(self) -> MaybeAwaitable[None]:
        """GET /lamp"""
        ...

    def leave_unsaid(self) -> MaybeAwaitable[Answered[None]]:
        """PUT /lamp"""
        ...
