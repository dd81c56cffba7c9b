"""What a server of the Jobs API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered
from .models import Job, Ticket


class JobsService(Protocol):
    """The Jobs API."""

    def put_job(
        self, id: str, body: Job
    ) -> MaybeAwaitable[Answered[Job | Ticket | None]]:
        """PUT /jobs/{id}"""
        ...

    def get_job(self, id: str) -> MaybeAwaitable[Answered[Job]]:
        """GET /jobs/{id}"""
        ...
