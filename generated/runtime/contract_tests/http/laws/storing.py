"""Laws of things that are stored: what was made can be read, and what was deleted is gone."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ....http.operation import Operation
from ....http.resources import Resource
from ..shapes import free_texts
from .answers import Broken, Thing, Unmet, called
from .bystanders import is_left_alone, made_beside
from .comparing import differences
from .conversation import Conversation
from .judging import hold
from .reading import GONE, compare, done, read, read_schema, there
from .walking import find

if TYPE_CHECKING:
    from ..subject import HttpSubject

_LONG = 10_000
"""Characters of a text that is tried whole."""


def read_after_create(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that what was made is what is read."""
    __tracebackhide__ = True
    create = there(resource.create)

    longest = _longest(subject, create)

    def is_kept(talk: Conversation, thing: Thing) -> None:
        shown = read(talk, resource, thing.keys, f"{called(create)} made")
        compare(talk, resource, thing.sent, shown.value)

    def play(talk: Conversation) -> None:
        thing = talk.make(resource)
        is_kept(talk, thing)
        if longest:
            talk.subject.served.renew()
            with suppress(Unmet):  # what it takes together is another question
                another = talk.make(resource, said=longest)
                # A key that was said again may give what there was.
                if another.keys != thing.keys:
                    is_kept(talk, another)

    hold(subject, "read-after-create", create, play, stated=stated)


def list_after_create(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that what was made is listed."""
    __tracebackhide__ = True
    create, listing = there(resource.create), there(resource.list)

    def play(talk: Conversation) -> None:
        thing = talk.make(resource)
        item = find(talk, resource, thing)
        if item is None:
            raise Broken(
                f"{called(create)} made {thing.keys[-1]}, and {called(listing)} does not "
                "list it."
            )
        # A listing may show less of a thing than reading it does.
        said = {n: v for n, v in thing.sent.items() if n in item}
        schema = read_schema(talk, resource)
        found = list(differences(talk.subject.spec, schema, said, item))
        if found:
            raise Broken(f"{called(listing)}: {'; '.join(found)}.")

    hold(subject, "list-after-create", create, play, stated=stated)


def gone_after_delete(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that what was deleted cannot be read, and is not listed."""
    __tracebackhide__ = True
    delete = there(resource.delete)

    def play(talk: Conversation) -> None:
        thing, other = made_beside(talk, resource)
        done(delete, talk.send(talk.bare(delete), keys=thing.keys))
        answer = talk.read(resource, thing.keys)
        if answer.status not in GONE:
            raise Broken(
                f"{called(delete)} removed {thing.keys[-1]}, and {called(resource.read)} "
                f"answers {answer.status} instead of 404."
            )
        if resource.list is not None and find(talk, resource, thing) is not None:
            raise Broken(
                f"{called(delete)} removed {thing.keys[-1]}, and {called(resource.list)} "
                "still lists it."
            )
        is_left_alone(talk, resource, other, delete)

    hold(subject, "gone-after-delete", delete, play, stated=stated)


def _longest(subject: HttpSubject, create: Operation[Any]) -> dict[str, str]:
    """Texts of *create* that are as long as the contract allows: some stores cut them."""
    body = subject.spec.body(subject.declared(create))
    if body is None:
        return {}
    return {
        name: "x" * longest
        for name, longest in free_texts(subject.spec, body)
        if longest is not None and longest <= _LONG
    }
