"""The services: each is right, unless the environment names the bug that is planted in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any, ClassVar
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from tests.mutants.http_answers.things import (
    KEY,
    METHODS,
    NAME,
    PROBLEM,
    Refused,
    Schema,
    Things,
    an_object,
    answers,
    planted,
    problem,
)


def _in_query(name: str, **schema: Any) -> Schema:
    return {"name": name, "in": "query", "schema": schema}


def _number(text: str, least: int, most: int) -> int:
    """A number from *least* to *most*, as JSON writes it."""
    if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
        raise Refused(400)
    return int(text)


class Numbered(Things):
    """Pages have numbers; there is none beyond the last (Django REST framework)."""

    query = (_in_query("page", type="integer", minimum=1, maximum=1000, default=1),)
    laws = ("pages", "list-after-create")
    size = 3

    def listed(self, request: Request) -> Response:
        number = _number(self.asked(request).get("page", "1"), 1, 1000)
        start = (number - 1) * self.size
        found = [*self.kept.values()][start : start + self.size]
        if planted() == "lost-page" and number > 1:
            raise Refused(404)
        if not found and number > 1:
            raise Refused(404)
        return JSONResponse({"items": found})


class Sized(Things):
    """A page has 10, 25 or 50 things, and no other number of them."""

    query = (
        _in_query("page_size", type="integer", enum=[10, 25, 50]),
        _in_query("offset", type="integer", minimum=0, maximum=1000),
    )
    laws = ("pages", "limits")

    def listed(self, request: Request) -> Response:
        asked = self.asked(request)
        start = _number(asked.get("offset", "0"), 0, 1000)
        if asked.get("page_size", "10") not in ("10", "25", "50"):
            raise Refused(400)
        size = int(asked.get("page_size", "10"))
        if planted() == "all-at-once":
            size = 1000
        if planted() == "overlap" and start:
            start -= 1
        return JSONResponse({"items": [*self.kept.values()][start : start + size]})


class Linked(Things):
    """The header of a page has a link to the next one, which is at another path."""

    paging: ClassVar[Any] = {"style": "link", "limit": "limit", "items": "/items"}
    query = (
        _in_query("limit", type="integer", minimum=1, maximum=50),
        {**_in_query("tag", type="array", items={"type": "string"}), "explode": True},
    )
    laws = ("pages", "limits")

    def listed(self, request: Request) -> Response:
        start = int(request.path_params.get("start", 0))
        size = _number(self.asked(request).get("limit", "20"), 1, 50)
        found = [*self.kept.values()]
        headers = {}
        if start + size < len(found):
            tags = request.query_params.getlist("tag")
            said = urlencode([("limit", size), *(("tag", one) for one in tags)])
            at = 0 if planted() == "circle" else start + size
            url = f"/things/pages/{at}?{said}"
            headers["link"] = (
                f'</>; title="a, next"; REL=first, <{url}>; REL="last next"'
            )
        return JSONResponse({"items": found[start : start + size]}, headers=headers)

    async def respond(self, request: Request) -> Response:
        if "start" in request.path_params and request.method == "GET":
            return self.listed(request)
        return await super().respond(request)

    def app(self) -> Starlette:
        made = super().app()
        made.add_route("/things/pages/{start:int}", self.respond, methods=METHODS)
        return made


class Pointed(Things):
    """A page says in its body where the next one is, and may be empty all the same."""

    paging: ClassVar[Any] = {
        "style": "cursor",
        "parameter": "after",
        "limit": "limit",
        "items": "/items",
        "next": "/next",
    }
    query = (
        _in_query("limit", type="integer", minimum=1, maximum=50),
        _in_query("after", type="string", pattern="^[0-9]{1,4}$"),
    )
    laws = ("pages", "limits")

    def page(self) -> Schema:
        found = super().page()
        found["properties"]["next"] = {"type": "string"}
        return found

    def listed(self, request: Request) -> Response:
        asked = self.asked(request)
        size = _number(asked.get("limit", "20"), 1, 50)
        after = asked.get("after", "0")
        if not after.isascii() or not after.isdigit() or len(after) > 4:
            raise Refused(400)
        start, found = int(after), [*self.kept.values()]
        if planted() == "stale-cursor" and start:
            raise Refused(400)
        # As of things that were filtered out: a page between two that are not empty.
        if start == size and "after" in asked:
            gap = {"items": [], "next": str(start + 1000)}
            return JSONResponse(gap)
        start = start - 1000 if start >= 1000 else start
        answer: dict[str, Any] = {"items": found[start : start + size]}
        if start + size < len(found):
            answer["next"] = str(start + size)
        return JSONResponse(answer)


class Echoing(Things):
    """An answer says by which URL it was asked for, and now and then to come again later."""

    query = (_in_query("sort", type="string", enum=["old", "new"], default="old"),)
    statuses = ("429",)

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def contract(self) -> dict[str, Any]:
        found = super().contract()
        counted = answers(an_object(self={"type": "string"}, sort={"type": "string"}))
        found["paths"]["/summary"] = {
            "get": {
                "operationId": "summary",
                "parameters": list(self.query),
                "responses": {"200": counted, "400": PROBLEM, "429": PROBLEM},
            }
        }
        return found

    def page(self) -> Schema:
        found = super().page()
        found["properties"]["self"] = {"type": "string"}
        return found

    async def answer(self, request: Request) -> Response:
        lists = request.method == "GET" and not request.path_params
        self.count += lists
        if lists and self.count % 3 == 0 and not planted():
            return problem(429)
        if request.url.path == "/summary":
            sort = self.sorted(request)
            return JSONResponse({"self": str(request.url), "sort": sort})
        return await super().answer(request)

    def sorted(self, request: Request) -> str:
        default = "new" if planted() == "other-default" else "old"
        sort = self.asked(request).get("sort", default)
        if sort not in ("old", "new"):
            raise Refused(400)
        return sort

    def listed(self, request: Request) -> Response:
        found = [*self.kept.values()]
        if self.sorted(request) == "new":
            found.reverse()
        return JSONResponse({"items": found, "self": str(request.url)})

    def app(self) -> Starlette:
        made = super().app()
        made.add_route("/summary", self.respond, methods=METHODS)
        return made


class Done(Things):
    """A flag in a query is `true` or `false`, as JSON writes it."""

    new = an_object(done={"type": "boolean"})
    query = (_in_query("done", type="boolean"),)
    laws = ("filters",)

    def listed(self, request: Request) -> Response:
        done = self.asked(request).get("done")
        if done not in (None, "true", "false"):
            raise Refused(400)
        wanted = None if done is None or planted() == "all" else done == "true"
        found = [o for o in self.kept.values() if wanted in (None, o["done"])]
        return JSONResponse({"items": found})


class Whole(Things):
    """Instants are kept as whole seconds (MySQL), durations and addresses as what they are."""

    new = an_object(
        at={"type": "string", "format": "date-time"},
        count={"type": "integer", "minimum": 2_000_000_000, "maximum": 2**62},
    )
    linked = True

    def shown(self, key: str, new: dict[str, Any]) -> dict[str, Any]:
        text = new["at"].upper().replace("Z", "+00:00").replace(":60", ":59")
        at = datetime.fromisoformat(text).replace(microsecond=0)
        count = int(new["count"])
        if planted() == "rounded":
            count = count // 10 * 10
        told = at.isoformat().replace("+00:00", "Z")
        return {"id": key, "at": told, "count": count}


class Vehicles(Things):
    """What is shown is made of what the contract says, and named by a discriminator."""

    new = an_object(name=NAME)

    def contract(self) -> dict[str, Any]:
        found = super().contract()
        base = {"$ref": "#/components/schemas/Vehicle"}
        properties = {"id": {**KEY, "readOnly": True}, "kind": {"type": "string"}}
        found["components"] = {
            "schemas": {
                "Vehicle": {
                    **an_object(**properties),
                    "properties": {**properties, "name": NAME},
                    "discriminator": {"propertyName": "kind"},
                },
                "Car": {"allOf": [base, an_object(wheels={"type": "integer"})]},
            }
        }
        return found

    def thing(self) -> Schema:
        return {"$ref": "#/components/schemas/Vehicle"}

    def shown(self, key: str, new: dict[str, Any]) -> dict[str, Any]:
        car = {**super().shown(key, new), "kind": "Car", "wheels": 4}
        return {**car, "wings": 2} if planted() == "wings" else car


class Versions(Things):
    """A thing is shown in two media types, the second of which says more of it."""

    linked = True

    _V2 = "application/vnd.things.v2+json"

    def paths(self) -> dict[str, Any]:
        found = super().paths()
        more = {**self.thing()["properties"], "since": {"type": "string"}}
        content = found["/things/{id}"]["get"]["responses"]["200"]["content"]
        content[self._V2] = {"schema": {**an_object(**more)}}
        return found

    def read(self, request: Request, thing: dict[str, Any]) -> Response:
        newer = {**thing, "since": "2026"}
        if planted() == "mixed":
            return JSONResponse(newer)
        return JSONResponse(newer, media_type=self._V2)


class _Guarded(Things):
    """Callers show a token of OAuth, a key, or both."""

    security: ClassVar[list[dict[str, list[str]]]] = []
    statuses = ("401",)

    def contract(self) -> dict[str, Any]:
        flow = {"tokenUrl": "https://login.example.com", "scopes": {}}
        return {
            **super().contract(),
            "security": self.security,
            "components": {
                "securitySchemes": {
                    "login": {"type": "oauth2", "flows": {"clientCredentials": flow}},
                    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
                }
            },
        }

    def shows(self, request: Request) -> tuple[bool, bool]:
        """Whether a token is shown, and whether a key is."""
        token = request.headers.get("authorization") == "Bearer adas-token"
        return token, request.headers.get("x-key") == "adas-key"

    async def answer(self, request: Request) -> Response:
        if not self.lets_in(*self.shows(request)):
            return problem(401)
        return await super().answer(request)

    def lets_in(self, token: bool, key: bool) -> bool:
        raise NotImplementedError


class Both(_Guarded):
    """A token and a key are needed together."""

    security: ClassVar[Any] = [{"login": [], "key": []}]

    def lets_in(self, token: bool, key: bool) -> bool:
        return token and (key or planted() == "token-alone")


class Either(_Guarded):
    """A token is enough, and so is a key."""

    security: ClassVar[Any] = [{"login": []}, {"key": []}]

    def lets_in(self, token: bool, key: bool) -> bool:
        return token or (key and planted() != "no-keys")

    def contract(self) -> dict[str, Any]:
        found = super().contract()
        is_it = an_object(ok={"type": "boolean"})
        found["paths"]["/health"] = {
            "get": {
                "operationId": "health",
                "security": [],
                "responses": {"200": answers(is_it)},
            },
        }
        # Nobody gets what was here before, and the contract says no more than that.
        gone = {"operationId": "oldThings", "responses": {"410": PROBLEM}}
        found["paths"]["/old"] = {"get": {**gone, "security": []}}
        return found

    async def answer(self, request: Request) -> Response:
        if request.url.path == "/health":
            return JSONResponse({"ok": True})
        if request.url.path == "/old":
            return problem(410)
        return await super().answer(request)

    def app(self) -> Starlette:
        made = super().app()
        for path in ("/health", "/old"):
            made.add_route(path, self.respond, methods=METHODS)
        return made


class Rows(Things):
    """Rows of what was made, one after another, in one answer; and a note on one thing."""

    statuses = ("503",)

    def paths(self) -> dict[str, Any]:
        found = super().paths()
        found["/things/{id}/rows"] = {
            "get": {
                "operationId": "getRows",
                "parameters": found["/things/{id}"]["get"]["parameters"],
                "responses": {
                    "200": answers({"type": "string"}, "text/csv"),
                    "400": PROBLEM,
                    "404": PROBLEM,
                },
            }
        }
        return found

    async def made(self, request: Request) -> Response:
        body = await self.body(request)
        if planted() == "western" and any(ord(c) > 0xFF for c in body["name"]):
            return problem(503)
        return await super().made(request)

    def read(self, request: Request, thing: dict[str, Any]) -> Response:
        if not request.url.path.endswith("/rows"):
            return super().read(request, thing)

        async def rows() -> AsyncIterator[str]:
            yield "name\n"
            if planted() == "cut":
                raise RuntimeError("the database went away")
            yield "a thing\n"

        kind = "text/html" if planted() == "page" else "text/csv"
        return StreamingResponse(rows(), media_type=kind)

    async def respond(self, request: Request) -> Response:
        if request.url.path.endswith("/rows"):
            if request.method != "GET":
                return JSONResponse({}, 405, {"allow": "GET"})
            try:
                return self.read(request, self.found(request))
            except Refused as refused:
                return problem(refused.status)
        return await super().respond(request)


TRAITS: dict[str, type[Things]] = {
    "numbered": Numbered,
    "sized": Sized,
    "linked": Linked,
    "pointed": Pointed,
    "echoing": Echoing,
    "done": Done,
    "whole": Whole,
    "vehicles": Vehicles,
    "versions": Versions,
    "both": Both,
    "either": Either,
    "rows": Rows,
}


def _factory(name: str) -> Any:
    return lambda: TRAITS[name]().app()


globals().update({f"{name}_app": _factory(name) for name in TRAITS})
