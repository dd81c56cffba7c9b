"""Calls that are tried beside the usual ones: by strangers, too late, with what is unknown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import grpc
from google.protobuf.message import DecodeError, Message
from google.protobuf.unknown_fields import UnknownFieldSet

from ...grpc.metadata import Sent
from ...grpc.method import Method
from .broken import Breach
from .calls import Exchange
from .checks import Problem
from .parts import WELL_KNOWN, Kind, messages_in
from .session import REFUSED, Noted, Session

NEGATIVE = "negative_data_rejection"
AUTH = "ignored_auth"
UNKNOWN = "unknown_fields_accepted"
SURVIVE = "unknown-fields-survive"
DEADLINE = "deadline"

_CODE = grpc.StatusCode
_OTHERWISE = (*REFUSED, _CODE.RESOURCE_EXHAUSTED)
"""What a call may end with before anybody has looked at its request."""
_NUMBERS = (536_870_911, 536_870_910, 536_870_000, 19_999_999)
_BYTES = b"unknown"
_SOONEST = 0.002
_GRACE = 1.0
"""Seconds in which a handler ends after its deadline."""


def refused(
    session: Session,
    method: Method[Any, Any],
    sent: Sequence[Message],
    breach: Breach | None,
) -> Sequence[Noted]:
    """A request that breaks a rule ends with INVALID_ARGUMENT."""
    exchange = session.ask(method, sent)
    if exchange.code is _CODE.INVALID_ARGUMENT or exchange.code in _OTHERWISE:
        return session.noted(method, exchange, (), NEGATIVE)
    broken = "; ".join(session.subject.validate(sent[-1]))
    how = "was answered" if exchange.is_good else f"ended with {exchange.code.name}"
    problem = Problem(
        check=NEGATIVE,
        said=f"A request that breaks a rule of the contract {how}, and not with "
        f"INVALID_ARGUMENT: {broken}.",
        pointer=breach.pointer if breach else "",
        key=f"{breach.where} {breach.rule}" if breach else "expression",
    )
    return session.noted(method, exchange, (problem,), NEGATIVE)


def strangers(
    session: Session, method: Method[Any, Any], sent: Sequence[Message]
) -> Sequence[Noted]:
    """Who shows nothing, or something wrong, is not let in."""
    found: list[Noted] = []
    for who, metadata in _strangers(session.subject.metadata):
        session.renew()
        exchange = session.ask(method, sent, metadata=metadata)
        problems = []
        if exchange.code not in _OTHERWISE and exchange.code is not _CODE.UNAVAILABLE:
            how = "was answered" if exchange.is_good else f"got {exchange.code.name}"
            said = f"A caller with {who} {how}, and not UNAUTHENTICATED."
            problems.append(Problem(check=AUTH, said=said, key=who))
        found += session.noted(method, exchange, problems, AUTH)
    return found


def _strangers(metadata: Sent) -> Iterator[tuple[str, Sent]]:
    yield "no credentials", ()
    wrong: list[tuple[str, str | bytes]] = []
    for name, value in metadata:
        if isinstance(value, bytes):
            wrong.append((name, b"nobody"))
        else:
            scheme, space, _ = value.rpartition(" ")
            wrong.append((name, f"{scheme}{space}nobody"))
    yield "wrong credentials", tuple(wrong)


def unknown_fields(
    session: Session, method: Method[Any, Any], sent: Sequence[Message]
) -> Sequence[Noted]:
    """What a later contract adds does no harm, and a thing that passes through keeps it."""
    raws = [_with_unknown(one) for one in sent]
    before = session.ask(method, raws)
    session.renew()
    exchange = session.ask(method, sent)
    problems = []
    if exchange.is_good and not before.is_good:
        said = f"A request with a field that the contract does not have got {before.code.name}."
        problems.append(Problem(check=UNKNOWN, said=said, key="refused"))
    found = session.noted(method, before, problems, UNKNOWN)
    lost = _lost(method, raws, before) if before.is_good else ""
    if lost:
        said = f"A field that the contract does not have is lost from a {lost}."
        survive = Problem(
            check=SURVIVE, said=said, pointer=lost, key="lost", binding=False
        )
        found += session.noted(method, before, (survive,))
    return found


def _with_unknown(message: Message) -> bytes:
    """*message* with a number and a text more, in each message that it holds."""
    full = type(message)()
    full.CopyFrom(message)
    for one in messages_in(full):
        if not one.DESCRIPTOR.full_name.startswith(WELL_KNOWN):
            one.MergeFromString(_unknown(one.DESCRIPTOR))
    return full.SerializeToString(deterministic=True)


def _unknown(kind: Kind) -> bytes:
    taken = set(kind.fields_by_number)
    number = next(one for one in _NUMBERS if one not in taken)
    return b"".join((_varint(number << 3 | 2), _varint(len(_BYTES)), _BYTES))


def _varint(value: int) -> bytes:
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    found.append(value)
    return bytes(found)


def _lost(method: Method[Any, Any], raws: Sequence[bytes], exchange: Exchange) -> str:
    """The kind of what came back without what was unknown; empty if nothing did.

    Only things that were sent and come back as the same otherwise pass through.
    """
    sent = {
        (one.DESCRIPTOR.full_name, _known(one))
        for raw in raws
        for one in messages_in(method.request.FromString(raw))
        if one.ListFields() and not one.DESCRIPTOR.full_name.startswith(WELL_KNOWN)
    }
    for raw in exchange.answers:
        try:
            answer = method.response.FromString(raw)
        except DecodeError:
            continue
        for one in messages_in(answer):
            name = str(one.DESCRIPTOR.full_name)
            if (name, _known(one)) in sent and not len(UnknownFieldSet(one)):
                return name
    return ""


def _known(message: Message) -> bytes:
    one = type(message)()
    one.CopyFrom(message)
    one.DiscardUnknownFields()  # type: ignore[no-untyped-call, unused-ignore]
    return one.SerializeToString(deterministic=True)


def deadline(
    session: Session, method: Method[Any, Any], sent: Sequence[Message]
) -> Sequence[Noted]:
    """When nobody waits any more, nothing goes on."""
    usual = session.ask(method, sent)
    if not usual.ended:
        return ()
    session.renew()
    exchange = session.ask(method, sent, within=max(_SOONEST, usual.seconds / 2))
    if exchange.code is not _CODE.DEADLINE_EXCEEDED:
        return session.noted(method, exchange, ())
    problems = []
    if not session.handlers_end(_GRACE):
        said = (
            f"The deadline was after {exchange.seconds:.3f} s, and {_GRACE:.0f} s later "
            "the handler was still running."
        )
        problems.append(Problem(check=DEADLINE, said=said, key="running"))
    return session.noted(method, exchange, problems, DEADLINE)
