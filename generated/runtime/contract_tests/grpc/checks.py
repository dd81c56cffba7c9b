"""What must hold for every call of a method, whatever its service is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import grpc
from google.protobuf.message import DecodeError, Message
from google.protobuf.unknown_fields import UnknownFieldSet

from ...grpc.descriptors import Field, Kind, is_map, kind_of, messages_in, rules_of
from ...grpc.method import Method, streams_responses
from ...grpc.status_details import first_of
from ..words import counted
from .calls import Exchange
from .parts import WELL_KNOWN, oneofs
from .scalars import is_unspecified
from .strategies import Validate, no_rules

SERVER_ERROR = "not_a_server_error"
STATUS = "status_code_conformance"
SCHEMA = "response_schema_conformance"
RULES = "response_rules"
CARDINALITY = "response_cardinality"
ENDS = "stream_ends"
DEADLINE = "deadline"
REASON = "declared_error_reason"
ONEOF_SET = "oneof-is-set"
ENUM_SAID = "enum-is-specified"
REASON_SAID = "declared-error-has-reason"

_CODE = grpc.StatusCode
FAULTS = (
    *(_CODE.UNKNOWN, _CODE.INTERNAL, _CODE.DATA_LOSS),
    *(_CODE.UNIMPLEMENTED, _CODE.UNAVAILABLE),
)
"""Codes that say that the service is wrong, and not its caller."""
_EVERYWHERE = (
    *(_CODE.OK, _CODE.INVALID_ARGUMENT, _CODE.UNAUTHENTICATED, _CODE.CANCELLED),
    *(_CODE.PERMISSION_DENIED, _CODE.RESOURCE_EXHAUSTED, _CODE.DEADLINE_EXCEEDED),
)
"""Codes that no contract has to declare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong with a call.

    Attributes:
        check: Which check says so.
        said: What is wrong, in words.
        pointer: Full name of the declaration that says otherwise; empty for the method.
        key: What tells it from others of the check: the field, or the status.
        binding: Whether the contract says otherwise, or only a custom.
    """

    check: str
    said: str
    pointer: str = ""
    key: str = ""
    binding: bool = True


@dataclass(slots=True, kw_only=True)
class Unsaid:
    """What requests left open since the service was at its start: it may come back so.

    Attributes:
        enums: Enums of which no member was said.
        choices: Names of oneofs of which nothing was set.
    """

    enums: set[str] = field(default_factory=set)
    choices: set[str] = field(default_factory=set)

    def note(self, request: Message) -> None:
        """Look at a *request*."""
        for message in messages_in(request):
            kind = kind_of(message)
            for one, value in _enums(message):
                if value == 0:
                    self.enums.add(one.enum_type.full_name)
            for choice in oneofs(kind):
                if message.WhichOneof(choice.name) is None:
                    self.choices.add(choice.name)


def of_status(method: Method[Any, Any], exchange: Exchange) -> Iterator[Problem]:
    """Yield what is wrong with how a call ended."""
    code = exchange.code
    if not exchange.ended:
        said = f"The call did not end within {exchange.seconds:.1f} s"
        said = f"{said}; {counted(len(exchange.answers), 'answer')} came."
        if streams_responses(method):
            leave = f'unchecked = ["{ENDS}:{method.name}"]'
            said = f"{said} If it is meant to go on, say {leave}."
        yield Problem(check=ENDS, said=said)
        return
    declared = {one.CODE for one in method.errors}
    if code in declared:
        yield from _reason(method, exchange)
    elif code in FAULTS:
        text = f": {exchange.text}" if exchange.text else ""
        said = f"The call ended with {code.name}{text}."
        yield Problem(check=SERVER_ERROR, said=said, key=code.name)
    elif declared and code not in _EVERYWHERE:
        known = ", ".join(sorted(one.name for one in declared))
        said = f"The call ended with {code.name}; the contract declares {known}."
        yield Problem(check=STATUS, said=said, key=code.name)
    count = len(exchange.answers)
    if exchange.is_good and not streams_responses(method) and count != 1:
        said = f"There are {count} answers to a call that has one."
        yield Problem(check=CARDINALITY, said=said, key=str(min(count, 2)))


def _reason(method: Method[Any, Any], exchange: Exchange) -> Iterator[Problem]:
    """An error that is declared is known by its reason (decision 0029)."""
    known = {one.REASON for one in method.errors if one.CODE is exchange.code}
    found = first_of(exchange.details, "google.rpc.ErrorInfo")
    name, reasons = exchange.code.name, " or ".join(sorted(known))
    if found is None:
        yield Problem(
            check=REASON_SAID,
            said=f"{name} came without a google.rpc.ErrorInfo that says {reasons}: "
            "clients cannot know it for the error that the contract declares.",
            key=name,
            binding=False,
        )
    elif found.reason not in known:
        said = f"{name} came with the reason {found.reason!r}, and not {reasons}."
        yield Problem(check=REASON, said=said, key=name)


def of_answers(
    method: Method[Any, Any],
    exchange: Exchange,
    unsaid: Unsaid | None,
    validate: Validate,
) -> Iterator[Problem]:
    """Yield what is wrong with what came back.

    Args:
        method: What was called.
        exchange: The call.
        unsaid: What requests left open; None for answers that are made up, which are not
            held to customs.
        validate: What holds them to the rules of the contract.
    """
    for raw in exchange.answers:
        try:
            answer: Message = method.response.FromString(raw)
        except DecodeError as error:
            name = method.response.DESCRIPTOR.full_name
            yield Problem(check=SCHEMA, said=f"An answer is no {name}: {error}", key="")
            continue
        yield from _shape(answer)
        if validate is not no_rules:
            for said in validate(answer):
                yield Problem(
                    check=RULES,
                    said=f"An answer breaks a rule of the contract: {said}",
                    pointer=_pointer(method.response.DESCRIPTOR, said),
                    key=said.partition(":")[0],
                )
        if unsaid is not None:
            yield from _customs(answer, unsaid)


def _shape(answer: Any) -> Iterator[Problem]:
    """Answers are closed: what the contract does not have is told from what it has."""
    if not answer.IsInitialized():
        missing = ", ".join(answer.FindInitializationErrors())
        said = f"An answer lacks what is required: {missing}."
        yield Problem(check=SCHEMA, said=said, key=missing)
    for message in messages_in(answer):
        kind = kind_of(message)
        unknown: Any = UnknownFieldSet(message)
        for one in unknown:
            said = (
                f"An answer has a field {one.field_number} (wire type {one.wire_type}) "
                f"in {kind.full_name}, which the contract does not have so."
            )
            yield Problem(
                check=SCHEMA,
                said=said,
                pointer=kind.full_name,
                key=f"{kind.full_name}.{one.field_number}",
            )
        for field_, value in _enums(message):
            if value not in field_.enum_type.values_by_number:
                enum = field_.enum_type.full_name
                yield Problem(
                    check=SCHEMA,
                    said=f"An answer has {field_.full_name} = {value}, of which {enum} "
                    "has no member.",
                    pointer=enum,
                    key=f"{field_.full_name}?",
                )


def _customs(answer: Message, unsaid: Unsaid) -> Iterator[Problem]:
    """What is not forbidden, and yet hardly ever meant."""
    for message in messages_in(answer):
        kind = kind_of(message)
        if kind.full_name.startswith(WELL_KNOWN):
            continue
        for field_, value in _enums(message):
            none = field_.enum_type.values_by_number.get(value)
            if none is None or not is_unspecified(none):
                continue
            if field_.enum_type.full_name not in unsaid.enums:
                yield Problem(
                    check=ENUM_SAID,
                    said=f"An answer has {field_.full_name} = {none.name}.",
                    pointer=field_.full_name,
                    key=field_.full_name,
                    binding=False,
                )
        for choice in oneofs(kind):
            if rules_of(choice).get("required") or choice.name in unsaid.choices:
                continue
            if message.WhichOneof(choice.name) is None:
                yield Problem(
                    check=ONEOF_SET,
                    said=f"An answer has no field of the oneof {choice.full_name}.",
                    pointer=choice.full_name,
                    key=choice.full_name,
                    binding=False,
                )


def _enums(message: Message) -> Iterator[tuple[Field, int]]:
    """Yield every enum of *message* itself, and what it says."""
    for one in kind_of(message).fields:
        if one.enum_type is None or is_map(one):
            continue
        value = getattr(message, one.name)
        if one.is_repeated:
            yield from ((one, item) for item in value)
        elif not one.has_presence or message.HasField(one.name):
            yield one, value


def _pointer(kind: Kind, said: str) -> str:
    """The declaration that a violation is about: `user.email: ...` of a response."""
    inner, found = kind, str(kind.full_name)
    for name in said.partition(":")[0].split("."):
        word = name.partition("[")[0]
        if word in inner.oneofs_by_name:
            return str(inner.oneofs_by_name[word].full_name)
        if word not in inner.fields_by_name:
            break
        field_ = inner.fields_by_name[word]
        found, inner = str(field_.full_name), field_.message_type
        if inner is None:
            break
    return found
