"""What a Jobs server must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Job, Ticket


class JobsService(Protocol):
    """The Jobs API."""

    def get_job(self, id: str) -> MaybeAwaitable[Job]:
        """GET /jobs/{id}"""
        ...

    def put_job(self, id: str, body: Job) -> MaybeAwaitable[Job | Ticket | None]:
        """PUT /jobs/{id}"""
        ...
