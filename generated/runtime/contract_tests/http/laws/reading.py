"""What laws read of a thing, and which of it only callers say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....http.operation import Operation
from ....http.resources import Resource
from ..document import Schema, json_schema
from .answers import BUSY, Answer, Broken, called, refused
from .comparing import differences
from .conversation import Conversation

GONE = (404, 410)
"""How a service says that something is not there."""


def there(operation: Operation[Any] | None) -> Operation[Any]:
    """Return *operation*, which a law needs."""
    assert operation is not None, "the law needs an operation that the contract lacks"
    return operation


def done(operation: Operation[Any], answer: Answer) -> None:
    """Go on if *operation* is done by now.

    Raises:
        Unmet: It is not.
    """
    if not answer.done:
        raise refused(operation, answer)


def read(
    talk: Conversation, resource: Resource, keys: tuple[str, ...], why: str
) -> Answer:
    """Read the thing that has *keys*, since *why*.

    Raises:
        Unmet: The service would answer at another time.
        Broken: It is not there.
    """
    answer = talk.read(resource, keys)
    if answer.status in BUSY:
        raise refused(resource.read, answer)
    if not answer.ok:
        raise Broken(
            f"{why} {keys[-1]}, and {called(resource.read)} answers {answer.status}."
        )
    return answer


def read_schema(talk: Conversation, resource: Resource) -> Schema:
    """Return the schema of what reading one thing answers."""
    document = talk.subject.spec
    for _, response in document.successes(talk.declared(resource.read)):
        schema = json_schema(response.get("content", {}))
        if schema is not None:
            return schema
    return {}


def compare(talk: Conversation, resource: Resource, sent: Any, shown: Any) -> None:
    """Hold what is *shown* of a thing to what was *sent*.

    Raises:
        Broken: It is another.
    """
    schema = read_schema(talk, resource)
    found = list(differences(talk.subject.spec, schema, sent, shown))
    if found:
        raise Broken(f"{called(resource.read)}: {'; '.join(found)}.")


def settled(talk: Conversation, resource: Resource, sent: Any, shown: Any) -> Any:
    """Return what is *shown* of a thing as it was *sent*.

    That is what only callers change: whatever a service counts, or notes of times, is not
    what a caller says of it, or is not said at all.
    """
    schema, document = read_schema(talk, resource), talk.subject.spec
    if isinstance(sent, Mapping) and isinstance(shown, Mapping):
        return {
            name: shown[name]
            for name, value in sent.items()
            if name in shown
            and not any(differences(document, schema, {name: value}, shown))
        }
    return {} if any(differences(document, schema, sent, shown)) else shown


def is_same(
    talk: Conversation, resource: Resource, name: str, value: Any, shown: Any
) -> bool:
    """Whether the property *name* is *shown* to be *value*."""
    return (
        isinstance(shown, Mapping)
        and name in shown
        and not any(
            differences(
                talk.subject.spec, read_schema(talk, resource), {name: value}, shown
            )
        )
    )


def taken_over(
    talk: Conversation, resource: Resource, said: Any, before: Any, after: Any
) -> list[str]:
    """Return what of a thing is *after* as was *said*, of another one, and was not *before*.

    Nothing if only a part of it is so: that may be by chance.
    """
    if not isinstance(said, Mapping) or not isinstance(after, Mapping):
        return []
    shown = {name: value for name, value in said.items() if name in after}
    if not all(is_same(talk, resource, name, shown[name], after) for name in shown):
        return []
    return [
        name
        for name, value in shown.items()
        if not is_same(talk, resource, name, value, before)
    ]
