"""Data types of schemas/problem.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..runtime.formats import UriReference
from ..runtime.models import ContractModel


class Problem(ContractModel):
    """What went wrong (RFC 9457)."""

    type: UriReference = "about:blank"
    title: str
    status: Annotated[int, Field(ge=400, le=599)]
    detail: str | None = None
    instance: UriReference | None = None
