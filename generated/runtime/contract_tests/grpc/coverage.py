"""What of a contract came up while a method was called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from google.protobuf.message import DecodeError, Message

from ...grpc.descriptors import Kind, is_map, kind_of, messages_in
from ...grpc.method import Method
from ..findings import Coverage
from .calls import Exchange
from .parts import WELL_KNOWN, kinds_in, oneof_of

_FIELDS, _CHOICES, _MEMBERS = "fields", "oneof branches", "enum members"
_MOST = 60
"""Kinds of messages that are looked into: of some contracts, each holds all others."""


def coverage(
    method: Method[Any, Any], exchanges: Iterable[Exchange]
) -> Mapping[str, Coverage]:
    """Return what came up in the calls of *method*, and what did not, by kind."""
    seen: set[tuple[str, str]] = set()
    statuses: set[str] = set()
    for one in exchanges:
        statuses.add(one.code.name)
        for way, side, raws in (
            ("request", method.request, one.requests),
            ("answer", method.response, one.answers),
        ):
            for raw in raws:
                try:
                    seen.update(_came(way, side.FromString(raw)))
                except DecodeError:
                    continue
    known = {
        *_all("request", method.request.DESCRIPTOR),
        *_all("answer", method.response.DESCRIPTOR),
    }
    declared = {"OK", *(one.CODE.name for one in method.errors)}
    found = {"statuses": _covered(statuses, declared)}
    for kind in (_FIELDS, _CHOICES, _MEMBERS):
        every = {what for of, what in known if of == kind}
        if every:
            came = {what for of, what in seen if of == kind} & every
            found[kind] = _covered(came, every)
    return found


def _covered(came: set[str], every: set[str]) -> Coverage:
    return Coverage(seen=frozenset(came), unseen=frozenset(every - came))


def _all(way: str, kind: Kind) -> Iterator[tuple[str, str]]:
    for number, inner in enumerate(kinds_in(kind)):
        if number >= _MOST:
            return
        if _is_plain(inner):
            for field in inner.fields:
                place = f"{way} {inner.name}.{field.name}"
                yield _FIELDS, place
                if field.enum_type is not None:
                    for one in field.enum_type.values:
                        yield _MEMBERS, f"{place}={one.name}"
                choice = oneof_of(field)
                if choice is not None:
                    yield _CHOICES, f"{way} {inner.name}.{choice.name}={field.name}"


def _is_plain(kind: Kind) -> bool:
    return not (kind.full_name.startswith(WELL_KNOWN) or kind.GetOptions().map_entry)


def _came(way: str, whole: Message) -> Iterator[tuple[str, str]]:
    for message in messages_in(whole):
        kind = kind_of(message)
        if not _is_plain(kind):
            continue
        for field, value in message.ListFields():
            if field.is_extension:
                continue
            place = f"{way} {kind.name}.{field.name}"
            yield _FIELDS, place
            choice = oneof_of(field)
            if choice is not None:
                yield _CHOICES, f"{way} {kind.name}.{choice.name}={field.name}"
            if field.enum_type is not None and not is_map(field):
                for number in value if field.is_repeated else [value]:
                    known = field.enum_type.values_by_number.get(number)
                    if known is not None:
                        yield _MEMBERS, f"{place}={known.name}"
