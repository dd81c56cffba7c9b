"""Error answers that no contract declares, as problem details (RFC 9457)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
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


class ProblemResponse(JSONResponse):
    """JSON in UTF-8, whatever the texts in it hold: a caller's lone surrogate too."""

    media_type = MEDIA_TYPE

    def render(self, content: Any) -> bytes:
        """Return *content* as JSON; what UTF-8 cannot say becomes a question mark."""
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "replace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why a request is not served as it wanted.

    Attributes:
        status: Status of the answer.
        detail: What is wrong with this request, for humans; it never shows the input.
        headers: Header fields that belong to the status (`Allow`, `Retry-After`).
        members: Further members of the answer.
    """

    status: int
    detail: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    members: Mapping[str, Any] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What the status means."""
        try:
            return _RENAMED.get(self.status) or HTTPStatus(self.status).phrase
        except ValueError:  # a status of the user's own
            return "Error"

    def content(self) -> dict[str, Any]:
        """Return the members of the answer (RFC 9457, 3.1)."""
        # The default of `type`, said because contracts may well require it.
        members: dict[str, Any] = {
            "type": "about:blank",
            "title": self.title,
            "status": self.status,
        }
        if self.detail is not None:
            members["detail"] = self.detail
        return {**members, **self.members}

    def response(self, media_type: str | None = None) -> JSONResponse:
        """Return the answer; *media_type* in place of the usual one."""
        return ProblemResponse(
            self.content(),
            status_code=self.status,
            headers=self.headers,
            media_type=media_type,
        )


class NotServed(Exception):
    """A request that is refused, and what its caller is told."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


def problem(
    status: int,
    *,
    detail: str | None = None,
    headers: Mapping[str, str] | None = None,
    **members: Any,
) -> JSONResponse:
    """Return the answer for *status*, with a title that says what it means."""
    return Problem(
        status=status, detail=detail, headers=headers or {}, members=members
    ).response()
