"""Why a project cannot begin."""

from __future__ import annotations

from codegen import pipeline


class BeginningError(Exception):
    """Nothing was written; the message says why."""


class BrokenContracts(BeginningError):
    """The contracts that are there have errors; *result* has them."""

    def __init__(self, result: pipeline.Result, message: str) -> None:
        """Keep what was found."""
        super().__init__(message)
        self.result = result
