"""What a contract says about one HTTP operation, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from ..content import Content
from ..policy import Policy
from .errors import ApiError
from .parameters import Parameter

R_co = TypeVar("R_co", covariant=True)

StatusKey: TypeAlias = int | Literal["1XX", "2XX", "3XX", "4XX", "5XX", "default"]
"""A status, or a range of them, spelled as in OpenAPI."""

Contents: TypeAlias = Content[R_co] | tuple[Content[R_co], ...]
"""One media type, or several of which the sender chooses."""


@dataclass(frozen=True, kw_only=True)
class Operation(Generic[R_co]):
    """One operation; client, server, gateway and tests all read this constant.

    Attributes:
        name: `operationId` of the contract.
        method: HTTP method, in capitals.
        path: Path template with wire names in braces.
        parameters: How each parameter is written.
        request: Body of the request; the first of several is the one we send.
        results: Bodies of good answers, by status.
        errors: Error classes, by status.
        policy: Resilience.
    """

    name: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    request: Contents[Any] | None = None
    results: Mapping[StatusKey, Contents[R_co]]
    errors: Mapping[StatusKey, type[ApiError[Any]]] = field(default_factory=dict)
    policy: Policy = Policy()
