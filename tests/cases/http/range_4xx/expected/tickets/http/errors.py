"""Errors that the Tickets contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Json, Text
from .models import GetTicketClientErrorBody


class GetTicketNotFound(ApiError[None]):
    """No ticket has this id."""

    status = 404


class GetTicketClientError(ApiError[GetTicketClientErrorBody]):
    """The caller is wrong."""

    status = 400
    statuses = range(400, 500)
    content = Json(GetTicketClientErrorBody)


class GetTicketServerError(ApiError[str]):
    """The server is wrong."""

    status = 500
    statuses = range(500, 600)
    content = Text()
