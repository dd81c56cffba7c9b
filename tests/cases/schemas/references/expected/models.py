"""Data types of schema.yaml."""

from __future__ import annotations

from .runtime.models import ContractModel


class BaseInner(ContractModel):
    x: int | None = None


class HolderNarrowed(ContractModel):
    n: int
    inner: BaseInner


class HolderWidened(ContractModel):
    more: str | None = None
    n: int
    inner: BaseInner | None = None


class ThingsGetResponses200ContentApplicationJson(ContractModel):
    n: int


class Local(ContractModel):
    l: str | None = None


class Base_(ContractModel):
    b: str | None = None


class Base(ContractModel):
    """The base."""

    n: int
    inner: BaseInner | None = None


class Holder(ContractModel):
    described: Base | None = None
    """Said here."""
    narrowed: HolderNarrowed | None = None
    widened: HolderWidened | None = None
    from_path: ThingsGetResponses200ContentApplicationJson | None = None
    from_property: BaseInner | None = None
    from_scalar: int | None = None
    local: Local | None = None
    anchored: Base_ | None = None
