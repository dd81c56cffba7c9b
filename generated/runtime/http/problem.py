"""Error answers that no contract declares, as problem details (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from starlette.responses import JSONResponse

MEDIA_TYPE = "application/problem+json"

# RFC 9110 gave these new names; Python has them since 3.13.
_RENAMED = {
    413: "Content Too Large",
    414: "URI Too Long",
    416: "Range Not Satisfiable",
    422: "Unprocessable Content",
}


def problem(
    status: int,
    *,
    detail: str | None = None,
    headers: Mapping[str, str] | None = None,
    **extensions: Any,
) -> JSONResponse:
    """Return the answer for *status*, with a title that says what it means."""
    members: dict[str, Any] = {"title": _title(status), "status": status}
    if detail is not None:
        members["detail"] = detail
    return JSONResponse(
        {**members, **extensions},
        status_code=status,
        headers=headers,
        media_type=MEDIA_TYPE,
    )


def _title(status: int) -> str:
    try:
        return _RENAMED.get(status) or HTTPStatus(status).phrase
    except ValueError:  # a status of the user's own
        return "Error"
