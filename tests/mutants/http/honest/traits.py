"""Services that are right, each with a trait; the environment plants a bug beside it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response

from tests.mutants.http.honest.things import NAME, UUID, Json, Refused, Things

_WRITING = ["read-after-create", "read-after-replace", "gone-after-delete"]
_TOKENS = {"ada": "north", "bob": "south"}
_INSTANT = {"type": "string", "format": "date-time"}


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


class Computed(Things):
    """A readOnly property follows from another one, so that it is as it was said to be."""

    new = {"name": NAME, "age": {"type": "integer", "minimum": 0, "maximum": 120}}
    needed = ("name", "age")
    own = {"id": UUID, "adult": {"type": "boolean", "readOnly": True}}
    roles = ("create", "read", "replace", "update")

    async def said(self, request: Request, role: str) -> Json:
        said = await super().said(request, role)
        if self.bug == "P38":
            said |= {n: v for n, v in (await request.json()).items() if n == "adult"}
        return said

    def filled(self, key: str, said: Json, old: Json | None) -> Json:
        return {"id": key, "adult": said["age"] >= 18, **said}


class Strict(Things):
    """What is readOnly is refused, and the contract has no word for that."""

    roles = ("create", "read", "replace")
    errors = ("404",)

    async def said(self, request: Request, role: str) -> Json:
        if not (await request.body()):
            raise Refused(415)
        try:
            said = await super().said(request, role)
        except Refused as refused:
            raise Refused(422 if refused.status == 400 else refused.status) from None
        if "id" in await request.json():
            raise Refused(422)
        return said

    def place(self, request: Request, *, any_: bool = False) -> tuple[str, str]:
        try:
            return super().place(request, any_=any_)
        except Refused:
            raise Refused(404) from None


class Stamped(Things):
    """One schema for all: when a thing was changed, and how often, is not called readOnly."""

    new = {
        "name": NAME,
        "note": {"type": "string", "maxLength": 20},
        "updatedAt": _INSTANT,
        # So few that what callers say is by chance what is counted.
        "version": {"type": "integer", "minimum": 1, "maximum": 4},
    }
    roles = ("create", "read", "replace", "update")
    laws = {
        "read-after-create": False,
        "read-after-replace": False,
        "read-after-update": False,
        "replace-twice": True,
    }

    def filled(self, key: str, said: Json, old: Json | None) -> Json:
        stamp = {"updatedAt": datetime.now(UTC).isoformat()}
        return {
            "id": key,
            **said,
            **stamp,
            "version": (old or {}).get("version", 0) % 4 + 1,
        }


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
    """What is asked for is done at another time."""

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


_SOUNDS = {"cat": "meow", "dog": "woof"}


class Kinds(Things):
    """Each kind of thing has a default of its own."""

    new = {
        "kind": {"enum": [*_SOUNDS]},
        "sound": {"type": "string", "maxLength": 10},
        "size": {"type": "integer", "minimum": 0, "maximum": 9, "default": 1},
    }
    roles = ("create", "read")

    @classmethod
    def body(cls) -> Json:
        kinds = [
            {
                "required": ["kind"],
                "properties": {
                    "kind": {"const": kind},
                    "sound": {**cls.new["sound"], "default": sound},
                },
            }
            for kind, sound in _SOUNDS.items()
        ]
        size = {"size": cls.new["size"]}
        return {"type": "object", "properties": size, "oneOf": kinds}

    def filled(self, key: str, said: Json, old: Json | None) -> Json:
        size = 2 if self.bug == "P41" else 1
        return {"id": key, "sound": _SOUNDS[said["kind"]], "size": size, **said}


class Bodyless(Things):
    """A body may be left out; then all is what it is by default."""

    new = {"name": {**NAME, "default": "x"}}
    needed = ()
    untested = frozenset({"rare_characters"})
    roles = ("create", "read", "replace", "update")
    laws = ["read-after-create", "read-after-replace", "read-after-update"]

    @classmethod
    def contract(cls) -> Json:
        found = super().contract()
        for item in found["paths"].values():
            for operation in item.values():
                operation.get("requestBody", {})["required"] = False
        return found

    async def said(self, request: Request, role: str) -> Json:
        if not await request.body() and "content-type" not in request.headers:
            return {}
        return await super().said(request, role)

    def filled(self, key: str, said: Json, old: Json | None) -> Json:
        return {"id": key, "name": "x", **said}


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


class Filled(Things):
    """A PUT says all of a thing; what it leaves out, the service fills in by itself."""

    new = {
        "name": NAME,
        "status": {"enum": ["open", "paid", "sent"]},
        "note": {"type": "string", "maxLength": 20},
    }
    roles = ("create", "read", "replace", "list")
    laws = ["read-after-replace"]

    def filled(self, key: str, said: Json, old: Json | None) -> Json:
        if self.bug == "P42":
            said = {**(old or {}), **said}
        return {"status": "open", **said, "id": key}


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


class Nulls(Things):
    """What a PATCH says is null goes, or becomes what the service fills in by itself."""

    new = {
        "name": NAME,
        "note": {"type": "string", "maxLength": 20},
        "loud": {"type": "boolean"},
    }
    roles = ("create", "read", "update")
    laws = ["read-after-update"]

    @classmethod
    def bodies(cls) -> dict[str, Json]:
        change = {
            "note": {"type": ["string", "null"], "maxLength": 20},
            "loud": {"type": ["boolean", "null"]},
        }
        schema = {"type": "object", "minProperties": 1, "properties": change}
        return {"create": cls.body(), "update": schema}

    async def said(self, request: Request, role: str) -> Json:
        said = await super().said(request, role)
        if self.bug == "P45":
            return {name: value for name, value in said.items() if value is not None}
        return said

    def filled(self, key: str, said: Json, old: Json | None) -> Json:
        return {"id": key, "loud": False, **said}


TRAITS: tuple[type[Things], ...] = (
    *(Apart, Computed, Strict, Stamped, Conditional, Later, Kinds),
    *(Bodyless, Unique, Filled, Firsts, Single, Codes, Nulls),
)


def named(title: str) -> type[Things]:
    """The service of this title."""
    return next(one for one in TRAITS if one.title() == title)
