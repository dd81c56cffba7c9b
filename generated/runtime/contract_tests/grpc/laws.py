"""Laws of things that methods make, return, list, change and remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import grpc
from google.protobuf.message import Message
from hypothesis import strategies as st

from ...grpc.method import Method, StreamStream, StreamUnary
from ...grpc.resources import Resource
from ..effort import effort
from ..findings import Outcome
from .changing import gone, updated
from .comparing import apart, differences
from .filtering import filtered
from .listed import can_be_paged, in_one_place, listed
from .outcomes import judged
from .parts import can_be
from .search import Found, search
from .session import REFUSED, Noted, Session
from .steps import Steps
from .strategies import messages

if TYPE_CHECKING:
    from .subject import GrpcSubject

READ, LIST = "read-after-create", "list-after-create"
UPDATE = "read-after-update"
GONE, MISSING = "gone-after-delete", "missing-is-not-found"

_CODE = grpc.StatusCode
_MANY = 12
"""Things that are made before they are listed, at most."""
_PAGE = 2
_NONE_MADE = "no request made one"
_FEW = "the contract has not all the methods for it"


def keeps(subject: GrpcSubject, law: str, resource: Resource) -> list[Outcome]:
    """Return whether a service keeps *law* for the things of *resource*.

    The answers on the way are held to the contract as well: what no made-up request gets.
    """
    trial, needed = _LAWS[law]
    of: list[Method[Any, Any] | None] = [getattr(resource, role) for role in needed]
    methods = [one for one in of if one is not None]
    why = _hindrance(methods, len(of))
    if law == MISSING and not subject.provider.is_real:
        why = "a fake makes up what it is asked for"
    if law == LIST and not resource.lists:
        why = _FEW
    if why:
        return [Outcome(operation=resource.name, untested=f"{law}: {why}")]
    found = Found()
    with Session(subject) as session:

        def look(sent: Any) -> Sequence[Noted]:
            session.renew()
            tried = Steps(session, law, resource)
            broken = trial(tried, sent)
            return [*tried.conform(), *broken]

        values = _values(subject, law, methods)
        search(values, look, examples=effort().examples, known=found)
        return _kept(session, law, resource, list(found.problems.values()))


def _kept(
    session: Session, law: str, resource: Resource, noted: Sequence[Noted]
) -> list[Outcome]:
    """What came of *law*, of other laws that were looked at on the way, and of answers."""
    subject, calls = session.subject, session.calls()
    looked = {one: session.checks[one] for one in (law, *session.checks)}
    kept = [
        Outcome(
            operation=resource.name,
            checks={one: count},
            findings=[
                replace(each.finding, operation=resource.name)
                for each in noted
                if each.problem.check == one
            ],
            basis=subject.basis(one),
            untested="" if count else f"{law}: {_NONE_MADE}",
            answered=sum(each.answered for each in calls.values()),
            calls=calls if one == law else {},
        )
        for one, count in looked.items()
    ]
    others = [one for one in noted if one.problem.check not in looked]
    of_answers = judged(subject, Outcome(operation=resource.name), others)
    return [*kept, *(one for one in of_answers if one.findings)]


def _hindrance(methods: Sequence[Method[Any, Any]], needed: int) -> str:
    if len(methods) < needed:
        return _FEW
    for one in methods:
        if isinstance(one, StreamUnary | StreamStream):
            return f"{one.name} takes a stream"
        if not can_be(one.request.DESCRIPTOR):
            return f"there can be no request of {one.name}"
    return ""


def _values(
    subject: GrpcSubject, law: str, methods: Sequence[Method[Any, Any]]
) -> st.SearchStrategy[Any]:
    made = messages(methods[0].request, subject.validate)
    if law == LIST:
        return st.lists(made, min_size=2, max_size=_MANY)
    if law == UPDATE:
        return st.tuples(made, made, messages(methods[1].request, subject.validate))
    if law == GONE:
        return st.tuples(made, made)
    return made


def _read(law: Steps, sent: Message) -> list[Noted]:
    """What was made is as it was sent, and is returned as it was made."""
    resource = law.resource
    assert resource.create is not None and resource.read is not None
    made = law.one(resource.create, sent)
    if made is None:
        return []
    wrong = list(differences(resource, made, resource.sent(sent)))
    if wrong:
        said = f"What was made is not what was sent: {'; '.join(wrong)}."
        return law.noted(said, f"made {wrong[0].split(' ')[0]}")
    request = resource.addressed(resource.read.request, made, sent)
    if request is None:
        return []
    found = law.one(resource.read, request)
    if found is None:
        return law.noted(f"What was made is not returned: {law.ended}.", "returned")
    others = apart(made, found)
    if others:
        said = f"What was made is returned with another {', '.join(others)}."
        return law.noted(said, f"returned {others[0]}")
    return law.noted("", "")


def _list(law: Steps, sent: Sequence[Message]) -> list[Noted]:
    """What was made is listed, and once; no page is larger than it should be."""
    resource = law.resource
    assert resource.create is not None
    validate = law.session.subject.validate
    together = in_one_place(resource, sent, lambda one: not validate(one))
    made = [one for one in (law.one(resource.create, s) for s in together) if one]
    keys = {getattr(one, resource.key_of(one) or "DESCRIPTOR") for one in made}
    key = resource.key_of(made[0]) if made else ""
    if not key or len(keys) < len(made):
        return []
    for method in resource.lists:
        for size in (0, _PAGE) if can_be_paged(method) else (0,):
            found = listed(resource, method, sent[0], law.ask, size=size)
            if found is None:
                return []
            every = [getattr(one, resource.key_of(one) or key) for one in found.things]
            lost = [one for one in (getattr(m, key) for m in made) if one not in every]
            twice = sorted({str(one) for one in every if every.count(one) > 1})
            of = f"of {len(made)} that were made"
            if lost:
                said = f"{len(lost)} {of} are not listed: {lost[0]!r}, for one."
                return law.noted(said, "lost")
            if twice:
                return law.noted(f"{twice[0]!r} is listed twice, {of}.", "twice")
            if size and found.largest > size:
                said = f"A page of {size} that was asked for has {found.largest}."
                return law.noted(said, "large")
    return [*law.noted("", ""), *filtered(law, made, sent[0])]


def _missing(law: Steps, sent: Message) -> list[Noted]:
    """What was never made is not there."""
    resource = law.resource
    assert resource.read is not None
    code = law.ask(resource.read, sent).code
    # What is no key at all may be told from one that nothing has.
    if code in (*REFUSED, _CODE.NOT_FOUND, _CODE.INVALID_ARGUMENT):
        return law.noted("", "")
    said = f"What was never made is asked for, and the call ends with {law.ended}, "
    return law.noted(f"{said}and not NOT_FOUND.", law.ended)


Trial = Callable[[Steps, Any], list[Noted]]
_LAWS: Mapping[str, tuple[Trial, tuple[str, ...]]] = {
    READ: (_read, ("create", "read")),
    LIST: (_list, ("create",)),
    UPDATE: (updated, ("create", "update", "read")),
    GONE: (gone, ("create", "delete", "read")),
    MISSING: (_missing, ("read",)),
}
"""Each law, and the methods that it needs; the first is asked first."""
