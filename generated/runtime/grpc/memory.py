"""Remembers the things that a fake was told of, as another service would see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from uuid import UUID

import grpc
from google.protobuf.message import Message

from ..message_sample import sample_message
from .descriptors import Field, kind_of, own_rules, rules_of
from .errors import RpcError
from .masks import updated
from .method import Method, streams_responses
from .pages import page_of
from .resources import Resource, Role, filters, is_alike, is_place

_CODE = grpc.StatusCode
_MASK = "update_mask"


@dataclass(slots=True)
class _Kept:
    """One thing: its key, where it is (its parent, its tenant), itself unless it is gone."""

    key: Any
    places: dict[str, Any]
    thing: Any = None


@dataclass(frozen=True, slots=True)
class _Shelf:
    """All things of a resource; *own* is the field that has the key of one."""

    resource: Resource
    kind: type[Message]
    own: str
    kept: list[_Kept] = field(default_factory=list)

    def find(self, key: Any, places: dict[str, Any]) -> _Kept | None:
        """Return the last that has this key, for it may have been made again."""
        found = (
            one
            for one in reversed(self.kept)
            if one.key == key and _are_near(one.places, places)
        )
        return next(found, None)

    def keep(self, key: Any, places: dict[str, Any], thing: Any) -> _Kept:
        """Have one more."""
        setattr(thing, self.own, key)
        made = _Kept(key, places, thing)
        self.kept.append(made)
        return made

    def free_key(self) -> Any:
        """Return a key that no other ever had."""
        used = {one.key for one in self.kept}
        keys = _keys(self.kind.DESCRIPTOR.fields_by_name[self.own])
        return next(one for one in keys if one not in used)


class Memory:
    """What became of the things of some resources.

    A thing that nobody made is made up when it is asked for, and is there from then on; one
    that was deleted is gone.
    """

    def __init__(self, resources: Iterable[Resource]) -> None:
        """Remember things of *resources*."""
        self._roles: dict[str, tuple[_Shelf, Role]] = {}
        for resource in resources:
            shelf = _shelf(resource)
            if shelf is None:
                continue
            for role, method in resource.roles():
                if _can_be_told(shelf, role, method):
                    self._roles.setdefault(method.path, (shelf, role))

    def forget(self) -> None:
        """Forget all things."""
        for shelf, _ in self._roles.values():
            shelf.kept.clear()

    def knows(self, method: Method[Any, Any]) -> bool:
        """Whether *method* is about things that are remembered here."""
        return method.path in self._roles

    def answers(self, method: Method[Any, Any], request: Message) -> list[Message]:
        """Do what *method* does, and return what it answers: one, or those of a stream.

        Raises:
            RpcError: NOT_FOUND for a thing that was deleted, ALREADY_EXISTS for one that is
                there, INVALID_ARGUMENT for a mask or a token that is none; as the contract
                declares it, if it does.
        """
        shelf, role = self._roles[method.path]
        if role == "lists":
            return _listed(shelf, method, request)
        if role == "create":
            kept = _made(shelf, method, request)
        else:
            kept = _there(shelf, method, request, _key(shelf, method, request))
        if role == "update":
            kept.thing = _changed(shelf, method, request, kept)
        told = [_told(shelf, method, kept)]
        if role == "delete":
            kept.thing = None
        return told


def _shelf(resource: Resource) -> _Shelf | None:
    kind = resource.kind()
    own = resource.key_of(kind()) if kind is not None else ""
    return _Shelf(resource, kind, own) if kind is not None and own else None


def _can_be_told(shelf: _Shelf, role: Role, method: Method[Any, Any]) -> bool:
    """Whether it can be told of which thing a request is, and where an answer lists it."""
    resource = shelf.resource
    if role == "create":
        return True
    if role == "lists":
        one = resource.is_one(method.response.DESCRIPTOR)
        return bool(
            one or resource.holder(method.response)
            if streams_responses(method)
            else resource.list_in(method.response)
        )
    if role == "update" and resource.holder(method.request):
        return True
    name = resource.key_in(method.request)
    own = shelf.kind.DESCRIPTOR.fields_by_name[shelf.own]
    return bool(name) and is_alike(method.request.DESCRIPTOR.fields_by_name[name], own)


def _key(shelf: _Shelf, method: Method[Any, Any], request: Message) -> Any:
    """Return the key of the thing that a request is about."""
    holder = shelf.resource.holder(method.request)
    if holder:
        return getattr(getattr(request, holder), shelf.own)
    return getattr(request, shelf.resource.key_in(method.request))


def _made(shelf: _Shelf, method: Method[Any, Any], request: Any) -> _Kept:
    """Return a new thing: as it was sent, with what only a service can say of it."""
    resource = shelf.resource
    sent, thing = resource.sent(request), shelf.kind()
    sayable = kind_of(sent).fields_by_name
    for one, value in sample_message(shelf.kind).ListFields():
        is_ours = one.name not in sayable or not resource.is_settable(thing, one)
        if is_ours and one.name != shelf.own:
            _set(thing, one, value)
    _copy(sent, thing)
    chosen = resource.chosen_in(method.request)
    places = _places(request, but=chosen)
    key = getattr(request, chosen) if chosen else ""
    key = key or getattr(thing, shelf.own) or shelf.free_key()
    known = shelf.find(key, places)
    if known is not None and known.thing is not None:
        said = f"there is a {resource.name} {key!r} already"
        raise _refusal(method, _CODE.ALREADY_EXISTS, said)
    return shelf.keep(key, places, thing)


def _there(
    shelf: _Shelf, method: Method[Any, Any], request: Message, key: Any
) -> _Kept:
    """Return the thing of *key*, made up if nobody knows it."""
    places = _places(request, but=shelf.resource.key_in(method.request))
    found = shelf.find(key, places)
    if found is None:
        return shelf.keep(key, places, sample_message(shelf.kind))
    if found.thing is None:
        said = f"there is no {shelf.resource.name} {key!r} any more"
        raise _refusal(method, _CODE.NOT_FOUND, said)
    return found


def _changed(
    shelf: _Shelf, method: Method[Any, Any], request: Any, kept: _Kept
) -> Message:
    """Return the thing that was *kept*, as a request wants it."""
    resource, sent = shelf.resource, shelf.resource.sent(request)
    has_mask = _MASK in kind_of(request).fields_by_name
    thing: Message = shelf.kind()
    if has_mask and kind_of(sent) == kind_of(thing):
        thing = updated(kept.thing, sent, getattr(request, _MASK))
    else:
        thing.CopyFrom(kept.thing)
        _copy(sent, thing)
    for one in shelf.kind.DESCRIPTOR.fields:
        if not resource.is_settable(thing, one):
            thing.ClearField(one.name)
    for one, value in kept.thing.ListFields():
        if not resource.is_settable(thing, one):
            _set(thing, one, value)
    return thing


def _listed(shelf: _Shelf, method: Method[Any, Any], request: Message) -> list[Message]:
    places = _places(request)
    if not shelf.kept:
        shelf.keep(shelf.free_key(), places, sample_message(shelf.kind))
    chosen = [
        one
        for one in shelf.kept
        if one.thing is not None
        and _are_near(one.places, places)
        and _is_wanted(one.thing, request)
    ]
    if streams_responses(method):
        return [_told(shelf, method, one) for one in chosen]
    things = [one.thing for one in chosen]
    return [page_of(method, request, things, shelf.resource.list_in(method.response))]


def _told(shelf: _Shelf, method: Method[Any, Any], kept: _Kept) -> Message:
    """Return a response that is a thing, holds it, or has its key."""
    resource = shelf.resource
    response: Message = sample_message(method.response)
    holder, key = resource.holder(method.response), resource.key_in(method.response)
    if resource.is_one(method.response.DESCRIPTOR):
        response.CopyFrom(kept.thing)
    elif holder:
        getattr(response, holder).CopyFrom(kept.thing)
    elif key:
        of = method.response.DESCRIPTOR.fields_by_name[key]
        if is_alike(of, shelf.kind.DESCRIPTOR.fields_by_name[shelf.own]):
            setattr(response, key, kept.key)
    return response


def _copy(sent: Message, thing: Any) -> None:
    """Take into *thing* what of it was *sent*; lists and maps are taken as a whole."""
    known = kind_of(thing).fields_by_name
    for one, value in sent.ListFields():
        same = known.get(one.name)
        if same is not None and is_alike(one, same) and not one.is_extension:
            _set(thing, same, value)


def _set(thing: Any, of: Field, value: Any) -> None:
    """Have *value* in a field, whatever was there."""
    thing.ClearField(of.name)
    if of.is_repeated:
        getattr(thing, of.name).MergeFrom(value)
    elif of.message_type is not None:
        getattr(thing, of.name).CopyFrom(value)
        getattr(thing, of.name).SetInParent()  # which may be empty, and there
    else:
        setattr(thing, of.name, value)


def _places(request: Message, but: str = "") -> dict[str, Any]:
    return {
        one.name: value
        for one, value in request.ListFields()
        if is_place(one) and one.name != but
    }


def _are_near(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two places may be one: what only one of them says is not looked at."""
    return all(one[name] == other[name] for name in one.keys() & other.keys())


def _is_wanted(thing: Message, request: Message) -> bool:
    """Whether *thing* has what a *request* says by the name of a field of it."""
    said = {field.name for field, _ in request.ListFields()}
    return all(
        getattr(thing, one.name) == getattr(request, one.name)
        for one in filters(kind_of(request), kind_of(thing))
        if one.name in said
    )


def _keys(of: Field) -> Iterator[Any]:
    """Yield keys for a field: numbers, as text where it is one, UUIDs where it says so."""
    if of.type != of.TYPE_STRING:
        return count(1)
    is_uuid = bool(own_rules(rules_of(of)).get("uuid"))
    return (str(UUID(int=n)) if is_uuid else str(n) for n in count(1))


def _refusal(method: Method[Any, Any], code: grpc.StatusCode, details: str) -> RpcError:
    """Return the error that *method* declares for *code*, or the plain one."""
    kind = next((one for one in method.errors if one.CODE is code), None)
    return RpcError(code, details) if kind is None else kind(details)
