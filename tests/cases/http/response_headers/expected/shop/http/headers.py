"""Headers that answers of the Shop API have."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class XTotalXTagsAndMoreHeaders(ContractModel):
    """What an answer says in X-Total, X-Tags, X-Since."""

    x_total: Annotated[Annotated[int, Field(ge=0)], Field(alias="X-Total")]
    """How many there are."""
    x_tags: Annotated[list[str] | None, Field(alias="X-Tags")] = None
    x_since: Annotated[datetime | None, Field(alias="X-Since")] = None


class RetryAfterHeaders(ContractModel):
    """What an answer says in Retry-After."""

    retry_after: Annotated[int | None, Field(alias="Retry-After")] = None


class LocationHeaders(ContractModel):
    """What an answer says in Location."""

    location: Annotated[str, Field(alias="Location")]


class ETagHeaders(ContractModel):
    """What an answer says in ETag."""

    e_tag: Annotated[str | None, Field(alias="ETag")] = None
