"""A whole application for a contract: its routes, its document, and plain problems."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path
from typing import Any, TypedDict, Unpack

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from ...policy import Bulkhead
from ..idempotency import IdempotencyStore
from ..problem import Problem
from .documentation import Document, documentation
from .methods import options as answer_options
from .methods import refusal
from .refusals import BROKEN, answer_to, problem_of
from .route import allowed_methods
from .router import ContractRouter
from .rules import ErrorWriter
from .shedding import SheddingMiddleware

_RULES = frozenset(
    {
        "check_responses",
        "errors",
        "idempotency",
        "idempotency_wait",
        "max_body",
        "realm",
    }
)


class AppOptions(TypedDict, total=False):
    """What can be said of an application; all of it may be left out.

    - `prefix`: what stands before each path of the contract (`/v1`);
    - `root_path`: what a proxy has cut off the paths;
    - `docs`: whether the contract is shown at `/openapi.json`, `/docs` and `/redoc`; a
      text is the path that these stand below. Which of these the contract has itself is
      the contract's; without `/openapi.json` there are no pages, as they read it;
    - `docs_servers`: URLs that the pages call in place of the contract's servers;
      `[""]` is this application;
    - `lifespan`, `middleware`, `debug`: as FastAPI takes them;
    - `shed`: how many requests are served at once (`SheddingMiddleware`);
    - `realm`, `max_body`, `check_responses`, `errors`, `idempotency`,
      `idempotency_wait`: see `Rules`.
    """

    prefix: str
    root_path: str
    docs: bool | str
    docs_servers: Sequence[str] | None
    lifespan: Callable[[FastAPI], AbstractAsyncContextManager[Any]]
    middleware: Sequence[Middleware]
    shed: Bulkhead | None
    debug: bool
    realm: str
    max_body: int | None
    check_responses: bool
    errors: ErrorWriter | None
    idempotency: IdempotencyStore | None
    idempotency_wait: float


class ContractApp(FastAPI):
    """A FastAPI application whose document is the contract, not one derived anew."""

    def __init__(self, document: bytes, **options: Any) -> None:
        """Serve *document*; *options* are those of FastAPI."""
        self._document = document
        super().__init__(openapi_url=None, docs_url=None, redoc_url=None, **options)

    def openapi(self) -> dict[str, Any]:
        """Return the contract. Routes that were added beside it are not in it."""
        value: dict[str, Any] = json.loads(self._document)
        return value


def contract_app(
    router: ContractRouter, document: Path, **options: Unpack[AppOptions]
) -> FastAPI:
    """Return an application that serves *router*, and *document* as its contract.

    It is an application of FastAPI: routers, middlewares, overrides and handlers can be
    added to it as to any other. All errors are problem details, those of paths that
    nobody knows among them; a path is served as it is written, without redirects.

    Args:
        router: Serves the operations.
        document: The contract, as JSON.
        options: See `AppOptions`.
    """
    router.set_rules(**{key: one for key, one in options.items() if key in _RULES})
    raw = document.read_bytes()
    middleware = list(options.get("middleware", ()))
    if (limit := options.get("shed")) is not None:
        write = partial(_write, router)
        middleware.insert(0, Middleware(SheddingMiddleware, limit=limit, write=write))
    app = ContractApp(
        raw,
        root_path=options.get("root_path", ""),
        lifespan=options.get("lifespan"),
        middleware=middleware,
        debug=options.get("debug", False),
        redirect_slashes=False,
    )
    _show(app, raw, router, options)
    app.include_router(router, prefix=options.get("prefix", ""))
    _tell_problems(app, router)
    return app


def _show(
    app: FastAPI, raw: bytes, router: ContractRouter, options: AppOptions
) -> None:
    """Add the pages, but for those that have a path of the contract."""
    shown = options.get("docs", True)
    if shown is False:
        return
    prefix = options.get("prefix", "")
    pages = documentation(
        Document.of(raw),
        _title(app.openapi()),
        folder="" if shown is True else shown.rstrip("/"),
        servers=options.get("docs_servers"),
        taken={prefix + path for path in router.table.paths},
    )
    app.router.routes.extend(pages)


def _title(document: dict[str, Any]) -> str:
    described = document.get("info")
    return str(described.get("title", "")) if isinstance(described, dict) else ""


def _write(router: ContractRouter, problem: Problem, request: Request) -> Response:
    """Answer what is refused before anyone knows which operation it would be."""
    return answer_to(problem, request, None, router.table.rules)


def _tell_problems(app: FastAPI, router: ContractRouter) -> None:
    """Answer what happens outside of the contract's routes as they would."""

    async def of_error(request: Request, error: Exception) -> Response:
        found = problem_of(error, None) or BROKEN
        return answer_to(found, request, None, router.table.rules)

    async def of_method(request: Request, error: Exception) -> Response:
        methods = allowed_methods(request.scope)
        if not methods or request.method in methods:
            return await of_error(request, error)  # somebody raised it
        if request.method == "OPTIONS":
            return answer_options(methods)
        found = refusal(request.method, methods)
        return answer_to(found, request, None, router.table.rules)

    app.add_exception_handler(HTTPException, of_error)
    app.add_exception_handler(405, of_method)
    app.add_exception_handler(RequestValidationError, of_error)
    app.add_exception_handler(Exception, of_error)
