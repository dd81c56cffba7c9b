"""One application for all contracts: a page that lists them, and each below its path."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from ..http.auth.fake import fake_security
from ..http.problem import problem
from ..http.server.sampled import sampled_errors
from ..sample import CannotSample
from . import events
from .mocked import Mocked
from .shown import shown

_log = logging.getLogger(__name__)

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mocked services</title>
<style>
  body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 50rem; padding: 0 1rem; color: #222 }}
  h1 {{ font-size: 1.5rem }}
  h2 {{ font-size: 1.1rem; margin: 2rem 0 0 }}
  p {{ margin: .2rem 0 }}
  code {{ background: #f2f2f2; padding: .1rem .3rem; border-radius: .2rem }}
  .file {{ color: #666 }}
  li {{ margin: .1rem 0 }}
</style>
<h1>Mocked services</h1>
<p>Each answers what its contract allows; those of HTTP remember what they are told while this runs.</p>
{services}
</html>
"""


def site(contracts: Sequence[Mocked], grpc_address: str) -> Starlette:
    """Serve *contracts*; those of gRPC are served at *grpc_address*, which is said here."""
    page = _PAGE.format(
        services="\n".join(_section(one, grpc_address) for one in contracts)
    )

    async def index(request: Request) -> HTMLResponse:
        return HTMLResponse(page)

    # The longest paths first: one contract may be served below another.
    ordered = sorted(contracts, key=lambda one: one.path, reverse=True)
    found = [route for one in ordered for route in _routes(one)]
    return Starlette(routes=[Route("/", index), *found])


def _routes(contract: Mocked) -> Iterator[BaseRoute]:
    if contract.slice == "events":
        yield from events.routes(contract)
    elif contract.slice == "http":
        (fake,) = contract.fakes()
        bound = (fake, fake_security()) if contract.secured else (fake,)
        app = contract.module("server").create_app(
            *bound, docs_servers=[contract.path], errors=sampled_errors
        )
        app.add_exception_handler(CannotSample, _unmade)
        own = app.openapi().get("paths", {})
        if not {"/openapi.json", "/docs/openapi.json"} & set(own):
            operations = contract.module("operations").ALL
            said = JSONResponse(shown(app.openapi(), contract.path, operations))
            yield Route(f"{contract.path}/openapi.json", said)
        yield Mount(contract.path, app)


async def _unmade(request: Request, error: Exception) -> Response:
    """Say that there is no answer, and why: that is no defect, so nobody needs its trace."""
    where = f"{request.method} {request.url.path}"
    detail = f"Nothing can be made up for {where}: {error}"
    _log.warning(detail)
    return problem(501, detail=detail)


def _section(contract: Mocked, grpc_address: str) -> str:
    title, file = escape(contract.title), escape(contract.file)
    head = f'<h2>{title} <span class="file">{file}</span></h2>'
    return f"{head}\n{_BODIES[contract.slice](contract, grpc_address)}"


def _http(contract: Mocked, grpc_address: str) -> str:
    path = escape(contract.path)
    docs = f'<a href="{path}/docs">docs</a>'
    document = f'<a href="{path}/openapi.json">the contract</a>'
    more = ". Every credential is <code>secret</code>." if contract.secured else ""
    return f"<p><code>{path}</code>: {docs}, {document}{more}</p>"


def _grpc(contract: Mocked, grpc_address: str) -> str:
    return f"<p>gRPC at <code>{escape(grpc_address)}</code>, with reflection.</p>"


def _events(contract: Mocked, grpc_address: str) -> str:
    paths = [f"{contract.path}/{name}" for name in events.operations(contract)]
    items = "".join(
        f'<li><a href="{quote(path)}">{escape(path)}</a></li>' for path in paths
    )
    return (
        f"<p>GET gives an example of each message, POST checks one:</p><ul>{items}</ul>"
    )


_BODIES = {"http": _http, "grpc": _grpc, "events": _events}
