"""Things that are made, read and listed, in memory, by the letter of their contract."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Mapping
from copy import deepcopy
from typing import Any, ClassVar

import jsonschema_rs
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.mutants.running import MUTANT

Schema = dict[str, Any]
KEY: Schema = {"type": "string", "format": "uuid"}
NAME: Schema = {"type": "string", "minLength": 1, "maxLength": 20}
PROBLEM: dict[str, Any] = {
    "description": "It is refused.",
    "content": {"application/problem+json": {"schema": {"type": "object"}}},
}
_REFUSALS = {"400": PROBLEM, "404": PROBLEM, "415": PROBLEM}
METHODS = (
    *("GET", "HEAD", "POST", "PUT", "PATCH"),
    *("DELETE", "OPTIONS", "TRACE", "QUERY"),
)
"""Those that may be sent, so that what there is not is refused by the contract alone."""


def planted() -> str:
    """The bug that the environment names."""
    return os.environ.get(MUTANT, "")


def an_object(**properties: Schema) -> Schema:
    """The schema of an object that has all of *properties*."""
    return {"type": "object", "required": [*properties], "properties": properties}


def answers(schema: Schema, media_type: str = "application/json") -> dict[str, Any]:
    """What a contract says of an answer that is as *schema* says."""
    return {"description": "Here it is.", "content": {media_type: {"schema": schema}}}


class Refused(Exception):
    """The request gets a problem."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


def problem(status: int) -> Response:
    """A refusal (RFC 9457)."""
    headers = {"www-authenticate": "Bearer"} if status == 401 else {}
    kind = "application/problem+json"
    return JSONResponse({"title": "no"}, status, headers, media_type=kind)


class Things:
    """A service of things; others say what is otherwise of theirs."""

    new: ClassVar[Schema] = an_object(name=NAME)
    query: ClassVar[tuple[Schema, ...]] = ()
    linked: ClassVar[bool] = False
    paging: ClassVar[Mapping[str, Any] | None] = None
    laws: ClassVar[tuple[str, ...]] = ()
    statuses: ClassVar[tuple[str, ...]] = ()

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, Any]] = {}
        self.valid = jsonschema_rs.Draft202012Validator(self.new, validate_formats=True)

    # --- the contract -----------------------------------------------------------------

    def contract(self) -> dict[str, Any]:
        """The document of OpenAPI."""
        return {
            "openapi": "3.1.0",
            "info": {"title": "Things", "version": "1"},
            "paths": self.paths(),
        }

    def paths(self) -> dict[str, Any]:
        """Its paths."""
        refusals = _REFUSALS | dict.fromkeys(self.statuses, PROBLEM)
        one = answers(self.thing())
        made = deepcopy(one)
        if self.linked:
            parameters = {"id": "$response.body#/id"}
            link = {"operationId": "getThing", "parameters": parameters}
            made["links"] = {"thing": link}
        body = {"content": {"application/json": {"schema": self.new}}, "required": True}
        listing: dict[str, Any] = {
            "operationId": "listThings",
            "parameters": list(self.query),
            "responses": {"200": answers(self.page()), **refusals},
        }
        if self.paging is not None:
            listing["x-pagination"] = dict(self.paging)
        key = {"name": "id", "in": "path", "required": True, "schema": KEY}
        return {
            "/things": {
                "x-laws": list(self.laws),
                "get": listing,
                "post": {
                    "operationId": "createThing",
                    "requestBody": body,
                    "responses": {"201": made, **refusals},
                },
            },
            "/things/{id}": {
                "get": {
                    "operationId": "getThing",
                    "parameters": [key],
                    "responses": {"200": one, **refusals},
                }
            },
        }

    def thing(self) -> Schema:
        """The schema of a thing that is shown."""
        properties = {"id": {**KEY, "readOnly": True}, **self.new["properties"]}
        return {"type": "object", "required": ["id"], "properties": properties}

    def page(self) -> Schema:
        """The schema of what lists some."""
        return an_object(items={"type": "array", "items": self.thing()})

    # --- the service ------------------------------------------------------------------

    def shown(self, key: str, new: dict[str, Any]) -> dict[str, Any]:
        """What is kept, and shown, of a *new* thing."""
        said = {n: v for n, v in new.items() if n in self.new["properties"]}
        return {**said, "id": key}

    def listed(self, request: Request) -> Response:
        """GET /things."""
        self.asked(request)
        return JSONResponse({"items": [*self.kept.values()]})

    def read(self, request: Request, thing: dict[str, Any]) -> Response:
        """GET /things/{id}."""
        return JSONResponse(thing)

    async def made(self, request: Request) -> Response:
        """POST /things."""
        key = str(uuid.uuid4())
        self.kept[key] = self.shown(key, await self.body(request))
        return JSONResponse(self.kept[key], 201)

    def asked(self, request: Request) -> dict[str, str]:
        """The query, if each parameter is declared, and said once."""
        said = request.query_params
        known = {one["name"]: one["schema"].get("type") for one in self.query}
        for name in said:
            if name not in known:
                raise Refused(400)
            if known[name] != "array" and len(said.getlist(name)) > 1:
                raise Refused(400)
        return dict(said)

    async def body(self, request: Request) -> dict[str, Any]:
        """The body, if it is what the contract takes."""
        kind = request.headers.get("content-type", "").partition(";")[0].strip()
        if kind.lower() != "application/json":
            raise Refused(415)
        try:
            raw = (await request.body()).decode("utf-8")
            value: dict[str, Any] = json.loads(raw, parse_constant=_refuse)
        except ValueError:
            raise Refused(400) from None
        if not self.valid.is_valid(value):
            raise Refused(400)
        return value

    async def respond(self, request: Request) -> Response:
        """Answer a request."""
        path = "/things/{id}" if request.path_params else request.url.path
        known = [one.upper() for one in self.contract()["paths"].get(path, {})]
        if request.method not in known:
            allowed = ", ".join(one for one in known if one in METHODS)
            return JSONResponse({}, 405 if allowed else 404, {"allow": allowed})
        try:
            return await self.answer(request)
        except Refused as refused:
            return problem(refused.status)

    async def answer(self, request: Request) -> Response:
        """Answer a request of a method that there is."""
        if not request.path_params:
            return await self.made(request) if request.method == "POST" else self.listed(request)  # fmt: skip
        return self.read(request, self.found(request))

    def found(self, request: Request) -> dict[str, Any]:
        """The thing that the path names."""
        try:
            key = str(uuid.UUID(request.path_params["id"]))
        except ValueError:
            raise Refused(400) from None
        if key not in self.kept:
            raise Refused(404)
        return self.kept[key]

    def app(self) -> Starlette:
        """The service."""
        routes = [Route(one, self.respond, methods=METHODS) for one in self.paths()]
        return Starlette(routes=routes)


def _refuse(constant: str) -> None:
    raise ValueError(constant)
