"""The orders service, written by hand, right unless the environment names a planted bug.

The names are those of the table in docs/contract_tests.md.
"""

from __future__ import annotations

import json
import os
import re
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema_rs
import yaml
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

_CONTRACT = yaml.safe_load(
    Path(__file__).with_name("orders.openapi.yaml").read_text("utf-8")
)
_CALLERS = {
    "ada": ("north", {"orders:read", "orders:write"}),
    "bob": ("south", {"orders:read", "orders:write"}),
    "eve": ("north", {"orders:read"}),
}
"""By token: the tenant, and the scopes."""


def callers() -> list[dict[str, Any]]:
    """Who may call, as contract tests are told."""
    return [
        {"name": token, "secrets": {"login": token}, "tenant": tenant, "scopes": scopes}
        for token, (tenant, scopes) in _CALLERS.items()
    ]


def _validator(name: str, bug: str) -> jsonschema_rs.Validator:
    schema = json.loads(json.dumps(_CONTRACT["components"]["schemas"][name]))
    if bug == "P15" and "sku" in schema["properties"]:
        del schema["properties"]["sku"]["pattern"]
    if bug == "P16" and "quantity" in schema["properties"]:
        schema["properties"]["quantity"]["maximum"] = 99
    return jsonschema_rs.Draft202012Validator(
        {**schema, "components": _CONTRACT["components"]}
    )


class Refused(Exception):
    """The request gets a problem."""

    def __init__(
        self, status: int, title: str, errors: list[str] | None = None
    ) -> None:
        super().__init__(title)
        self.status, self.title, self.errors = status, title, errors


