"""Laws of who calls: one key, one effect; one tenant never sees what belongs to another."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from ....http.operation import Operation
from ....http.resources import Resource
from .answers import Broken, Unmet, called, refused
from .conversation import Conversation
from .judging import hold
from .walking import find, key_of, walk

if TYPE_CHECKING:
    from ..subject import HttpSubject


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
        key = str(uuid.UUID(int=talk.draw(st.integers(0, 2**128 - 1))))
        case = talk.case(operation)
        talk.shaped(operation, case)
        first = talk.send(case, keys=above, headers={header: key})
        if not first.ok:
            raise refused(operation, first)
        again = talk.send(case, keys=above, headers={header: key})
        made = talk.key_of(resource, case.body, first)
        if again.ok and (other := talk.key_of(resource, case.body, again)) != made:
            raise Broken(
                f"{called(operation)}, sent twice with one {header}, made {made} and "
                f"{other}."
            )
        if resource.list is not None:
            listed = [key_of(one, resource) for one in walk(talk, resource, above)]
            if listed.count(made) > 1:
                raise Broken(
                    f"{called(operation)}, sent twice with one {header}, made {made} twice."
                )

    hold(subject, "idempotency-key", operation, play, stated=stated)


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
        thing = talk.make(resource)
        key = thing.keys[-1]
        who = subject.callers[other].name
        for role, operation in resource.roles():
            if role in ("read", "head", "replace", "update", "delete"):
                case = talk.bare(operation, other)
                answer = talk.send(case, keys=thing.keys)
                if answer.ok:
                    raise Broken(
                        f"{called(operation)} lets {who}, of another tenant, at {key}."
                    )
        if resource.list is not None:
            try:
                found = find(talk, resource, thing, caller=other)
            except Unmet:
                return
            if found is not None:
                raise Broken(f"{called(resource.list)} shows {key} to {who}.")

    hold(subject, "tenants", create, play, stated=True)
