"""Error answers that no contract declares, as problem details (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from starlette.responses import JSONResponse

MEDIA_TYPE = "application/problem+json"


def problem(
    status: int,
    *,
    detail: str | None = None,
    headers: Mapping[str, str] | None = None,
    **extensions: Any,
) -> JSONResponse:
    """Return the answer for *status*, with a title that says what it means."""
    try:
        title = HTTPStatus(status).phrase
    except ValueError:  # a status of the user's own
        title = "Error"
    members: dict[str, Any] = {"title": title, "status": status}
    if detail is not None:
        members["detail"] = detail
    return JSONResponse(
        {**members, **extensions},
        status_code=status,
        headers=headers,
        media_type=MEDIA_TYPE,
    )
