"""Calls that are tried beside the usual ones: by strangers, too late, with what is unknown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import grpc
from google.protobuf.message import DecodeError, Message
from google.protobuf.unknown_fields import UnknownFieldSet

from ...grpc.descriptors import Kind, kind_of, messages_in
from ...grpc.metadata import Sent
from ...grpc.method import Method
from .broken import Breach
from .calls import Exchange
from .checks import DEADLINE, FAULTS, Problem
from .comparing import is_as_sent
from .parts import WELL_KNOWN
from .session import REFUSED, Noted, Session
from .watching import works

NEGATIVE = "negative_data_rejection"
AUTH = "ignored_auth"
UNKNOWN = "unknown_fields_accepted"
SURVIVE = "unknown-fields-survive"

_CODE = grpc.StatusCode
_OTHERWISE = (*REFUSED, _CODE.RESOURCE_EXHAUSTED, _CODE.CANCELLED)
"""What a call may end with before anybody has looked at its request, or was heard to."""
_NUMBERS = (536_870_911, 536_870_910, 536_870_000, 19_999_999)
_BYTES = b"unknown"
_SOONEST, _SOON = 0.002, 0.1
"""Seconds of the shortest deadline, and of the longest that is tried."""
_GRACE = 1.0
"""Seconds in which a handler ends after its deadline."""


Codes = frozenset[grpc.StatusCode]


def refusals_of_valid(exchanges: Sequence[Exchange]) -> Codes:
    """Return how *exchanges* that keep all rules are refused: there is no such thing, say."""
    found = {one.code for one in exchanges if one.ended and not one.is_good}
    return frozenset(found - set(FAULTS))


def refused(
    session: Session,
    method: Method[Any, Any],
    sent: Sequence[Message],
    usual: Codes,
    breach: Breach | None = None,
) -> Sequence[Noted]:
    """A request that breaks a rule ends with INVALID_ARGUMENT, or as *usual*.

    A service may look for what is meant before it looks at the rest: then it refuses what
    breaks a rule for the same reason as what breaks none.
    """
    exchange = session.ask(method, sent)
    if exchange.code in (_CODE.INVALID_ARGUMENT, *_OTHERWISE, *usual):
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
    """Who shows nothing, or something wrong, is not let in.

    A proto says nothing of callers: some methods may be there for everybody.
    """
    found: list[Noted] = []
    for who, metadata in _strangers(session.subject.metadata):
        session.renew()
        exchange = session.ask(method, sent, metadata=metadata)
        problems = []
        if exchange.code not in _OTHERWISE and exchange.code is not _CODE.UNAVAILABLE:
            how = "was answered" if exchange.is_good else f"got {exchange.code.name}"
            said = (
                f"A caller with {who} {how}, and not UNAUTHENTICATED. If everybody may "
                f'call it: unchecked = ["{AUTH}:{method.name}"] says so.'
            )
            problems.append(Problem(check=AUTH, said=said, key=who, binding=False))
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
    if session.subject.provider.is_real:
        found += _survivors(session, method, raws, before)
    return found


def _survivors(
    session: Session,
    method: Method[Any, Any],
    raws: Sequence[bytes],
    before: Exchange,
) -> Sequence[Noted]:
    lost = _lost(method, raws, before) if before.is_good else ""
    if not lost:
        return ()
    said = f"A field that the contract does not have is lost from a {lost}."
    survive = Problem(check=SURVIVE, said=said, pointer=lost, key="lost", binding=False)
    return session.noted(method, before, (survive,))


def _with_unknown(message: Message) -> bytes:
    """*message* with a number and a text more, in each message that it holds."""
    full = type(message)()
    full.CopyFrom(message)
    for one in messages_in(full):
        if not kind_of(one).full_name.startswith(WELL_KNOWN):
            one.MergeFromString(_unknown(kind_of(one)))
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

    Only things that were sent and come back, with no more than a key, pass through.
    """
    sent = [
        one
        for raw in raws
        for one in messages_in(method.request.FromString(raw))
        if not kind_of(one).full_name.startswith(WELL_KNOWN)
    ]
    for raw in exchange.answers:
        try:
            answer = method.response.FromString(raw)
        except DecodeError:
            continue
        for one in messages_in(answer):
            if not len(UnknownFieldSet(one)) and any(is_as_sent(one, s) for s in sent):
                return str(kind_of(one).full_name)
    return ""


def deadline(
    session: Session, method: Method[Any, Any], sent: Sequence[Message]
) -> Sequence[Noted]:
    """When nobody waits any more, nothing goes on but what goes on after any call."""
    before = session.tasks()
    usual = session.ask(method, sent)
    if not usual.ended:
        return ()
    left = works(session.tasks() - before)
    session.renew()
    before = session.tasks()
    within = max(_SOONEST, min(usual.seconds / 2, _SOON))
    exchange = session.ask(method, sent, within=within)
    if exchange.code is not _CODE.DEADLINE_EXCEEDED:
        return session.noted(method, exchange, ())
    # Before it would have ended by itself, if that can be told.
    grace = max(_GRACE / 2, min(_GRACE, 0.8 * (usual.seconds - within)))
    problems = []
    what = session.going_on(grace, before, left)
    if what:
        said = f"The deadline was after {within:.3f} s, and {grace:.1f} s later {what}"
        problems.append(
            Problem(check=DEADLINE, said=f"{said} still ran.", key="running")
        )
    return session.noted(method, exchange, problems, DEADLINE)
