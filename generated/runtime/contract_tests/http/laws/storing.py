"""Laws of things that are stored: what was made can be read, and what was deleted is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....http.resources import Resource
from .answers import Broken, called
from .bystanders import is_left_alone, made_beside
from .comparing import differences
from .conversation import Conversation
from .judging import hold
from .reading import GONE, compare, done, read, read_schema, there
from .walking import find

if TYPE_CHECKING:
    from ..subject import HttpSubject


def read_after_create(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that what was made is what is read."""
    __tracebackhide__ = True
    create = there(resource.create)

    def play(talk: Conversation) -> None:
        thing = talk.make(resource)
        shown = read(talk, resource, thing.keys, f"{called(create)} made")
        compare(talk, resource, thing.sent, shown.value)

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
