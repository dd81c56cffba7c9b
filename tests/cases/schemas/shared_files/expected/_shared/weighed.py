"""Data types of schemas/weighed.yaml."""

from __future__ import annotations

from typing_extensions import TypeAliasType

from .measured import Measured

Weighed = TypeAliasType("Weighed", Measured)
