"""Options of calls, checked, and laid over what a client has already."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...limits import LIMIT_CHECKS, NO_LIMITS, Limits, wrong_type
from ...options import refuse_unknown
from ...ranges import HEADER
from .call_options import CallOptions, Credentials, Hooks

FRAMING = frozenset({"content-length", "transfer-encoding"})
"""Headers that say where a body ends, which is for the transport to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSettings:
    """Options that were checked, in the form in which calls need them.

    Attributes:
        limits: Timeout and retry.
        headers: By lower-case name: the name, and the text or None to leave it away.
        idempotency_key: See `CallOptions`, as the others.
    """

    limits: Limits = NO_LIMITS
    headers: Mapping[str, tuple[str, str | None]] | None = None
    idempotency_key: str | None = None
    hooks: Hooks = Hooks()
    credentials: Credentials | None = None

    @property
    def is_plain(self) -> bool:
        """Whether requests go out as operations describe them."""
        return not (
            self.headers
            or self.idempotency_key
            or self.hooks.before
            or self.hooks.after
            or self.credentials is not None
        )

    def and_then(self, owner: str, options: Mapping[str, Any]) -> CallSettings:
        """Return these options with *options* laid over them.

        Raises:
            TypeError: A word is unknown, or a value is of a wrong type.
            ValueError: A value is one that cannot be.
        """
        refuse_unknown(owner, options, CallOptions.__annotations__)
        changes: dict[str, Any] = {
            word: _CHECKS[word](owner, value)
            for word, value in options.items()
            if word in _CHECKS
        }
        limits = {word: changes.pop(word) for word in LIMIT_CHECKS if word in changes}
        if "headers" in changes:
            changes["headers"] = {**(self.headers or {}), **changes["headers"]}
        if "hooks" in changes:
            changes["hooks"] = self.hooks + changes["hooks"]
        return replace(self, limits=replace(self.limits, **limits), **changes)


def _headers(owner: str, value: Any) -> dict[str, tuple[str, str | None]]:
    if not isinstance(value, Mapping):
        raise wrong_type(owner, "headers", "texts by name", value)
    return {
        _name(owner, name): (name, _text(owner, name, text))
        for name, text in value.items()
    }


def _name(owner: str, name: Any) -> str:
    if not isinstance(name, str):
        raise wrong_type(owner, "headers", "texts by name", {name: ...})
    if not HEADER.holds(name):
        raise ValueError(f"{owner}(headers={{{name!r}: ...}}): no name of a header")
    if name.lower() in FRAMING:
        raise ValueError(
            f"{owner}(headers={{{name!r}: ...}}): it is for the transport to say"
        )
    return name.lower()


def _text(owner: str, name: str, text: Any) -> str | None:
    if text is None:
        return None
    if not isinstance(text, str):
        kind = type(text).__name__
        raise TypeError(
            f"{owner}(headers={{{name!r}: ...}}) must be a text, or None to leave the"
            f" header away, not {kind}"
        )
    if not text.isascii() or not text.isprintable():
        raise ValueError(
            f"{owner}(headers={{{name!r}: ...}}): must be printable ASCII text"
        )
    if text != text.strip():
        raise ValueError(
            f"{owner}(headers={{{name!r}: ...}}): must not begin or end with a space,"
            " which nobody would read"
        )
    return text


def _key(owner: str, value: Any) -> str:
    if not isinstance(value, str):
        raise wrong_type(owner, "idempotency_key", "a text", value)
    if not value or not value.isascii() or not value.isprintable():
        raise ValueError(
            f"{owner}(idempotency_key={value!r}): must be printable ASCII text"
        )
    return value


def _hooks(owner: str, value: Any) -> Hooks:
    if not isinstance(value, Hooks) or not all(map(callable, _every(value))):
        raise wrong_type(owner, "hooks", "Hooks of functions", value)
    return value


def _every(hooks: Hooks) -> tuple[Any, ...]:
    return (*hooks.before, *hooks.after)


def _credentials(owner: str, value: Any) -> Credentials | None:
    if value is not None and not hasattr(value, "authorize"):
        raise wrong_type(owner, "credentials", "Credentials", value)
    given: Credentials | None = value
    return given


_CHECKS: Mapping[str, Callable[[str, Any], Any]] = {
    **LIMIT_CHECKS,
    "headers": _headers,
    "idempotency_key": _key,
    "hooks": _hooks,
    "credentials": _credentials,
}
