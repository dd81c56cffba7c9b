"""Calls a method with whatever its contract allows and forbids, and looks at each call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from google.protobuf.message import Message
from hypothesis import strategies as st

from ...grpc.method import Method, StreamStream, StreamUnary
from ..effort import effort
from ..findings import Outcome
from . import checks, trials
from .broken import breaches, has_expressions
from .coverage import coverage
from .outcomes import judged
from .parts import can_be
from .refusals import refusals
from .search import Found, search
from .session import Noted, Session
from .strategies import messages, no_rules, with_known

if TYPE_CHECKING:
    from .subject import GrpcSubject

Requests = list[Message]
_STREAM = 3
"""Requests of the longest stream."""
_FEW = 5
"""Requests for what does not depend much on them."""


def calls(subject: GrpcSubject, method: Method[Any, Any]) -> list[Outcome]:
    """Ask *method* whatever its contract allows and forbids; the service is new each time."""
    if not can_be(method.request.DESCRIPTOR):
        return [_untested(method, "there can be no request of it (proto2)")]
    found = Found()
    with Session(subject) as session:
        valid = requests(subject, method)
        _search(session, method, valid, found, _valid, effort().examples)
        if not found.tried:
            why = "no request could be made up that keeps the rules"
            return [_untested(method, why)]
        for go_on in (_extremes, _invalid, _others):
            if found.is_slow:
                break
            go_on(session, method, found)
        whole = Outcome(
            operation=method.name,
            checks=dict(session.checks),
            answered=sum(one.is_good for one in session.exchanges),
            coverage=coverage(method, session.exchanges),
            calls=session.calls(),
        )
    return judged(subject, whole, found.problems.values())


def requests(
    subject: GrpcSubject, method: Method[Any, Any]
) -> st.SearchStrategy[Requests]:
    """Return what *method* may be sent: one request, or some, where it takes a stream."""
    one = messages(method.request, subject.validate)
    known = subject.provider.configuration.parameters
    if set(known) & set(method.request.DESCRIPTOR.fields_by_name):
        one = one | with_known(one, known, subject.validate)
    if isinstance(method, StreamUnary | StreamStream):
        return st.lists(one, max_size=_STREAM)
    return one.map(lambda request: [request])


Trial = Callable[[Session, Method[Any, Any], Requests], Sequence[Noted]]


def _search(
    session: Session,
    method: Method[Any, Any],
    values: st.SearchStrategy[Requests],
    found: Found,
    trial: Trial,
    examples: int,
) -> None:
    def look(sent: Requests) -> Sequence[Noted]:
        session.renew()
        return trial(session, method, sent)

    search(values, look, examples=examples, known=found)


def _valid(
    session: Session, method: Method[Any, Any], sent: Requests
) -> Sequence[Noted]:
    """What must hold when all rules are kept."""
    exchange = session.ask(method, sent)
    subject = session.subject
    noted = session.noted
    found = [
        *noted(method, exchange, checks.of_status(method, exchange), checks.STATUS),
    ]
    real = subject.provider.is_real
    if exchange.answers:
        answers = checks.of_answers(
            method,
            exchange,
            session.unsaid if real else None,
            # What a fake makes up has every field, and knows nothing of rules.
            subject.validate if real else no_rules,
        )
        found += noted(method, exchange, answers, checks.SCHEMA)
    return [*found, *refusals(session, method, exchange, sent)]


def _extremes(session: Session, method: Method[Any, Any], found: Found) -> None:
    """Send what is hardly ever drawn: nothing at all, and a stream without requests."""
    empty = method.request()
    sent: list[Requests] = []
    if empty.IsInitialized() and not session.subject.validate(empty):
        sent.append([empty])
    if isinstance(method, StreamUnary | StreamStream):
        sent.append([])
    for one in sent:
        session.renew()
        for noted in _valid(session, method, one):
            found.problems.setdefault(noted.name, noted)


def _invalid(session: Session, method: Method[Any, Any], found: Found) -> None:
    """Break one rule after another, then those that are only expressions."""
    if not method.validated or session.subject.validate is no_rules:
        return
    whole = session.sent(method)
    validate = session.subject.validate
    usual = trials.refusals_of_valid(session.exchanges)
    many = isinstance(method, StreamUnary | StreamStream)
    for breach in breaches(method.request.DESCRIPTOR):
        one = breach.broken(whole, validate)
        if one is None:
            continue
        for sent in ([one], [whole[0], one]) if many else ([one],):
            session.renew()
            for noted in trials.refused(session, method, sent, usual, breach):
                found.problems.setdefault(noted.name, noted)
    if has_expressions(method.request.DESCRIPTOR):
        loose = messages(method.request).filter(lambda one: bool(validate(one)))
        values = loose.map(lambda one: [one])

        def refused(
            session: Session, method: Method[Any, Any], sent: Requests
        ) -> Sequence[Noted]:
            return trials.refused(session, method, sent, usual)

        _search(session, method, values, found, refused, _FEW)


def _others(session: Session, method: Method[Any, Any], found: Found) -> None:
    """What does not depend much on the request: who calls, until when, what is unknown."""
    valid = requests(session.subject, method)
    few = min(_FEW, effort().examples)
    if session.subject.metadata:
        _search(session, method, valid, found, trials.strangers, 1)
    _search(session, method, valid, found, trials.unknown_fields, few)
    if session.served.watch is not None:
        _search(session, method, valid, found, trials.deadline, few)


def _untested(method: Method[Any, Any], why: str) -> Outcome:
    return Outcome(operation=method.name, untested=why)
