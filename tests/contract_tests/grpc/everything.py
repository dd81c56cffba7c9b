"""Properties of messages that are made up: run beside an output, in a process of its own.

A process has one pool of definitions, and other tests bring other parts of `buf.validate`.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from generated.runtime.contract_tests.grpc.violations import violations
from google.protobuf import json_format

from generated._proto import everything_pb2 as pb
from generated.runtime.contract_tests.grpc.broken import breaches, has_expressions
from generated.runtime.contract_tests.grpc.search import Found, search
from generated.runtime.contract_tests.grpc.strategies import messages, with_known
from generated.runtime.grpc.memory import Memory
from generated.runtime.grpc.method import UnaryUnary
from generated.runtime.grpc.resources import Resource

KINDS = [
    *(pb.Numbers, pb.Texts, pb.Raws, pb.Lists, pb.Choices, pb.WellKnown, pb.Tree),
    *(pb.Related, pb.Plain, pb.All),
]


@cache
def drawn(kind: Any) -> list[Any]:
    """Some messages of a kind, the same in each run."""
    count = 10 if kind is pb.All else 25
    found: list[Any] = []

    def look(message: Any) -> tuple[()]:
        found.append(message)
        return ()

    search(messages(kind, violations), look, examples=count, known=Found())
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.DESCRIPTOR.name)
def test_what_is_made_up_is_valid(kind: Any) -> None:
    """By protovalidate, and by the JSON of protobuf, which knows the well-known ranges."""
    made = drawn(kind)
    assert len(made) > 5
    for message in made:
        assert violations(message) == ()
        json_format.MessageToDict(message)
        assert kind.FromString(message.SerializeToString()) == message
    assert len({one.SerializeToString(deterministic=True) for one in made}) > 3


@pytest.mark.parametrize("kind", KINDS[:-1], ids=lambda kind: kind.DESCRIPTOR.name)
def test_every_field_comes_up(kind: Any) -> None:
    """Set, and each branch of a oneof as well."""
    seen = {field.name for one in drawn(kind) for field, _ in one.ListFields()}
    assert seen == {field.name for field in kind.DESCRIPTOR.fields}


@pytest.mark.parametrize("kind", KINDS[:-2], ids=lambda kind: kind.DESCRIPTOR.name)
def test_what_is_broken_is_broken(kind: Any) -> None:
    """Each rule, one by one."""
    whole = drawn(kind)
    left = []
    for breach in breaches(kind.DESCRIPTOR):
        broken = breach.broken(whole, violations)
        if broken is None:
            left.append(f"{breach.where} {breach.rule}")
            continue
        assert violations(broken)
        assert broken not in whole
    known = {f"{breach.where} {breach.rule}" for breach in breaches(kind.DESCRIPTOR)}
    assert known
    # Of several wrong values for a rule, one may happen to be right.
    assert len(left) <= len(known) // 4, left


def test_expressions_are_told_from_other_rules() -> None:
    assert has_expressions(pb.Related.DESCRIPTOR)
    assert has_expressions(pb.All.DESCRIPTOR)
    assert not has_expressions(pb.Numbers.DESCRIPTOR)


def test_known_values() -> None:
    """What the configuration knows stands in the fields of that name, if it fits."""
    found: list[Any] = []
    known = {"a": ("ab", "abcd", "too long for it", 5), "nothing": (1,)}
    values = with_known(messages(pb.Texts, violations), known, violations)

    def look(message: Any) -> tuple[()]:
        found.append(message.a)
        return ()

    search(values, look, examples=10, known=Found())
    assert set(found) == {"ab", "abcd"}


def test_known_messages() -> None:
    """They are tables, as JSON has them; what does not fit is left out."""
    found: list[Any] = []
    known = {"texts": ({"a": "abc"}, {"a": 5}, {"nothing": 1}), "lists": ({},)}
    values = with_known(messages(pb.All), known)

    def look(message: Any) -> tuple[()]:
        found.append(message)
        return ()

    search(values, look, examples=5, known=Found())
    assert found
    assert all(one.texts == pb.Texts(a="abc") for one in found)
    assert all(one.HasField("lists") and not one.lists.ListFields() for one in found)


def test_keys_that_fakes_give_keep_their_rules() -> None:
    """Each is another one."""
    create: UnaryUnary[Any, Any] = UnaryUnary(
        path="/Tickets/CreateTicket", request=pb.CreateTicketRequest, response=pb.Ticket
    )
    memory = Memory([Resource(name="Ticket", create=create)])
    asked = create.request(title="t")
    made: list[Any] = [memory.answers(create, asked)[0] for _ in range(3)]
    assert [violations(one) for one in made] == [(), (), ()]
    assert len({one.id for one in made}) == 3
