"""Laws of things that methods make, return, list, change and remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any

import grpc
from google.protobuf.message import Message
from hypothesis import strategies as st

from ...grpc.method import Method, StreamStream, StreamUnary
from ..effort import effort
from ..findings import Outcome
from .listed import listed
from .outcomes import judged
from .parts import can_be, kind_of
from .resource import Resource, apart
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
_NONE_MADE = "no request made one"
_FEW = "the contract has not all the methods for it"


def keeps(subject: GrpcSubject, law: str, resource: Resource) -> list[Outcome]:
    """Return whether a service keeps *law* for the things of *resource*.

    The answers on the way are held to the contract as well: what no made-up request gets.
    """
    trial, needed = _LAWS[law]
    of: list[Method[Any, Any] | None] = [getattr(resource, role) for role in needed]
    methods = [one for one in of if one is not None]
    why = _hindrance(subject, methods, len(of))
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
        looked = session.checks[law]
        answered = sum(one.is_good for one in session.exchanges)
    noted = found.problems.values()
    kept = Outcome(
        operation=resource.name,
        checks={law: looked},
        findings=[
            replace(one.finding, operation=resource.name)
            for one in noted
            if one.problem.check == law
        ],
        basis=subject.basis(law),
        untested="" if looked else f"{law}: {_NONE_MADE}",
        answered=answered,
    )
    whole = Outcome(operation=resource.name)
    others = judged(subject, whole, (one for one in noted if one.problem.check != law))
    return [kept, *(one for one in others if one.findings)]


def _hindrance(
    subject: GrpcSubject, methods: Sequence[Method[Any, Any]], needed: int
) -> str:
    if not subject.provider.is_real:
        return "the fake of a gRPC service remembers nothing"
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
        return st.tuples(made, messages(methods[1].request, subject.validate))
    return made


def _read(law: Steps, sent: Message) -> list[Noted]:
    """What was made is as it was sent, and is returned as it was made."""
    resource = law.resource
    assert resource.create is not None and resource.read is not None
    made = law.one(resource.create, sent)
    if made is None:
        return []
    wrong = list(resource.differences(made, resource.sent(sent)))
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
    """What was made is listed, and once."""
    resource = law.resource
    assert resource.create is not None
    made = [one for one in (law.one(resource.create, s) for s in sent) if one]
    keys = {getattr(one, resource.key_of(one) or "DESCRIPTOR") for one in made}
    key = resource.key_of(made[0]) if made else ""
    if not key or len(keys) < len(made):
        return []
    for method, size in product(resource.lists, (0, 2)):
        found = listed(resource, method, sent[0], size, law.ask)
        if found is None:
            return []
        every = [getattr(one, resource.key_of(one) or key) for one in found]
        lost = [one for one in (getattr(m, key) for m in made) if one not in every]
        twice = sorted({str(one) for one in every if every.count(one) > 1})
        of = f"of {len(made)} that were made"
        if lost:
            said = f"{len(lost)} {of} are not listed: {lost[0]!r}, for one."
            return law.noted(said, "lost")
        if twice:
            return law.noted(f"{twice[0]!r} is listed twice, {of}.", "twice")
    return law.noted("", "")


def _update(law: Steps, sent: tuple[Message, Message]) -> list[Noted]:
    """What was changed is returned as it was changed."""
    resource = law.resource
    assert resource.create and resource.update and resource.read
    made = law.one(resource.create, sent[0])
    change = type(sent[1])()
    change.CopyFrom(sent[1])
    if made is None or not _aim(resource, change, made):
        return []
    wanted = resource.sent(change)
    fields = resource.settable(wanted)
    _say_what(change, fields if resource.holder(type(change)) else None)
    if law.session.subject.validate(change):
        return []
    if not law.ask(resource.update, change).is_good:
        return []
    request = resource.addressed(resource.read.request, made, sent[0])
    found = None if request is None else law.one(resource.read, request)
    if found is None:
        return law.noted(f"What was changed is not returned: {law.ended}.", "returned")
    wrong = list(resource.differences(found, wanted, fields))
    said = f"What was changed is returned otherwise: {'; '.join(wrong)}."
    return law.noted(said if wrong else "", wrong[0].split(" ")[0] if wrong else "")


def _aim(resource: Resource, change: Message, made: Message) -> bool:
    """Make *change* one of the thing that was *made*; False if nobody can tell how."""
    own = resource.key_of(made)
    holder = resource.holder(type(change))
    target = getattr(change, holder) if holder else change
    key = resource.key_of(target) if holder else resource.key_in(type(change))
    if not own or not key:
        return False
    setattr(target, key, getattr(made, own))
    return True


def _say_what(change: Any, fields: Sequence[str] | None) -> None:
    """Let the mask of *change* say that all *fields* are meant (AIP-134)."""
    for field in kind_of(change).fields:
        kind = field.message_type
        if kind is not None and kind.full_name == "google.protobuf.FieldMask":
            mask = getattr(change, field.name)
            del mask.paths[:]
            mask.paths.extend(fields or ())


def _gone(law: Steps, sent: Message) -> list[Noted]:
    """What was removed is not there any more."""
    resource = law.resource
    assert resource.create and resource.delete and resource.read
    made = law.one(resource.create, sent)
    if made is None:
        return []
    removal = resource.addressed(resource.delete.request, made, sent)
    request = resource.addressed(resource.read.request, made, sent)
    if removal is None or request is None:
        return []
    if not law.ask(resource.delete, removal).is_good:
        return []
    found = law.one(resource.read, request)
    if law.taken[-1][1].code is _CODE.NOT_FOUND or _is_marked(found):
        return law.noted("", "")
    said = f"What was removed is asked for, and the call ends with {law.ended}, "
    return law.noted(f"{said}and not NOT_FOUND.", law.ended)


def _is_marked(thing: Message | None) -> bool:
    """Whether *thing* is still there to say that it was removed (AIP-164)."""
    if thing is None:
        return False
    names = {field.name for field, _ in thing.ListFields()}
    return bool(names & {"delete_time", "deleted_at", "deleted"})


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
    UPDATE: (_update, ("create", "update", "read")),
    GONE: (_gone, ("create", "delete", "read")),
    MISSING: (_missing, ("read",)),
}
"""Each law, and the methods that it needs; the first is asked first."""
