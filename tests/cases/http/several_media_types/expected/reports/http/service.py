"""What a server of the Reports API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import File
from .models import Report


class ReportsService(Protocol):
    """The Reports API."""

    def get_report(self, id: str) -> MaybeAwaitable[Report | str | bytes | File]:
        """GET /reports/{id}

        Raises:
            GetReportNotFound: There is none.
        """
        ...

    def put_report(self, id: str, body: Report | str) -> MaybeAwaitable[None]:
        """PUT /reports/{id}"""
        ...
