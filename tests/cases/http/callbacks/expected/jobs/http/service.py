"""What a server of the Jobs API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import StartJobRequest


class JobsService(Protocol):
    """The Jobs API."""

    def start_job(self, body: StartJobRequest) -> MaybeAwaitable[None]:
        """POST /jobs"""
        ...

    def start_test(self) -> MaybeAwaitable[None]:
        """POST /tests"""
        ...
