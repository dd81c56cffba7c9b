"""Services whose properties have a trait; the environment plants a bug beside it."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.requests import Request

from tests.mutants.http.honest.things import NAME, UUID, Json, Refused, Things


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
        "updatedAt": {"type": "string", "format": "date-time"},
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
