"""Remembers the things that a fake was told of, as JSON, as another service would see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from pydantic import BaseModel
from pydantic_core import from_json, to_jsonable_python

from ..content import Json
from .fitting import Thing, a_thing, answered, changed, first_content, fitting
from .free_keys import fresh_key
from .listing import page_of, wanted
from .operation import Operation
from .resources import Resource, Role

_Scope: TypeAlias = tuple[str, ...]


class Missing(LookupError):
    """There is no thing of that key any more."""

    statuses = (404, 410)


class Taken(ValueError):
    """There is a thing of that key already."""

    statuses = (409,)


class Unfit(ValueError):
    """What is said of a thing does not fit it, and the contract has a word for that."""

    statuses = (422, 400)


@dataclass
class _Shelf:
    """The things below one path, whose parameters are filled in, by their keys."""

    things: dict[str, Thing] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)


class Memory:
    """What became of the things of some resources.

    A thing that nobody made is made up when it is asked for, and is there from then on; one
    that was deleted is gone.
    """

    def __init__(self, resources: Iterable[Resource]) -> None:
        """Remember things of *resources*."""
        self._roles: dict[str, tuple[Resource, Role]] = {}
        for resource in resources:
            for role, operation in resource.roles():
                self._roles.setdefault(operation.name, (resource, role))
        self._shelves: dict[tuple[str, _Scope], _Shelf] = {}

    def forget(self) -> None:
        """Forget all things."""
        self._shelves.clear()

    def knows(self, operation: Operation[Any]) -> bool:
        """Whether *operation* is about things that are remembered here."""
        return operation.name in self._roles

    def answer(self, operation: Operation[Any], arguments: Mapping[str, Any]) -> Any:
        """Do what *operation* does, and return what it answers.

        Raises:
            Missing: It is about a thing that was deleted, or about what is below one.
            Taken: It makes a thing that is there already.
            NoKeyLeft: It makes one, and all keys are taken.
            Unfit: It says of a thing what the contract does not allow, and refuses.
        """
        resource, role = self._roles[operation.name]
        for shelf, key in self._named(resource, role, arguments):
            if key in shelf.gone:
                raise Missing(key)
        shelf, content = self._shelf(resource, arguments), first_content(operation)
        if role == "list":
            return self._list(resource, shelf, operation, arguments)
        if role == "create":
            key, thing = self._create(resource, shelf, arguments)
            keys = (*self._above(resource, arguments), key)
            told = {"location": resource.location(keys)}
            return answered(operation, fitting(content, thing), told)
        key = _key(resource, arguments)
        if role == "delete":
            thing = shelf.things.pop(key, {})
            shelf.gone.add(key)
            self._empty(resource, (*self._above(resource, arguments), key))
            return answered(operation, fitting(content, thing))
        thing = self._told(resource, operation, shelf, key, arguments)
        return answered(operation, fitting(content, thing))

    def revive(self, operation: Operation[Any], arguments: Mapping[str, Any]) -> None:
        """Forget what refuses *operation*: its contract has no word for that."""
        resource, role = self._roles[operation.name]
        for shelf, key in self._named(resource, role, arguments):
            shelf.gone.discard(key)
        if role == "create":
            chosen = _json(arguments.get("body")).get(resource.field)
            self._shelf(resource, arguments).things.pop(str(chosen), None)

    def _named(
        self, resource: Resource, role: Role, arguments: Mapping[str, Any]
    ) -> Iterator[tuple[_Shelf, str]]:
        """Return the things that must be there: one, unless it is made, and those above."""
        for above, _ in self._roles.values():
            if resource.path.startswith(above.below):
                yield self._shelf(above, arguments), _key(above, arguments)
        if role not in ("create", "replace", "list"):
            yield self._shelf(resource, arguments), _key(resource, arguments)

    def _shelf(self, resource: Resource, arguments: Mapping[str, Any]) -> _Shelf:
        where = resource.path, self._above(resource, arguments)
        return self._shelves.setdefault(where, _Shelf())

    def _above(self, resource: Resource, arguments: Mapping[str, Any]) -> _Scope:
        told = (arguments.get(name) for name in resource.above)
        return tuple(str(to_jsonable_python(one)) for one in told)

    def _empty(self, resource: Resource, keys: _Scope) -> None:
        """Forget all that is below the thing of these *keys*, should there be another one."""
        for path, above in list(self._shelves):
            below = path.startswith(resource.below)
            if below and above[: len(keys)] == keys:
                del self._shelves[path, above]

    def _list(
        self,
        resource: Resource,
        shelf: _Shelf,
        operation: Operation[Any],
        arguments: Mapping[str, Any],
    ) -> Any:
        if not shelf.things and not shelf.gone:
            made = a_thing(_json_of(resource.read))
            self._put(shelf, resource, self._free_key(resource, shelf, made), made)
        chosen = wanted(list(shelf.things.values()), operation, arguments)
        page, told = page_of(
            chosen, resource, _json_of(operation), operation.paging, arguments
        )
        return answered(operation, page, told)

    def _create(
        self, resource: Resource, shelf: _Shelf, arguments: Mapping[str, Any]
    ) -> tuple[Any, Thing]:
        """Return a new thing, and its key."""
        told = _json(arguments.get("body"), whole=True)
        key = told.get(resource.field)
        if key is None:
            key = self._free_key(resource, shelf, {})
        elif str(key) in shelf.things:
            raise Taken(str(key))
        return key, self._put(shelf, resource, key, told)

    def _free_key(self, resource: Resource, shelf: _Shelf, made: Thing) -> Any:
        """Return the key that a thing was *made* with, or one that no other ever had."""
        if resource.field in made:
            return made[resource.field]
        used = shelf.things.keys() | shelf.gone
        return fresh_key(_json_of(resource.read), resource.field, used)

    def _told(
        self,
        resource: Resource,
        operation: Operation[Any],
        shelf: _Shelf,
        key: str,
        arguments: Mapping[str, Any],
    ) -> Thing:
        """Return a thing after what was told of it."""
        _, role = self._roles[operation.name]
        value = to_jsonable_python(arguments[resource.key], by_alias=True)
        if role == "replace":
            told = _json(arguments.get("body"), whole=True)
            return self._put(shelf, resource, value, told)
        content = _json_of(resource.read)
        known = shelf.things.get(key)
        told = {} if role in ("read", "head") else _json(arguments.get("body"))
        told.pop(resource.field, None)
        before = a_thing(content) if known is None else known
        thing, left = changed(content, before, told, patch=_is_patch(operation))
        strange = role == "update" and not _is_object(arguments.get("body"))
        # Of what nobody knows a fake takes anything: a test that arranges nothing passes.
        if known is not None and (left or strange) and _refuses(operation):
            raise Unfit(", ".join(left))
        return self._put(shelf, resource, value, thing)

    def _put(self, shelf: _Shelf, resource: Resource, key: Any, known: Thing) -> Thing:
        """Have a thing as whoever reads it sees it, with all that it must have.

        It is found by *key*, whether or not its class can say that.
        """
        content = _json_of(resource.read)
        thing = _json(fitting(content, {**known, resource.field: key}))
        shelf.gone.discard(str(key))
        shelf.things[str(key)] = thing
        return thing


def _key(resource: Resource, arguments: Mapping[str, Any]) -> str:
    return str(to_jsonable_python(arguments.get(resource.key)))


def _json_of(operation: Operation[Any]) -> Json[Any]:
    """Return how things are read and listed: a resource has them in JSON."""
    content = first_content(operation)
    assert isinstance(content, Json)
    return content


def _refuses(operation: Operation[Any]) -> bool:
    return not operation.errors.keys().isdisjoint(Unfit.statuses)


def _is_patch(operation: Operation[Any]) -> bool:
    """Whether null in what is sent says that there is nothing (RFC 7396)."""
    sent = operation.request
    contents = sent if isinstance(sent, tuple) else (sent,)
    return any(one and "merge-patch" in one.media_type for one in contents)


def _is_object(body: object) -> bool:
    """Whether *body* says something of properties; None says nothing, which is as well."""
    bare = to_jsonable_python(body, by_alias=True, fallback=repr)
    return bare is None or isinstance(bare, dict)


def _json(value: object, *, whole: bool = False) -> Thing:
    """Return a model as JSON: what was set, or with what the contract takes for the rest."""
    if not isinstance(value, BaseModel):
        found = to_jsonable_python(value, by_alias=True)
        return found if isinstance(found, dict) else {}
    said: Thing = from_json(value.model_dump_json(by_alias=True, exclude_unset=True))
    if not whole:
        return said
    rest: Thing = from_json(value.model_dump_json(by_alias=True, exclude_none=True))
    return {**rest, **said}
