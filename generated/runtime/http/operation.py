"""What a contract says about one HTTP operation, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from ..content import Content
from ..policy import Policy
from .errors import ApiError
from .paging import Paging
from .values.parameters import Parameter

R_co = TypeVar("R_co", covariant=True)

METHODS = (
    *("get", "put", "post", "delete", "options", "head", "patch", "trace"),
    "query",  # since OpenAPI 3.2
)
"""The keys of a path item under which an operation stands."""

StatusKey: TypeAlias = int | Literal["1XX", "2XX", "3XX", "4XX", "5XX", "default"]
"""A status, or a range of them, spelled as in OpenAPI."""

Contents: TypeAlias = Content[R_co] | tuple[Content[R_co], ...]
"""One media type, or several of which the sender chooses."""

Security: TypeAlias = tuple[tuple[Any, ...], ...]
"""Alternatives, each of which asks for all that stands in it."""


@dataclass(frozen=True, kw_only=True)
class Operation(Generic[R_co]):
    """One operation; client, server, gateway and tests all read this constant.

    Attributes:
        name: `operationId` of the contract.
        method: HTTP method, in capitals.
        path: Path template with wire names in braces.
        parameters: How each parameter is written.
        request: Body of the request; of several, the first that accepts a value is sent.
        results: Bodies of good answers, by status.
        headers: Models of the headers of answers, errors too, by status; the aliases of
            their fields are the names of the headers.
        errors: Error classes, by status.
        security: What a request must show: one of these alternatives, and all that
            stands in it; an empty one asks for nothing. None if the contract says
            nothing.
        server: Absolute URL that the contract gives this operation in place of the
            client's; not if the user chose one.
        paging: How the pages of a listing follow each other; None for no listing.
        policy: Resilience.
    """

    name: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    request: Contents[Any] | None = None
    results: Mapping[StatusKey, Contents[R_co]]
    headers: Mapping[StatusKey, type[Any]] = field(default_factory=dict)
    errors: Mapping[StatusKey, type[ApiError[Any]]] = field(default_factory=dict)
    security: Security | None = None
    server: str | None = None
    paging: Paging | None = None
    policy: Policy = Policy()
