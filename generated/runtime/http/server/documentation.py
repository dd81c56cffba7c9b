"""The contract itself, as the service shows it: the document, and pages that read it."""

from __future__ import annotations

import json
from collections.abc import Container, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import Any

from fastapi.openapi.docs import get_redoc_html, get_swagger_ui_html
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

_METHODS = ["GET"]  # starlette adds HEAD


@dataclass(frozen=True, slots=True)
class Document:
    """A document that is served as it stands in its file.

    Attributes:
        raw: Its bytes.
        tag: Its entity tag (RFC 9110, 8.8.3).
    """

    raw: bytes
    tag: str

    @classmethod
    def of(cls, raw: bytes) -> Document:
        """Return the document that *raw* is."""
        return cls(raw, f'"{sha256(raw).hexdigest()[:32]}"')

    def answer(self, request: Request) -> Response:
        """Return the document, or 304 if the caller has it already."""
        headers = {"ETag": self.tag, "Cache-Control": "no-cache"}
        if _has(request.headers.get("if-none-match", ""), self.tag):
            return Response(status_code=304, headers=headers)
        body = self.raw
        if request.method == "HEAD":
            body, headers["Content-Length"] = b"", str(len(self.raw))
        return Response(body, headers=headers, media_type="application/json")


def documentation(
    document: Document,
    title: str,
    *,
    folder: str,
    servers: Sequence[str] | None,
    taken: Container[str] = (),
) -> list[Route]:
    """Return the routes `openapi.json`, `docs` and `redoc` below *folder*.

    A page whose document has no place is none: it would read what the contract has there.

    Args:
        document: The contract.
        title: Its title.
        folder: Path before each of them; empty for none.
        servers: What the pages call in place of the contract's servers; None for those.
        taken: Paths that are somebody else's.
    """
    shown = document if servers is None else _with_servers(document, servers)
    heading = escape(title)  # FastAPI puts it into the page as it is
    place = f"{folder}/openapi.json"
    read = place if servers is None else f"{folder}/docs/openapi.json"

    def url(request: Request) -> str:
        return f"{request.scope.get('root_path', '').rstrip('/')}{read}"

    async def contract(request: Request) -> Response:
        return document.answer(request)

    async def contract_of_pages(request: Request) -> Response:
        return shown.answer(request)

    async def docs(request: Request) -> HTMLResponse:
        return get_swagger_ui_html(openapi_url=url(request), title=heading)

    async def redoc(request: Request) -> HTMLResponse:
        return get_redoc_html(openapi_url=url(request), title=heading)

    routes = {place: contract}
    if servers is not None:
        routes[read] = contract_of_pages
    if read not in taken:
        routes |= {f"{folder}/docs": docs, f"{folder}/redoc": redoc}
    return [
        Route(path, endpoint, methods=_METHODS, include_in_schema=False)
        for path, endpoint in routes.items()
        if path not in taken
    ]


def _with_servers(document: Document, servers: Sequence[str]) -> Document:
    value: dict[str, Any] = json.loads(document.raw)
    value["servers"] = [{"url": url} for url in servers]
    return Document.of(json.dumps(value, ensure_ascii=False).encode())


def _has(tags: str, tag: str) -> bool:
    """Whether a list of entity tags names *tag*, weakly (RFC 9110, 13.1.2)."""
    known = [one.strip().removeprefix("W/") for one in tags.split(",")]
    return "*" in known or tag in known
