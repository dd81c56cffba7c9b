"""What a server of the Jobs API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Job, Ticket


class JobsService(Protocol):
    """The Jobs API."""

    def put_job(self, id: str, body: Job) -> MaybeAwaitable[Job | Ticket | None]:
        """PUT /jobs/{id}"""
        ...

    def get_job(self, id: str) -> MaybeAwaitable[Job]:
        """GET /jobs/{id}"""
        ...
