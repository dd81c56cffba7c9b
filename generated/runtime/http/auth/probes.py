"""What strangers and impostors show to an operation, and whether it may serve them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from ..reply import Reply
from ..request import Request
from .arguments import Keys, without
from .fake import SECRET, credential_of
from .schemes import (
    Alternatives,
    ApiKey,
    HttpBasic,
    HttpScheme,
    MutualTls,
    Required,
    Scheme,
    is_named,
)
from .secret import Basic
from .writing import AUTHORIZATION, basic_value, written

_WRONG = "guessed"

Shown: TypeAlias = dict[str, tuple[Scheme, str]]
"""A scheme and its secret by the place where they stand: a request has one in each."""


@dataclass(frozen=True, slots=True)
class Probe:
    """Credentials that show what they are told to, whatever is asked.

    Attributes:
        shown: What is shown.
        served: Whether the contract lets in who shows that.
        says: Who that is, in words.
        arguments: What the arguments of the call show; *shown* stands in its place.
    """

    shown: Shown
    served: bool
    says: str
    arguments: Keys = field(default_factory=dict)

    @property
    def certificate(self) -> str | None:
        """The certificate that is shown, if any."""
        found = (
            s for scheme, s in self.shown.values() if isinstance(scheme, MutualTls)
        )
        return next(found, None)

    def authorize(
        self, request: Request, security: Alternatives, operation: str
    ) -> Request:
        """Return *request* with what is shown."""
        for key in self.arguments:
            request = without(request, key)
        for scheme, secret in self.shown.values():
            if not isinstance(scheme, MutualTls):
                request = written(request, scheme, _text(scheme, secret))
        return request

    async def authorize_async(
        self, request: Request, security: Alternatives, operation: str
    ) -> Request:
        """Return *request* with what is shown."""
        return self.authorize(request, security, operation)

    def refused(self, reply: Reply, request: Request, security: Alternatives) -> bool:
        """Return False: there is nothing better to show."""
        return False

    async def refused_async(
        self, reply: Reply, request: Request, security: Alternatives
    ) -> bool:
        """Return False: there is nothing better to show."""
        return False


def probes(security: Alternatives, arguments: Keys | None = None) -> Iterator[Probe]:
    """Yield who else may try to call: nobody, and who lacks a part or has guessed it.

    Who shows all of one alternative is among them, but for the first: that is what a
    client with all credentials shows. None of them comes twice. Where nothing is asked
    for there is nothing to try.

    Args:
        security: What the operation asks for.
        arguments: What the arguments of the call show. Who would be let in without one
            of them does not try: the call would lack a parameter.
    """
    keys = arguments or {}
    places = {place_of(key) for key in keys}
    known: list[Shown] = []
    for shown, says in _tries(security, keys) if security else ():
        served = _is_served(security, shown, keys)
        if shown not in known and not (served and places - shown.keys()):
            known.append(shown)
            yield Probe(shown, served, says, keys)


def _tries(security: Alternatives, keys: Keys) -> Iterator[tuple[Shown, str]]:
    yield {}, "without credentials"
    for number, alternative in enumerate(sayable(security)):
        schemes = [one.scheme for one in alternative]
        right = {place_of(one): (one, _secret(one, keys)) for one in schemes}
        if number:
            yield right, f"with {_names(alternative)}"
        for place, (scheme, _) in right.items():
            there = [one for one in alternative if place_of(one.scheme) == place]
            without = {other: right[other] for other in right if other != place}
            yield {**right, place: (scheme, _WRONG)}, f"with a wrong {_names(there)}"
            yield without, f"without {_names(there)}" if without else "of a stranger"


def _secret(scheme: Scheme, keys: Keys) -> str:
    return keys.get(scheme, SECRET) if isinstance(scheme, ApiKey) else SECRET


def sayable(security: Alternatives) -> Iterator[tuple[Required, ...]]:
    """Yield the alternatives that a request can show: all of them, in names that it has."""
    for alternative in filter(None, security):
        texts: dict[str, set[str]] = {}
        for scheme in (one.scheme for one in alternative):
            texts.setdefault(place_of(scheme), set()).add(_field(scheme, SECRET))
        is_one_each = all(len(there) == 1 for there in texts.values())
        if is_one_each and all(is_named(one.scheme) for one in alternative):
            yield alternative


def _is_served(security: Alternatives, shown: Shown, keys: Keys) -> bool:
    """Whether *security* lets in who has *shown* that.

    Nobody who shows something wrong is let in as one who shows nothing.
    """
    if not shown:
        return () in security
    return any(
        all(_is_right(required.scheme, shown, keys) for required in alternative)
        for alternative in security
        if alternative
    )


def _is_right(scheme: Scheme, shown: Shown, keys: Keys) -> bool:
    """Whether *scheme* finds the right secret in what is shown, whoever put it there."""
    found = shown.get(place_of(scheme))
    if found is None:
        return False
    field = _field(*found)
    if isinstance(scheme, ApiKey) or (
        isinstance(scheme, HttpScheme) and not scheme.name
    ):
        # It is the whole field, of which `FakeSecurity` passes over a first word.
        right = _secret(scheme, keys)
        return right == field or SECRET in (field, field.partition(" ")[2])
    return field == _field(scheme, SECRET)


def place_of(scheme: Scheme) -> str:
    """Return where a request shows *scheme*: each place has room for one value."""
    if isinstance(scheme, MutualTls):
        return "certificate"
    if not isinstance(scheme, ApiKey):
        return f"header {AUTHORIZATION.lower()}"
    is_header = scheme.place == "header"
    return f"{scheme.place} {scheme.name.lower() if is_header else scheme.name}"


def _text(scheme: Scheme, secret: str) -> str:
    """Return what is `written` of *secret*."""
    shown = credential_of(scheme, secret)
    if isinstance(shown, Basic):
        return basic_value(shown.username, secret, scheme.scheme)
    return str(shown)


def _field(scheme: Scheme, secret: str) -> str:
    """Return what stands in its place for *secret*."""
    text = secret if isinstance(scheme, MutualTls) else _text(scheme, secret)
    bears = not isinstance(scheme, ApiKey | HttpBasic | HttpScheme | MutualTls)
    return f"Bearer {text}" if bears else text


def _names(alternative: tuple[Required, ...] | list[Required]) -> str:
    return " and ".join(repr(one.scheme.scheme) for one in alternative)
