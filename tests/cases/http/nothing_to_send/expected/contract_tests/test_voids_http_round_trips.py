"""Round trips of voids.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any
from unittest import skip

from pydantic import Field

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..voids.http.client import AsyncVoidsClient
from ..voids.http.fake import FakeVoidsService
from ..voids.http.models import (
    BlankWhere,
    ClosedWhere,
    FormRequest,
    HeaderClosedWhere,
    LabelClosedWhere,
    MatrixClosedWhere,
    QueryRequiredWhere,
    Where,
)
from ..voids.http.server import create_router


@cache
def peers() -> Peers[AsyncVoidsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeVoidsService()
    return Peers(fake, create_router(fake), AsyncVoidsClient)


def test_simple() -> None:
    """Call GET /simple/{where}."""
    round_trip(peers(), AsyncVoidsClient.simple, where=sample(dict[str, Any]))


def test_label() -> None:
    """Call GET /label/{where}."""
    round_trip(peers(), AsyncVoidsClient.label, where=sample(dict[str, Any]))


def test_matrix() -> None:
    """Call GET /matrix/{where}."""
    round_trip(peers(), AsyncVoidsClient.matrix, where=sample(dict[str, Any]))


@skip("where is always empty")
def test_closed() -> None:
    """Call GET /closed/{where}."""
    round_trip(peers(), AsyncVoidsClient.closed, where=sample(ClosedWhere))


def test_named() -> None:
    """Call GET /named/{where}."""
    round_trip(peers(), AsyncVoidsClient.named, where=sample(Where))


@skip("where is always empty")
def test_listed() -> None:
    """Call GET /list/{where}."""
    round_trip(
        peers(),
        AsyncVoidsClient.listed,
        where=sample(Annotated[list[str], Field(max_length=0)]),
    )


def test_matrix_closed() -> None:
    """Call GET /matrixclosed/{where}."""
    round_trip(peers(), AsyncVoidsClient.matrix_closed, where=sample(MatrixClosedWhere))


@skip("where is always empty")
def test_label_closed() -> None:
    """Call GET /labelclosed/{where}."""
    round_trip(peers(), AsyncVoidsClient.label_closed, where=sample(LabelClosedWhere))


@skip("where is always empty")
def test_blank() -> None:
    """Call GET /blank/{where}."""
    round_trip(peers(), AsyncVoidsClient.blank, where=sample(BlankWhere))


def test_matrix_blank() -> None:
    """Call GET /matrixblank/{where}."""
    round_trip(
        peers(),
        AsyncVoidsClient.matrix_blank,
        where=sample(Annotated[str, Field(max_length=0)]),
    )


@skip("where is always empty")
def test_matrix_empty() -> None:
    """Call GET /matrixempty/{where}."""
    round_trip(
        peers(),
        AsyncVoidsClient.matrix_empty,
        where=sample(Annotated[list[str], Field(max_length=0)]),
    )


def test_query_required() -> None:
    """Call DELETE /query."""
    round_trip(
        peers(), AsyncVoidsClient.query_required, where=sample(QueryRequiredWhere)
    )


def test_query_blank() -> None:
    """Call PATCH /query."""
    round_trip(
        peers(),
        AsyncVoidsClient.query_blank,
        where=sample(Annotated[str, Field(max_length=0)]),
    )


def test_query() -> None:
    """Call GET /query."""
    round_trip(peers(), AsyncVoidsClient.query, where=sample(dict[str, Any]))


def test_form() -> None:
    """Call POST /query."""
    round_trip(peers(), AsyncVoidsClient.form, body=sample(FormRequest))


def test_query_closed() -> None:
    """Call PUT /query."""
    round_trip(peers(), AsyncVoidsClient.query_closed)


def test_header() -> None:
    """Call GET /header."""
    round_trip(peers(), AsyncVoidsClient.header, where=sample(dict[str, Any]))


def test_header_closed() -> None:
    """Call PUT /header."""
    round_trip(peers(), AsyncVoidsClient.header_closed, where=sample(HeaderClosedWhere))


def test_cookie() -> None:
    """Call POST /header."""
    round_trip(peers(), AsyncVoidsClient.cookie, where=sample(dict[str, Any]))