class Orders:
    """The service and all of its orders."""

    def __init__(self, bug: str) -> None:
        self.bug = bug
        self.orders: dict[str, tuple[str, dict[str, Any]]] = {}
        self.done: dict[tuple[str, str], str] = {}
        names = ("NewOrder", "OrderChange")
        self.valid = {name: _validator(name, bug) for name in names}

    def caller(self, request: Request, *scopes: str) -> str:
        """The tenant of who calls."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        known = _CALLERS.get(token)
        if self.bug == "P17" or (self.bug == "P18" and token):
            known = known or _CALLERS["ada"]
        if known is None or (scheme.lower() != "bearer" and self.bug != "P17"):
            raise Refused(401, "Who are you?")
        tenant, may = known
        if not may >= set(scopes) and self.bug != "P19":
            raise Refused(403, "You may not.")
        return tenant

    async def body(self, request: Request, schema: str) -> dict[str, Any]:
        """The body, if it is what the contract takes."""
        kind = request.headers.get("content-type", "").partition(";")[0].strip()
        if kind.lower() != "application/json":
            raise Refused(415, "Only JSON.")
        raw = await request.body()
        try:
            value = json.loads(raw.decode("utf-8"), parse_constant=_refuse)
        except ValueError:
            if self.bug == "P12":
                raise
            raise Refused(400, "No JSON.", ["body: no JSON"]) from None
        errors = [str(e.message) for e in self.valid[schema].iter_errors(value)]
        if errors:
            raise Refused(400, "Invalid.", errors)
        known = _CONTRACT["components"]["schemas"][schema]["properties"]
        body: dict[str, Any] = {n: v for n, v in value.items() if n in known}
        if "quantity" in body:
            body["quantity"] = int(body["quantity"])
        if self.bug == "P28" and "createdAt" in value:
            body["createdAt"] = value["createdAt"]
        if self.bug == "P13" and any(ord(c) > 0x2000 for c in body.get("note", "")):
            raise RuntimeError("cannot encode")
        return body

    def key(self, request: Request) -> str:
        """The key of the path."""
        try:
            return str(uuid.UUID(request.path_params["id"]))
        except ValueError:
            raise Refused(400, "Invalid.", ["orderId: no UUID"]) from None

    def found(self, request: Request, tenant: str) -> tuple[str, dict[str, Any]]:
        """The key and the order that the path names."""
        key = self.key(request)
        owner, order = self.orders.get(key, ("", {}))
        if not order or (owner != tenant and self.bug != "P31"):
            status = 410 if self.bug == "P2" else 404
            raise Refused(200 if self.bug == "P26" else status, "No such order.")
        return key, order

    def filled(self, new: dict[str, Any], key: str, created: str) -> dict[str, Any]:
        """What is kept of a new order."""
        quantity = 2 if self.bug == "P27" else 1
        if self.bug == "P47" and "note" in new:  # a column that is too short
            new = {**new, "note": new["note"][:180]}
        kept = {"quantity": quantity, "status": "open", "createdAt": created, **new}
        return {**kept, "id": key}

    def shown(self, order: dict[str, Any]) -> dict[str, Any]:
        """An order as answers have it."""
        shown = {name: value for name, value in order.items() if name != "pin"}
        match self.bug:
            case "P4":
                del shown["createdAt"]
            case "P5":
                shown["note"] = None
            case "P6":
                shown["quantity"] = str(shown["quantity"])
            case "P7":
                shown["status"] = "archived"
            case "P8":
                shown["createdAt"] = "yesterday"
            case "P9":
                shown["created_at"] = shown.pop("createdAt")
            case "P10":
                shown["warehouse"] = 7
            case "P23":
                letters, digits = shown["sku"].split("-")
                shown["sku"] = f"{letters[::-1]}-{digits[::-1]}"
            case "P29" if "pin" in order:
                shown["pin"] = order["pin"]
        return shown

    async def create(self, request: Request) -> Response:
        """POST /orders."""
        tenant = self.caller(request, "orders:write")
        once = request.headers.get("idempotency-key")
        if once is not None and not 1 <= len(once) <= 64:
            raise Refused(400, "Invalid.", ["Idempotency-Key: 1 to 64 characters"])
        new = await self.body(request, "NewOrder")
        key = self.done.get((tenant, once or ""), "") if self.bug != "P30" else ""
        if not once or not key:
            key = str(uuid.uuid4())
            order = self.filled(new, key, datetime.now(UTC).isoformat())
            if self.bug != "P20":
                self.orders[key] = (tenant, order)
            if once:
                self.done[tenant, once] = key
        else:
            if self.bug == "P34":  # is done again, and answered as before
                another = str(uuid.uuid4())
                again = self.filled(new, another, datetime.now(UTC).isoformat())
                self.orders[another] = (tenant, again)
            order = self.orders[key][1] if key in self.orders else {}
            if not order:
                order = self.filled(new, key, datetime.now(UTC).isoformat())
        status = 200 if self.bug == "P1" else 201
        headers = {} if self.bug == "P11" else {"location": f"{request.url.path}/{key}"}
        return JSONResponse(self.shown(order), status, headers)

    async def list(self, request: Request) -> Response:
        """GET /orders."""
        tenant = self.caller(request, "orders:read")
        query = request.query_params
        status, limit, cursor = (query.get(n) for n in ("status", "limit", "cursor"))
        errors = []
        if status is not None and status not in ("open", "paid", "sent"):
            errors.append("status: not known")
        if limit is not None and not (
            re.fullmatch("[0-9]{1,2}", limit) and 1 <= int(limit) <= 50
        ):
            errors.append("limit: from 1 to 50")
        if cursor is not None and not re.fullmatch("[0-9]{1,40}", cursor):
            errors.append("cursor: not ours")
        if errors:
            raise Refused(400, "Invalid.", errors)
        found = [one for owner, one in self.orders.values() if owner == tenant]
        if status and not (
            self.bug == "P24" or (self.bug == "P24b" and status == "paid")
        ):
            found = [one for one in found if one["status"] == status]
        start, size = int(cursor or 0), int(limit or (10 if self.bug == "P46" else 20))
        if self.bug == "P25":
            size = 20
        page = found[start : start + size]
        answer: dict[str, Any] = {"items": [self.shown(one) for one in page]}
        if start + size < len(found):
            step = max(size - 1, 1) if self.bug == "P25b" else size
            answer["nextCursor"] = str(start + step)
        return JSONResponse(answer)

    async def read(self, request: Request) -> Response:
        """GET /orders/{orderId}."""
        _, order = self.found(request, self.caller(request, "orders:read"))
        media_type = "text/plain" if self.bug == "P3" else "application/json"
        return JSONResponse(self.shown(order), media_type=media_type)

    async def replace(self, request: Request) -> Response:
        """PUT /orders/{orderId}."""
        tenant = self.caller(request, "orders:write")
        self.key(request)
        new = await self.body(request, "NewOrder")
        key, old = self.found(request, tenant)
        order = self.filled(new, key, old["createdAt"])
        if self.bug == "P32":
            order["quantity"] = min(old["quantity"] + 1, 100)
        if self.bug == "P28":
            order["createdAt"] = new.get("createdAt", old["createdAt"])
        self.orders[key] = (tenant, order)
        return JSONResponse(self.shown(order))

    async def update(self, request: Request) -> Response:
        """PATCH /orders/{orderId}."""
        tenant = self.caller(request, "orders:write")
        self.key(request)
        change = await self.body(request, "OrderChange")
        key, old = self.found(request, tenant)
        if self.bug == "P33":
            old = {**old, "quantity": 1}
        order = {**old, **change}
        self.orders[key] = (tenant, order)
        return JSONResponse(self.shown(order))

    async def delete(self, request: Request) -> Response:
        """DELETE /orders/{orderId}."""
        key, _ = self.found(request, self.caller(request, "orders:write"))
        if self.bug != "P21":
            del self.orders[key]
        return Response(status_code=204)


def create_app(*names: str) -> Starlette:
    """The service, with nothing in it; of several *names* each has things of its own."""
    bug = os.environ.get("MUTANT", "")

    async def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, Refused)
        told: dict[str, Any] = {"title": error.title, "status": error.status}
        if error.errors is not None:
            told["errors"] = error.errors
        if bug == "P14" and error.status == 400:
            told = {"error": error.title}
        headers = {"www-authenticate": "Bearer"} if error.status == 401 else {}
        kind = "application/problem+json"
        return JSONResponse(told, error.status, headers, media_type=kind)

    async def unknown(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        told = {"title": error.detail, "status": error.status_code}
        headers = dict(error.headers or {})
        if error.status_code == 405:
            headers["allow"] = ", ".join(sorted(_allowed(request)))
        kind = "application/problem+json"
        return JSONResponse(told, error.status_code, headers, media_type=kind)

    routes = [
        route for name in names or ("orders",) for route in _routes(Orders(bug), name)
    ]
    handlers: Any = {Refused: refused, HTTPException: unknown}
    return Starlette(routes=routes, exception_handlers=handlers)


def _allowed(request: Request) -> set[str]:
    """The methods of all routes of a path: Starlette says those of the first."""
    found: list[Route] = request.app.routes
    path = request.url.path
    return {m for one in found if one.path_regex.match(path) for m in one.methods or ()}


def _routes(orders: Orders, name: str) -> list[Route]:
    one = f"/{name}/{{id}}"
    routes = [
        Route(f"/{name}", orders.list, methods=["GET"]),
        Route(f"/{name}", orders.create, methods=["POST"]),
        Route(one, orders.read, methods=["GET"]),
        Route(one, orders.replace, methods=["PUT"]),
        Route(one, orders.update, methods=["PATCH"]),
        Route(one, orders.delete, methods=["DELETE"]),
    ]
    return [
        one
        for one in routes
        if orders.bug != "P22" or "PATCH" not in (one.methods or ())
    ]


def _refuse(constant: str) -> None:
    raise ValueError(constant)
