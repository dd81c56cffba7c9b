"""Data types of recommendations.openapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..._shared.problem import Problem
from ..._shared.sku import Sku
from ...runtime.models import ContractModel

__all__ = ["Problem", "Recommendation", "RecommendationList", "Sku"]


class Recommendation(ContractModel):
    """An article that a user may like."""

    sku: Sku
    score: Annotated[float, Field(ge=0.0, le=1.0)]
    """How likely it is, 1 at most."""
    because: list[Sku] | None = None
    """What the user bought that suggests it."""


class RecommendationList(ContractModel):
    """What a user may like, the best first."""

    items: list[Recommendation]
