"""A policy with what the environment says laid over it, and what that cannot be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any, TypeAlias

from .grammar import ROWS, SWITCHED, Layer
from .policy import (
    Backoff,
    Breaker,
    Budget,
    Bulkhead,
    Fallback,
    Hedge,
    Policy,
    RateLimit,
    Retry,
    Timeout,
)

_CLASSES: Mapping[str, type[Any]] = {
    "timeout": Timeout,
    "retry": Retry,
    "retry.backoff": Backoff,
    "breaker": Breaker,
    "budget": Budget,
    "bulkhead": Bulkhead,
    "rate_limit": RateLimit,
    "hedge": Hedge,
    "fallback": Fallback,
}
_UNSAID: Mapping[str, Any] = {
    f"{layer}.{part.name}": part.default
    for layer, made in _CLASSES.items()
    for part in fields(made)
} | {"rate_limit.calls": None}
"""What holds where nobody says otherwise, of layers that are off as well."""

_FOR_SAFE = ("hedge", "fallback")
_BOUNDS = (
    ("timeout.attempt", "timeout.total"),
    ("timeout.connect", "timeout.attempt"),
    ("retry.backoff.base", "retry.backoff.cap"),
    ("breaker.open", "breaker.max_open"),
)
"""A part and the whole that it lies in."""
_WINDOW = ("breaker.window", "timeout.attempt", "breaker")
"""What says how many attempts a window takes in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A value, and the variable that says it."""

    value: Any
    variable: str
    text: str

    def wrong(self, message: object) -> ValueError:
        """Return what is raised: the variable, its value, and what to do about it."""
        return ValueError(f"{self.variable}: {self.text!r}: {message}")


Settings: TypeAlias = Mapping[str, Said]
"""What the variables of one scope say, by the path of each setting."""


class Merge:
    """A policy as settings by their paths, and who of the environment says them."""

    def __init__(self, policy: Policy, *, connects: bool) -> None:
        """Lay variables over *policy*, of calls that may open connections or not."""
        self._policy = policy
        self._values = _values(policy)
        self._levels: dict[str, int] = {}
        self._said: dict[str, Said] = {}
        self._connects = connects

    def lay(self, level: int, settings: Settings, answers: type, safe: bool) -> None:
        """Lay *settings* over those before, without what does not fit the calls."""
        for path, said in settings.items():
            value = said.value
            if path == "timeout.connect" and not self._connects:
                continue
            if path in _FOR_SAFE and value and not (safe or self._values[path]):
                continue
            if path == "retry.on":
                value = tuple(item for item in value if isinstance(item, answers))
                if said.value and not value:
                    continue
            self._values[path] = value
            self._levels[path], self._said[path] = level, said

    def bound(self) -> None:
        """Keep a part within a whole that another scope says; beside it, it is wrong.

        So it is if nobody says the whole: then it is what a policy has anyway.
        """
        own = _values(self._policy)
        for part, whole in _BOUNDS:
            inner, outer = self._values[part], self._values[whole]
            if inner is None or outer is None or inner <= outer:
                continue
            level, other = self._levels.get(part), self._levels.get(whole)
            if level is not None:
                unsaid = other is None and own[whole] == _UNSAID[whole]
                if level == other or unsaid:
                    raise self._said[part].wrong(
                        f"write {outer:g}s or less for {part},"
                        f" or more than {outer:g}s for {whole} too"
                    )
            elif outer == own[whole]:
                continue  # no affair of the environment
            self._values[part] = outer
            if other is not None:  # what is part of it is judged by what shrank it
                self._levels[part] = other

    def choose(self, layers: Sequence[Settings]) -> None:
        """A hedge stands in place of retries: what is said further inside wins."""
        if not self._values["hedge"] or self._values["retry.attempts"] == 1:
            return
        for layer in layers[self._levels.get("hedge", -1) + 1 :]:
            if _first(layer, "retry.attempts", "retry.backoff"):
                self._values["hedge"] = False

    def check(self, layers: Sequence[Settings]) -> None:
        """Refuse what says nothing, or two things at once."""
        self._check_needs()
        self._check_retry(layers)
        self._check_hedge(layers)
        self._check_breaker()

    def _check_needs(self) -> None:
        for layer, row in ROWS.items():
            needs = [f"{layer}.{word}" for word in getattr(row, "needs", ())]
            if needs and self._switched(layer):
                if not any(self._values[path] for path in needs):
                    raise self._said[layer].wrong(f"say {' or '.join(needs)} too")

    def _check_retry(self, layers: Sequence[Settings]) -> None:
        for layer in layers:
            attempts = layer.get("retry.attempts")
            pause = _first(layer, "retry.backoff")
            if attempts and attempts.value == 1 and pause:
                raise pause.wrong(f"drop it, for {attempts.variable} repeats nothing")

    def _check_hedge(self, layers: Sequence[Settings]) -> None:
        if not self._switched("hedge"):
            return
        level, said = self._levels["hedge"], self._said["hedge"]
        retry = _first(layers[level], "retry.")
        if retry and self._values["retry.attempts"] != 1:
            raise said.wrong(
                f"a hedge stands in place of retry: drop it or {retry.variable}, or"
                " write RETRY=false"
            )
        total, delay = self._values["timeout.total"], self._values["hedge.delay"]
        if total is None or delay == "p95" or delay < total:
            return
        if level >= self._levels.get("timeout.total", -1):
            raise said.wrong(f"write less than timeout.total of {total:g}s")

    def _check_breaker(self) -> None:
        if not self._values["breaker"]:
            return
        slow, ratio = "breaker.slow", "breaker.slow_ratio"
        chosen = self._levels.get(ratio, -1) > self._levels.get(slow, -1)
        if chosen and self._values[slow] is None:
            raise self._said[ratio].wrong(f"say {slow} too")
        # A window that no two attempts fit into never sees a share of failures.
        window, attempt = (self._values[path] for path in _WINDOW[:2])
        said = [path for path in _WINDOW if path in self._said]
        if said and attempt is not None and window < 2 * attempt:
            latest = max(said, key=self._levels.__getitem__)
            raise self._said[latest].wrong(
                f"two attempts of {attempt:g}s do not fit into breaker.window of"
                f" {window:g}s: write a longer window or a shorter attempt"
            )

    def _switched(self, layer: str) -> bool:
        """Whether *layer* is on, and the environment has a part in that."""
        return bool(self._values[layer]) and layer in self._said

    def made(self) -> Policy:
        """Return the policy that the settings make up."""
        layers = {path: self._layer(path) for path in _CLASSES if "." not in path}
        return replace(self._policy, **layers)

    def _layer(self, path: str) -> Any:
        if path in SWITCHED and not self._values[path]:
            return None
        parts = {part.name: f"{path}.{part.name}" for part in fields(_CLASSES[path])}
        return _CLASSES[path](
            **{
                name: self._layer(inner) if inner in _CLASSES else self._values[inner]
                for name, inner in parts.items()
            }
        )


def _first(settings: Settings, *starts: str) -> Said | None:
    """Return what is first said of paths with one of *starts*."""
    return next(
        (said for path, said in settings.items() if path.startswith(starts)), None
    )


def _values(policy: Policy) -> dict[str, Any]:
    """Return the settings of *policy*, and which layers are on."""
    found: dict[str, Any] = {
        path: getattr(policy, path) is not None for path in SWITCHED
    }
    for path, row in ROWS.items():
        if isinstance(row, Layer):
            continue
        layer, _, name = path.rpartition(".")
        held = attrgetter(layer)(policy)
        found[path] = _UNSAID[path] if held is None else getattr(held, name)
    return found
