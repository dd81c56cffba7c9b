"""Things in memory, as a service that is right has them, to be given a trait."""

from __future__ import annotations

import json
import os
import re
import uuid
from collections.abc import Mapping
from typing import Any, ClassVar

import jsonschema_rs
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

Json = dict[str, Any]
NAME: Json = {"type": "string", "minLength": 1, "maxLength": 20}
UUID: Json = {"type": "string", "format": "uuid", "readOnly": True}
_PROBLEM = {
    "description": "No.",
    "content": {"application/problem+json": {"schema": {"type": "object"}}},
}
_ROLES = {"create": "post", "list": "get", "read": "get", "replace": "put"} | {
    "update": "patch",
    "delete": "delete",
}
_ALL = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY")


class Refused(Exception):
    """The request gets a problem."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def answered(schema: Json) -> Json:
    """A response of the contract, whose body *schema* describes."""
    return {"description": "Done.", "content": {"application/json": {"schema": schema}}}


class Things:
    """A service of one kind of things, and its contract; a trait changes a part of it."""

    roles: ClassVar[tuple[str, ...]] = ("create", "read", "list", "replace", "delete")
    new: ClassVar[Json] = {"name": NAME}
    """What callers say."""
    needed: ClassVar[tuple[str, ...]] = ("name",)
    own: ClassVar[Json] = {"id": UUID}
    """What only the service says."""
    key_schema: ClassVar[Json] = {"type": "string", "format": "uuid"}
    errors: ClassVar[tuple[str, ...]] = ("400", "404", "415")
    made: ClassVar[int] = 201
    laws: ClassVar[list[str] | dict[str, bool]] = []
    providers: ClassVar[str] = ""
    """More of the configuration."""
    untested: ClassVar[frozenset[str]] = frozenset()
    advised: ClassVar[frozenset[str]] = frozenset()
    """What is advice, and no contract can say."""
    """What its trait may keep from being tested: the words before the reason."""

    def __init__(self) -> None:
        self.bug = os.environ.get("MUTANT", "")
        self.kept: dict[tuple[str, str], Json] = {}
        self.valid = {
            role: jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
            for role, schema in self.bodies().items()
        }
        self.app = Starlette(
            routes=[
                Route(path, self.at, methods=_ALL) for path in self.contract()["paths"]
            ]
        )

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Serve."""
        await self.app(scope, receive, send)

    @classmethod
    def title(cls) -> str:
        """What it is called: `shared`."""
        return cls.__name__.lower()

    # What the contract says.

    @classmethod
    def body(cls) -> Json:
        """What is POSTed and PUT."""
        return {"type": "object", "required": [*cls.needed], "properties": cls.new}

    @classmethod
    def bodies(cls) -> dict[str, Json]:
        """The schemas of bodies, by role."""
        change = {"type": "object", "minProperties": 1, "properties": cls.new}
        return {"create": cls.body(), "replace": cls.body(), "update": change}

    @classmethod
    def shown(cls) -> Json:
        """What answers show."""
        properties = {**cls.own, **cls.new}
        return {"type": "object", "required": [*cls.own], "properties": properties}

    @classmethod
    def parameters(cls, role: str) -> list[Json]:
        """The parameters of an operation, without the key."""
        return []

    @classmethod
    def contract(cls) -> Json:
        """The document."""
        key = {"name": "id", "in": "path", "required": True, "schema": cls.key_schema}
        paths: Json = {}
        for role in cls.roles:
            path = f"/{cls.title()}"
            parameters = cls.parameters(role)
            if role not in ("create", "list"):
                path, parameters = f"{path}/{{id}}", [key, *parameters]
            operation: Json = {"operationId": f"{role}{cls.__name__}"}
            operation |= {"parameters": parameters, "responses": cls.responses(role)}
            if role in cls.bodies():
                content = {"application/json": {"schema": cls.bodies()[role]}}
                operation["requestBody"] = {"required": True, "content": content}
            paths.setdefault(path, {})[_ROLES[role]] = operation
        info = {"title": cls.title(), "version": "1"}
        return {"openapi": "3.1.0", "info": info, "x-laws": cls.laws, "paths": paths}

    @classmethod
    def responses(cls, role: str) -> Json:
        """What an operation may answer."""
        found: Json = dict.fromkeys(cls.errors, _PROBLEM)
        if role == "delete":
            return {"204": {"description": "It is gone."}, **found}
        if role == "list":
            return {"200": answered({"type": "array", "items": cls.shown()}), **found}
        status = str(cls.made) if role == "create" else "200"
        return {status: answered(cls.shown()), **found}

    # What the service does.

    async def at(self, request: Request) -> Response:
        """Answer at a path."""
        path = f"/{self.title()}{'/{id}' if request.path_params else ''}"
        known = self.contract()["paths"][path]
        if request.method.lower() not in known:
            allowed = ", ".join(one.upper() for one in known)
            return JSONResponse({}, 405, {"allow": allowed})
        name = str(known[request.method.lower()]["operationId"])
        try:
            answer: Response = await getattr(self, _role(name))(request)
            return answer
        except Refused as refused:
            kind = "application/problem+json"
            title = {"title": str(refused.status)}
            return JSONResponse(title, refused.status, media_type=kind)

    def owner(self, request: Request) -> str:
        """To whom things belong that this request is about."""
        return ""

    def place(self, request: Request, *, any_: bool = False) -> tuple[str, str]:
        """Where the thing is kept that the path names."""
        key = request.path_params["id"]
        if not re.fullmatch(r"[0-9a-fA-F-]{36}", key):
            raise Refused(400)
        place = (self.owner(request), str(uuid.UUID(key)))
        if place not in self.kept and not any_:
            raise Refused(404)
        return place

    async def said(self, request: Request, role: str) -> Json:
        """The body, if it is what the contract takes."""
        kind = request.headers.get("content-type", "").partition(";")[0].strip()
        if kind.lower() != "application/json":
            raise Refused(415)
        try:
            value = json.loads(
                (await request.body()).decode("utf-8"), parse_constant=_refuse
            )
        except ValueError:
            raise Refused(400) from None
        if not self.valid[role].is_valid(value):
            raise Refused(400)
        known = {name: value[name] for name in value if name in self.new}
        return json.loads(json.dumps(known), parse_float=_whole)  # type: ignore[no-any-return]

    def key(self, said: Json) -> str:
        """The key of something new."""
        return str(uuid.uuid4())

    def filled(self, key: str, said: Json, old: Json | None) -> Json:
        """What is kept of what was said, in place of *old*."""
        return {"id": key, **said}

    def headers(self, thing: Json) -> Mapping[str, str]:
        """The headers of an answer that shows *thing*."""
        return {}

    def answer(self, thing: Json, status: int = 200) -> Response:
        """Show *thing*."""
        return JSONResponse(thing, status, dict(self.headers(thing)))

    async def create(self, request: Request) -> Response:
        """POST."""
        owner, said = self.owner(request), await self.said(request, "create")
        key = self.key(said)
        self.kept[owner, key] = self.filled(key, said, None)
        return self.answer(self.kept[owner, key], self.made)

    async def list(self, request: Request) -> Response:
        """GET of all."""
        mine = self.owner(request)
        return JSONResponse([one for (o, _), one in self.kept.items() if o == mine])

    async def read(self, request: Request) -> Response:
        """GET of one."""
        return self.answer(self.kept[self.place(request)])

    async def replace(self, request: Request) -> Response:
        """PUT."""
        said, place = await self.said(request, "replace"), self.place(request)
        self.kept[place] = self.filled(place[1], said, self.kept[place])
        return self.answer(self.kept[place])

    async def update(self, request: Request) -> Response:
        """PATCH."""
        said, place = await self.said(request, "update"), self.place(request)
        old = {n: v for n, v in self.kept[place].items() if n in self.new}
        changed = {n: v for n, v in {**old, **said}.items() if v is not None}
        self.kept[place] = self.filled(place[1], changed, self.kept[place])
        return self.answer(self.kept[place])

    async def delete(self, request: Request) -> Response:
        """DELETE."""
        del self.kept[self.place(request)]
        return Response(status_code=204)


def _role(name: str) -> str:
    return next(role for role in _ROLES if name.startswith(role))


def _whole(text: str) -> int | float:
    """A number without a fraction is an integer, however it is written."""
    value = float(text)
    return int(value) if value.is_integer() else value


def _refuse(constant: str) -> None:
    raise ValueError(constant)
