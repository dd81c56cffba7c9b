"""A thing that nobody speaks of while another one is changed: it stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from ....http.operation import Operation
from ....http.resources import Resource
from .answers import Broken, Thing, Unmet, called
from .conversation import Conversation
from .reading import GONE, taken_over


@dataclass(frozen=True, slots=True, kw_only=True)
class Bystander:
    """A thing that lies beside another one.

    Attributes:
        keys: What stands in the path that it is read at.
        shown: What is read of it before the other one is changed.
    """

    keys: tuple[str, ...]
    shown: Any


def made_beside(
    talk: Conversation, resource: Resource
) -> tuple[Thing, Bystander | None]:
    """Make two of *resource*; return one, and the other if it is there beside it.

    There may be no more than one, or the second in place of the first.

    Raises:
        Unmet: Not even one is made.
    """
    first = talk.make(resource)
    try:
        thing = talk.make(resource, above=first.keys[:-1])
    except Unmet:
        return first, None
    answer = talk.read(resource, first.keys)
    if not answer.ok or thing.keys == first.keys:
        return thing, None
    return thing, Bystander(keys=first.keys, shown=answer.value)


def as_now(
    talk: Conversation, resource: Resource, bystander: Bystander | None
) -> Bystander | None:
    """Return *bystander* as it is read now, before another thing is changed again."""
    if bystander is None:
        return None
    answer = talk.read(resource, bystander.keys)
    return replace(bystander, shown=answer.value) if answer.ok else bystander


def is_left_alone(
    talk: Conversation,
    resource: Resource,
    bystander: Bystander | None,
    operation: Operation[Any],
    said: Any = None,
) -> None:
    """Hold *operation*, which *said* something of another thing, to what is left alone.

    A thing may change with another one: places in an order, which one is the first choice.
    It is not removed with it, and does not become what the other one was said to be.

    Raises:
        Broken: It is.
    """
    if bystander is None:
        return
    answer = talk.read(resource, bystander.keys)
    if answer.status in GONE:
        raise Broken(
            f"{called(operation)} removes {bystander.keys[-1]} as well, of which it was "
            "told nothing."
        )
    new = taken_over(talk, resource, said, bystander.shown, answer.value)
    if new:
        raise Broken(
            f"{called(operation)} changes {', '.join(new)} of {bystander.keys[-1]} as well, "
            "of which it was told nothing."
        )
