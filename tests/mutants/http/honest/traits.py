"""Services that are right, each with a trait; the environment plants a bug beside it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from tests.mutants.http.honest.fields import (
    Bodyless,
    Computed,
    Filled,
    Kinds,
    Nulls,
    Stamped,
    Strict,
)
from tests.mutants.http.honest.things import NAME, Json, Refused, Things

_WRITING = ["read-after-create", "read-after-replace", "gone-after-delete"]
_TOKENS = {"ada": "north", "bob": "south"}


class Apart(Things):
    """Keys are told apart by tenant: PUT makes what is not there, DELETE is done once."""

    errors = ("400", "401", "404", "415")
    providers = """credentials = [
        {name = "ada", secrets = {login = "ada"}, tenant = "north"},
        {name = "bob", secrets = {login = "bob"}, tenant = "south"},
    ]"""

    @classmethod
    def contract(cls) -> Json:
        login = {"login": {"type": "http", "scheme": "bearer"}}
        secured: Json = {"security": [{"login": []}]}
        return {
            **super().contract(),
            **secured,
            "components": {"securitySchemes": login},
        }

    def owner(self, request: Request) -> str:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or token not in _TOKENS:
            raise Refused(401)
        return _TOKENS[token]

    def theirs(self, key: str) -> list[tuple[str, str]]:
        """Where anybody keeps something with this key."""
        return [place for place in self.kept if place[1] == key]

    async def replace(self, request: Request) -> Response:
        owner, key = self.place(request, any_=True)
        said = await self.said(request, "replace")
        if self.bug == "P36" and (owner, key) not in self.kept:
            for place in self.theirs(key):
                self.kept[place] = self.filled(key, said, None)
            raise Refused(404)
        self.kept[owner, key] = self.filled(key, said, None)
        return self.answer(self.kept[owner, key])

    async def delete(self, request: Request) -> Response:
        owner, key = self.place(request, any_=True)
        if self.bug == "P37" and (owner, key) not in self.kept:
            for place in self.theirs(key):
                del self.kept[place]
            raise Refused(404)
        self.kept.pop((owner, key), None)
        return Response(status_code=204)


class Conditional(Things):
    """Who changes a thing says which state of it they have read."""

    errors = ("400", "404", "412", "415", "428")
    laws = [*_WRITING, "replace-twice"]

    @classmethod
    def parameters(cls, role: str) -> list[Json]:
        if role not in ("replace", "delete"):
            return []
        schema = {"type": "string", "pattern": '^"[a-f0-9]{8}"$'}
        return [
            {"name": "If-Match", "in": "header", "required": True, "schema": schema}
        ]

    def headers(self, thing: Json) -> Mapping[str, str]:
        digest = hashlib.sha256(json.dumps(thing).encode()).hexdigest()
        return {"etag": f'"{digest[:8]}"'}

    def meant(self, request: Request) -> tuple[str, str]:
        """Where the thing is kept, if the caller has seen its state."""
        place, tag = self.place(request, any_=True), request.headers.get("if-match")
        if not tag:
            raise Refused(428)
        if len(tag) != 10 or set(tag[1:-1]) - set("0123456789abcdef"):
            raise Refused(400)
        if tag[0] + tag[-1] != '""':
            raise Refused(400)
        if place not in self.kept:
            raise Refused(404)
        if tag != self.headers(self.kept[place])["etag"]:
            raise Refused(412)
        return place

    async def replace(self, request: Request) -> Response:
        said, place = await self.said(request, "replace"), self.meant(request)
        name = "constant" if self.bug == "P39" else said["name"]
        self.kept[place] = {"id": place[1], "name": name}
        return self.answer(self.kept[place])

    async def delete(self, request: Request) -> Response:
        place = self.meant(request)
        if self.bug != "P40":
            del self.kept[place]
        return Response(status_code=204)


class Later(Things):
    """What is asked for is done at another time, so nothing is there to be read meanwhile."""

    providers = 'unchecked = ["answered:readLater"]'
    roles = ("create", "read")
    made = 202
    laws = ["read-after-create"]
    untested = frozenset(
        {"answers_where_something_is", "read-after-create", "read-only"}
    )

    @classmethod
    def responses(cls, role: str) -> Json:
        found = super().responses(role)
        if role == "create":
            link = {"operationId": "readLater"}
            found["202"]["links"] = {
                "one": {**link, "parameters": {"id": "$response.body#/id"}}
            }
        return found

    async def create(self, request: Request) -> Response:
        said = await self.said(request, "create")
        key = self.key(said)
        return self.answer(self.filled(key, said, None), self.made)


class Unique(Things):
    """Names are unique, and a request with a key is done once."""

    roles = ("create", "read", "list")
    errors = ("400", "404", "409", "415")

    def __init__(self) -> None:
        super().__init__()
        self.done: dict[str, Json] = {}

    @classmethod
    def parameters(cls, role: str) -> list[Json]:
        header = {"name": "Idempotency-Key", "in": "header", "required": True}
        schema = {"type": "string", "minLength": 1, "maxLength": 64}
        return [{**header, "schema": schema}] if role == "create" else []

    async def create(self, request: Request) -> Response:
        key = request.headers.get("idempotency-key", "")
        if not 1 <= len(key) <= 64:
            raise Refused(400)
        said = await self.said(request, "create")
        if key in self.done and self.bug != "P35":
            return self.answer(self.done[key], self.made)
        if any(one["name"] == said["name"] for one in self.kept.values()):
            raise Refused(409)
        answer = await super().create(request)
        self.done[key] = [*self.kept.values()][-1]
        return answer


class Firsts(Things):
    """One thing is the first choice, and what becomes it takes that from another one."""

    new = {"name": NAME, "first": {"type": "boolean"}}
    needed = ("name", "first")
    roles = ("create", "read", "list", "replace", "update", "delete")
    laws = [*_WRITING, "read-after-update"]

    def filled(self, key: str, said: Json, old: Json | None) -> Json:
        for place, one in self.kept.items():
            if self.bug == "P43" and old is not None:
                self.kept[place] = {**said, "id": place[1]}
            elif said["first"]:
                one["first"] = False
        return {"id": key, **said}

    async def delete(self, request: Request) -> Response:
        place = self.place(request)
        was = self.kept.pop(place)
        if self.bug == "P44":
            self.kept.clear()
        for one in self.kept.values():
            one["first"] = one["first"] or was["first"]
            break
        return Response(status_code=204)


class Single(Things):
    """There is one thing at most: what is made takes the place of what there was."""

    roles = ("create", "read", "list", "replace", "update", "delete")
    laws = [*_WRITING, "read-after-update", "replace-twice", "list-after-create"]
    advised = frozenset({"ensure_resource_availability"})

    def filled(self, key: str, said: Json, old: Json | None) -> Json:
        self.kept.clear()
        return super().filled(key, said, old)


class Codes(Things):
    """Callers say the key, which is short."""

    new = {"id": {"type": "string", "minLength": 1, "maxLength": 3}, "name": NAME}
    needed = ("id", "name")
    own = {}
    key_schema = {"type": "string", "minLength": 1, "maxLength": 3}
    roles = ("create", "read", "list")
    errors = ("400", "404", "409", "415")
    laws = ["read-after-create", "list-after-create"]

    def key(self, said: Json) -> str:
        if ("", said["id"]) in self.kept:
            raise Refused(409)
        return str(said["id"])

    def place(self, request: Request, *, any_: bool = False) -> tuple[str, str]:
        place = ("", request.path_params["id"])
        if place not in self.kept and not any_:
            raise Refused(404 if len(place[1]) <= 3 else 400)
        return place


TRAITS: tuple[type[Things], ...] = (
    *(Apart, Computed, Strict, Stamped, Conditional, Later, Kinds),
    *(Bodyless, Unique, Filled, Firsts, Single, Codes, Nulls),
)


def named(title: str) -> type[Things]:
    """The service of this title."""
    return next(one for one in TRAITS if one.title() == title)
