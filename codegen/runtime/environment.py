"""What the environment changes about a policy: `CODEGEN_USERS_GET_USER_TIMEOUT=5s`.

A name is `CODEGEN_<SERVICE>_<SETTING>` for all operations of a service, or
`CODEGEN_<SERVICE>_<OPERATION>_<SETTING>` for one. Settings are the words of
`x-resilience`, as are their values: `RETRY_ATTEMPTS=5`, `RETRY=false`, `BUDGET=20%`. What
holds in the end is what `codegen lint --policies` shows, and what is an error there is one
here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import normalize

from .grammar import FACTS, ROWS, SWITCHED, read
from .merging import Merge, Said, Settings
from .policy import Policy

_SUFFIXES = {path.replace(".", "_").upper(): path for path in (*ROWS, *FACTS)}
_SEPARATOR = re.compile(r"\W")
_SIGNS = {"+": " plus ", "-": " minus ", "<": " lt ", ">": " gt ", "=": " eq "}
_SIGNED_NUMBER = re.compile(r"^\s*([+-])(?=\d)")
_HUMP = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s(?![a-z]))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """What the environment says of one service.

    Attributes:
        start: What the names of its variables begin with.
        variables: Those that there are, by name.
        whole: What they say of all its operations.
    """

    start: str
    variables: Mapping[str, str]
    whole: Settings

    def layers(self, operation: str) -> tuple[Settings, ...]:
        """Return what holds for *operation*: what is said of all, then of it.

        Raises:
            ValueError: A variable has a value that its setting cannot have.
        """
        if not self.variables:
            return ()
        own = f"{self.start}{constant(operation)}_"
        return self.whole, _said(own, self.variables)


def overrides(service: str, environ: Mapping[str, str] | None = None) -> Overrides:
    """Return what the environment changes for *service*.

    Raises:
        ValueError: A variable for all its operations has a value that its setting
            cannot have.
    """
    start = f"CODEGEN_{_SEPARATOR.sub('_', service).upper()}_"
    known = os.environ if environ is None else environ
    # A URL is no setting, and clients that are given no other variable need not look.
    ends = tuple(_SUFFIXES)
    own = {
        name: text.strip()
        for name, text in known.items()
        if name.startswith(start) and name.endswith(ends)
    }
    return Overrides(start=start, variables=own, whole=_said(start, own))


def overridden(
    policy: Policy,
    operation: str,
    found: Overrides,
    *,
    answers: type = str,
    safe: bool = False,
) -> Policy:
    """Return *policy* of *operation* with what the environment changes about it.

    A variable may speak to several protocols: of what is worth repeating, only
    *answers* of this one count, statuses or codes. And it may speak to several
    operations: one that is not *safe* is only hedged, or answered from memory, if its
    own policy says so.

    Raises:
        ValueError: A variable has a value that its setting, or this policy, cannot have.
    """
    layers = found.layers(operation)
    if not any(layers):
        return policy
    merge = Merge(policy, connects=answers is int)
    for level, layer in enumerate(layers):
        merge.lay(level, layer, answers, safe)
    merge.choose(layers)
    merge.bound()
    merge.check(layers)
    return merge.made()


def constant(name: str) -> str:
    """Return how the name of an operation is spelt in a variable: `GET_USER`.

    It is the constant that the generator calls it: `getUser`, `get-user` and `GetUser`
    are one.
    """
    plain = normalize("NFKC", name).replace("'", "")
    plain = _SIGNED_NUMBER.sub(lambda sign: _SIGNS[sign[1]], plain)
    if not re.search(r"[^\W_]", plain):
        plain = "".join(_SIGNS.get(sign, " ") for sign in plain)
    words = re.findall(r"[^\W_]+", _HUMP.sub(" ", plain).lower())
    text = "_".join(words).upper()
    if text.isidentifier():
        return text
    prefixed = f"VALUE_{text}"
    return prefixed if text and prefixed.isidentifier() else "VALUE"


def _said(start: str, variables: Mapping[str, str]) -> Settings:
    """Return what the variables say whose names are *start* and a setting."""
    found: dict[str, Said] = {}
    for suffix, path in _SUFFIXES.items():
        variable = start + suffix
        text = variables.get(variable)
        if text is None:
            continue
        try:
            values = read(path, text)
        except ValueError as error:
            raise ValueError(f"{variable}: {text!r}: {error}") from None
        for inner, value in values.items():
            found[inner] = Said(value=value, variable=variable, text=text)
            # Who says anything of a layer wants it, unless the layer's own variable,
            # which comes first, says no.
            layer = inner.rpartition(".")[0]
            if layer in SWITCHED:
                on = Said(value=True, variable=variable, text=text)
                found.setdefault(layer, on)
    return found
