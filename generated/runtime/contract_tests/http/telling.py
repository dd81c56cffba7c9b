"""What Schemathesis is told of a service: seed, phases, checks, and who calls."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..configuration import Credential
from ..effort import effort
from ..known import OF_SCHEMATHESIS
from .document import Document
from .exchanges import SECRET_WORDS

if TYPE_CHECKING:
    from .subject import HttpSubject


def told(subject: HttpSubject, phases: tuple[str, ...], caller: int) -> dict[str, Any]:
    """Return the configuration of Schemathesis for a run of *phases*, as *caller*."""
    known = ("examples", "coverage", "fuzzing", "stateful")
    config: dict[str, Any] = {
        "seed": effort().seed,
        "base-url": subject.address,
        # Where it leads is no answer of the operation that was asked.
        "max-redirects": 0,
        "continue-on-failure": True,
        # The same requests in each run: nothing is remembered from the one before, and
        # nothing is read out of the code under test.
        "cache": {"enabled": False},
        "analysis": {"constants": {"enabled": False}},
        # What is hidden of reports, which are passed around: an idempotency key is not.
        "output": {"sanitization": sanitization(subject.spec)},
        "generation": {
            "max-examples": effort().examples,
            "database": "none",
            "allow-x00": bool(phases),
        },
        "phases": {name: {"enabled": name in phases} for name in known},
        "checks": {
            name: {"enabled": False}
            for name in sorted(subject.provider.configuration.unchecked)
            if name in OF_SCHEMATHESIS
        },
    }
    who = subject.caller(caller)
    if who is not None:
        config.update(credentials(subject.spec, who))
    return config


def sanitization(document: Document) -> dict[str, Any]:
    """Return what Schemathesis hides: keys of callers, by name, and what sounds like one."""
    places = ("header", "query", "cookie")
    keys = sorted({name for place in places for name in document.keys_in(place)})
    return {
        "sensitive-markers": list(SECRET_WORDS),
        "keys-to-sanitize": [*keys, "password", "session", "credentials"],
    }


def shown(scheme: Mapping[str, Any], secret: str = "") -> tuple[str, str, str]:
    """Return where a caller shows a *secret* of *scheme*: the place, the name, and the text."""
    kind = str(scheme.get("type", ""))
    if kind == "apiKey":
        return str(scheme.get("in")), str(scheme.get("name")), secret
    word = str(scheme.get("scheme")) if kind == "http" else "Bearer"
    if word.lower() == "basic":
        user, _, password = secret.partition(":")
        secret = b64encode(f"{user}:{password}".encode()).decode()
    return "header", "Authorization", f"{word.capitalize()} {secret}"


def credentials(document: Document, caller: Credential) -> dict[str, Any]:
    """Return how Schemathesis is told what *caller* shows."""
    schemes = document.schemes()
    found: dict[str, Any] = {}
    headers: dict[str, str] = {}
    for name, secret in caller.secrets.items():
        scheme = schemes.get(name, {})
        kind = str(scheme.get("type", ""))
        if kind == "apiKey":
            found[name] = {"api_key": secret}
        elif kind == "http" and str(scheme.get("scheme")).lower() == "basic":
            user, _, password = secret.partition(":")
            found[name] = {"username": user, "password": password}
        elif kind == "http" and str(scheme.get("scheme")).lower() == "bearer":
            found[name] = {"bearer": secret}
        elif kind in ("oauth2", "openIdConnect"):
            # Of schemes that are wanted together Schemathesis shows all, or none. A token
            # it cannot take away again, and must know that from the headers: it would say
            # that who has no key, and still the token, gets in.
            found[name] = {"bearer": secret}
            headers["Authorization"] = f"Bearer {secret}"
        elif kind == "http":
            headers["Authorization"] = f"{scheme.get('scheme')} {secret}"
    config: dict[str, Any] = {"headers": headers} if headers else {}
    if found:
        config["auth"] = {"openapi": found}
    return config
