"""Letting callers in: what they show is checked by the security methods of the user."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request

from ...service import call
from ..errors import ApiError
from ..operation import Operation
from ..values.headers import Headers
from .identity import identified, identities, identity
from .reading import Malformed, Shown, read_shown
from .refusal import (
    CHALLENGE,
    Forbidden,
    Refused,
    Unauthorized,
    challenge,
    insufficient_scope,
)
from .schemes import Alternatives, Required

__all__ = [
    "Forbidden",
    "Refused",
    "Unauthorized",
    "admit",
    "check_handlers",
    "identified",
    "identities",
    "identity",
]


async def admit(
    request: Request,
    alternatives: Alternatives | None,
    handlers: object,
    *,
    realm: str = "api",
) -> Mapping[str, object]:
    """Return who makes *request*, by the Python names of the schemes that say so.

    The alternatives are tried in their order, and all schemes of one must agree. An
    empty one lets in who shows nothing. OpenAPI calls it "anonymous access is
    supported", which is not what somebody with an expired token asks for: who shows
    credentials of another alternative must show good ones (RFC 9110, 11.4).

    None and False of a security method are a refusal; anything else is an identity.

    Args:
        request: Of which only headers, query and extensions are read.
        alternatives: What the operation asks for; None and `()` let everybody in.
        handlers: Has a method for each scheme, by its Python name.
        realm: What the credentials are for, as challenges say it.

    Raises:
        ApiError: A security method raised it, and no alternative is met. A declared
            error has precedence over the others.
        Forbidden: A security method raised it, and no alternative is met.
        Unauthorized: No alternative is met.
    """
    if not alternatives:
        return {}
    door = _Door(request, handlers, realm)
    for alternative in filter(None, alternatives):
        found = await door.identities(alternative)
        if found is not None:
            return found
    if () in alternatives and not door.shown:
        return {}
    raise door.refusal(alternatives)


def check_handlers(operations: Iterable[Operation[Any]], handlers: object) -> None:
    """Check that *handlers* has a method for each scheme that *operations* ask for.

    Raises:
        TypeError: It has not; all that is missing is named, and what asks for it.
    """
    asked: dict[str, list[str]] = {}
    for operation in operations:
        for alternative in operation.security or ():
            for required in alternative:
                named = asked.setdefault(required.scheme.scheme, [])
                if operation.name not in named:
                    named.append(operation.name)
    missing = [
        f"{name} (for {_some(names)})"
        for name, names in asked.items()
        if not callable(getattr(handlers, name, None))
    ]
    if not missing:
        return
    if handlers is None:
        raise TypeError(f"pass security, with methods {', '.join(missing)}")
    raise TypeError(f"{type(handlers).__name__} has no method {', '.join(missing)}")


def _some(names: list[str]) -> str:
    shown = ", ".join(names[:3])
    return f"{shown} and {len(names) - 3} more" if len(names) > 3 else shown


@dataclass(slots=True)
class _Door:
    """Tries the alternatives of one request, and remembers why they failed.

    Attributes:
        shown: Names of the schemes for which something was shown.
    """

    request: Request
    handlers: object
    realm: str
    shown: set[str] = field(default_factory=set)
    _known: dict[Required, object] = field(default_factory=dict)
    _errors: list[ApiError[Any]] = field(default_factory=list)
    _forbidden: list[Forbidden] = field(default_factory=list)
    _unauthorized: list[Unauthorized] = field(default_factory=list)
    _own: dict[Required, str] = field(default_factory=dict)
    _why: list[str] = field(default_factory=list)

    async def identities(
        self, alternative: tuple[Required, ...]
    ) -> dict[str, object] | None:
        """Return who calls if all of *alternative* agree, else None."""
        shown = [self._read(required) for required in alternative]
        if None in shown:
            return None
        found: dict[str, object] = {}
        for required, what in zip(alternative, shown, strict=True):
            assert what is not None
            one = await self._ask(required, what)
            if one is None or one is False:
                return None
            found[required.scheme.scheme] = one
        return found

    def refusal(self, alternatives: Alternatives) -> Exception:
        """Return the error of a request for which no alternative was met."""
        asked = ", ".join(self._challenges(alternatives))
        if self._errors:
            error = self._errors[0]
            given = Headers(error.headers)  # a plain dict may stand there meanwhile
            if error.status == 401 and CHALLENGE not in given:
                error.headers = given | {CHALLENGE: asked}
            return error
        if self._forbidden:
            return self._forbidden[0]
        if self._unauthorized:
            said = self._unauthorized[0]
            return Unauthorized(said.detail, challenge=asked, headers=said.headers)
        why = "The credentials were refused." if self.shown else "Show who is calling."
        detail = f"Malformed: {'; '.join(self._why)}." if self._why else why
        return Unauthorized(detail, challenge=asked)

    def _read(self, required: Required) -> Shown | None:
        name = required.scheme.scheme
        try:
            what = read_shown(self.request, required.scheme)
        except Malformed as error:
            self.shown.add(name)
            if str(error) not in self._why:
                self._why.append(str(error))
            return None
        if what is not None:
            self.shown.add(name)
        return what

    async def _ask(self, required: Required, what: Shown) -> object:
        """Return what the security method says; it is asked once."""
        if required not in self._known:
            self._known[required] = await self._answer(required, what)
        return self._known[required]

    async def _answer(self, required: Required, what: Shown) -> object:
        method: Callable[..., Any] = getattr(self.handlers, required.scheme.scheme)
        try:
            found: object = await call(method, *what, required.scopes)
            return found
        except ApiError as error:
            if error.received:
                raise  # another service's error that nobody handled: a defect
            self._errors.append(error)
        except Forbidden as error:
            self._forbidden.append(insufficient_scope(required, error, self.realm))
        except Unauthorized as error:
            self._unauthorized.append(error)
            if error.challenge is not None:
                self._own[required] = error.challenge
        return None

    def _challenges(self, alternatives: Alternatives) -> list[str]:
        """Return a challenge for each scheme, none of them twice."""
        listed: dict[str, None] = {}
        for alternative in alternatives:
            for required in alternative:
                shown = required.scheme.scheme in self.shown
                own = self._own.get(required)
                listed[own or challenge(required, self.realm, shown=shown)] = None
        return list(listed)
