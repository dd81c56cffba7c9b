"""Laws of who calls: one key, one effect; one tenant never sees what belongs to another."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from ....http.operation import Operation
from ....http.resources import Resource
from .answers import BUSY, Answer, Broken, Thing, Unmet, called, refused
from .comparing import differences
from .conversation import Conversation
from .judging import hold
from .reading import GONE, done, read_schema, settled, taken_over
from .walking import find, key_of, walk

if TYPE_CHECKING:
    from ..subject import HttpSubject

_CONFLICT = 409


def one_key_one_effect(
    subject: HttpSubject,
    operation: Operation[Any],
    resource: Resource,
    header: str,
    *,
    stated: bool = True,
) -> None:
    """Check that a request that is sent twice with one key of idempotency is done once.

    The header is that of draft-ietf-httpapi-idempotency-key-header.
    """
    __tracebackhide__ = True

    def play(talk: Conversation) -> None:
        above = talk.above(resource)
        case = talk.case(operation)
        sent = talk.shaped(operation, case)
        key = {header: _drawn_key(talk)}
        first = talk.send(case, keys=above, headers=key)
        done(operation, first)
        made = talk.key_of(resource, case.body, first)
        before = _listed(talk, resource, above)
        again = talk.send(case, keys=above, headers=key)
        if not again.ok:
            _is_busy(talk, operation, again, case, above, header)
        elif (other := talk.key_of(resource, case.body, again)) != made:
            raise Broken(
                f"{called(operation)}, sent twice with one {header}, made {made} and "
                f"{other}."
            )
        for one in _more(resource, made, before, _listed(talk, resource, above)):
            if _shows(talk, resource, sent, one):
                raise Broken(
                    f"{called(operation)}, sent twice with one {header}, answers twice "
                    f"that it made {made}, and made {key_of(one, resource)} as well."
                )

    hold(subject, "idempotency-key", operation, play, stated=stated)


def _drawn_key(talk: Conversation) -> str:
    return str(uuid.UUID(int=talk.draw(st.integers(0, 2**128 - 1))))


def _listed(
    talk: Conversation, resource: Resource, above: tuple[str, ...]
) -> list[Any]:
    """All that is listed; nothing where nothing lists it."""
    return walk(talk, resource, above) if resource.list is not None else []


def _more(
    resource: Resource, made: str, before: list[Any], after: list[Any]
) -> list[Any]:
    """What is listed *after*, and was not *before*, or not as often, by its key.

    What was *made* may be listed a while later.
    """
    left = [key_of(one, resource) for one in before]
    left += [made] if made not in left else []
    found = []
    for one in after:
        key = key_of(one, resource)
        if key in left:
            left.remove(key)
        else:
            found.append(one)
    return found


def _shows(talk: Conversation, resource: Resource, sent: Any, item: Any) -> bool:
    """Whether *item* may be what was *sent*: a listing may show less of it."""
    if not isinstance(sent, Mapping) or not isinstance(item, Mapping):
        return True
    said = {name: value for name, value in sent.items() if name in item}
    schema = read_schema(talk, resource)
    return not any(differences(talk.subject.spec, schema, said, item))


def _is_busy(
    talk: Conversation,
    operation: Operation[Any],
    answer: Answer,
    case: Any,
    above: tuple[str, ...],
    header: str,
) -> None:
    """Hold a service that refuses a request that it has done, and gets again, to its reason.

    It may be still at work, which 409 says. It says that as well of what is there already,
    for which it must not take the same request.

    Raises:
        Unmet: It is at work, or has too much of it.
        Broken: It is neither.
    """
    is_at_work = False
    if answer.status == _CONFLICT:
        another = {header: _drawn_key(talk)}
        is_at_work = talk.send(case, keys=above, headers=another).ok
    if is_at_work or answer.status in BUSY:
        raise refused(operation, answer)
    raise Broken(
        f"{called(operation)}, sent again with the same {header}, is answered with "
        f"{answer.status}, as if it were another request."
    )


def tenants_are_apart(subject: HttpSubject, resource: Resource) -> None:
    """Check that who belongs to another tenant neither sees nor changes what one made.

    Callers with tenants in the configuration say that it matters; without two of them
    nothing is tested.
    """
    __tracebackhide__ = True
    create = resource.create
    assert create is not None
    own = subject.callers[0].tenant if subject.callers else ""
    others = [
        number
        for number, caller in enumerate(subject.callers)
        if caller.tenant and own and caller.tenant != own
    ]

    def play(talk: Conversation) -> None:
        if not others:
            raise Unmet("no credentials of two tenants are configured")
        other = talk.one_of(others)
        _is_hidden(talk, resource, *_mine(talk, resource), other)
        for role, operation in resource.roles():
            if role in ("replace", "update", "delete"):
                # Of each a thing of its own: to PUT may make theirs beside mine.
                thing, mine = _mine(talk, resource)
                _is_kept(talk, resource, operation, thing, mine, other)

    hold(subject, "tenants", create, play, stated=True)


def _mine(talk: Conversation, resource: Resource) -> tuple[Thing, Any]:
    """Make a thing, and read it: nobody is kept from what its owner does not reach.

    What was sent is then what callers alone say of it.

    Raises:
        Unmet: That is so.
    """
    thing = talk.make(resource)
    said: Any = thing.sent
    for _ in range(2):  # what each reading changes, others need not have changed
        answer = talk.read(resource, thing.keys)
        if not answer.ok:
            raise refused(resource.read, answer)
        said = settled(talk, resource, said, answer.value)
    return replace(thing, sent=said), answer.value


def _is_hidden(
    talk: Conversation, resource: Resource, thing: Thing, mine: Any, other: int
) -> None:
    """Show nothing of *thing* to another tenant, before that one has written anything.

    Raises:
        Broken: It is shown.
    """
    key, who = thing.keys[-1], talk.subject.callers[other].name
    said = settled(talk, resource, thing.sent, mine)
    for operation in (resource.read, resource.head):
        if operation is None:
            continue
        answer = talk.send(talk.bare(operation, other), keys=thing.keys)
        if answer.ok and (
            operation is resource.head or _tells(said, mine, answer.value)
        ):
            raise Broken(
                f"{called(operation)} shows {key} to {who}, of another tenant."
            )
    if resource.list is None:
        return
    try:
        found = find(talk, resource, thing, caller=other)
    except Unmet:
        return
    if found is not None:
        raise Broken(f"{called(resource.list)} shows {key} to {who}.")


def _tells(said: Any, mine: Any, theirs: Any) -> bool:
    """Whether *theirs* says anything of *mine*, of which its owner has *said* something.

    An answer without a body says nothing, nor does one of what was never made.
    """
    if isinstance(mine, Mapping) and isinstance(theirs, Mapping):
        telling = [name for name in said or mine if name in mine and name in theirs]
        return any(mine[name] == theirs[name] for name in telling)
    return theirs is not None and bool(mine == theirs)


def _is_kept(
    talk: Conversation,
    resource: Resource,
    operation: Operation[Any],
    thing: Thing,
    mine: Any,
    other: int,
) -> None:
    """Change and remove nothing of *thing* for another tenant, whatever that one is told.

    To say that it is done is no lie where keys are told apart by tenant: theirs is another
    thing, or there is none.

    Raises:
        Broken: It is changed, or gone.
    """
    key, who = thing.keys[-1], talk.subject.callers[other].name
    case = talk.bare(operation, other)
    sent = talk.shaped(operation, case)
    talk.send(case, keys=thing.keys)
    now = talk.read(resource, thing.keys)
    if now.status in GONE:
        raise Broken(
            f"{called(operation)} lets {who}, of another tenant, remove {key}."
        )
    if not now.ok:
        raise refused(resource.read, now)
    schema = read_schema(talk, resource)
    said = settled(talk, resource, thing.sent, mine)
    changed = list(differences(talk.subject.spec, schema, said, now.value))
    changed += taken_over(talk, resource, sent, mine, now.value)
    if changed:
        raise Broken(
            f"{called(operation)} lets {who}, of another tenant, change {key}: "
            f"{changed[0]}."
        )
