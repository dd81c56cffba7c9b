"""A thing that nobody speaks of while another one is changed: it stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ....http.operation import Operation
from ....http.resources import Resource
from .answers import Broken, Unmet, called
from .conversation import Conversation
from .reading import GONE, is_same


@dataclass(frozen=True, slots=True, kw_only=True)
class Bystander:
    """A thing that lies beside another one.

    Attributes:
        keys: What stands in the path that it is read at.
        shown: What is read of it before the other one is changed.
    """

    keys: tuple[str, ...]
    shown: Any


def beside(
    talk: Conversation, resource: Resource, keys: tuple[str, ...]
) -> Bystander | None:
    """Make one of *resource* beside the one that has *keys*; None if that cannot be."""
    if resource.create is None:
        return None
    try:
        thing = talk.make(resource, above=keys[:-1])
    except Unmet:
        return None
    answer = talk.read(resource, thing.keys)
    if not answer.ok or thing.keys == keys:
        return None
    return Bystander(keys=thing.keys, shown=answer.value)


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
    if not answer.ok or not isinstance(said, Mapping):
        return
    new = [
        name
        for name, value in said.items()
        if not is_same(talk, resource, name, value, bystander.shown)
    ]
    if new and all(
        is_same(talk, resource, name, value, answer.value)
        for name, value in said.items()
    ):
        raise Broken(
            f"{called(operation)} changes {', '.join(new)} of {bystander.keys[-1]} as well, "
            "of which it was told nothing."
        )
