"""What all channels of a document say of one exchange, queue or topic, put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.slices.events.protocols import Facts

_HINT = "say it once, or the same in both channels"


@dataclass(frozen=True, slots=True)
class _Said:
    value: Any
    channel: str


@dataclass(frozen=True, slots=True)
class Descriptions:
    """What is said of things of one *kind*: each word counts, whichever channel says it."""

    kind: str
    report: Report
    _words: dict[tuple[str, str], dict[str, _Said]] = field(default_factory=dict)
    """By name and virtual host."""

    def add(
        self,
        name: str,
        words: Mapping[str, Any],
        channel: str,
        at: Callable[[str], Pointer],
    ) -> None:
        """Take what *channel* says; *at* knows where each of its *words* stands.

        A broker has one thing of a name, so what another channel says otherwise is wrong.
        Without a name there is none.
        """
        if not name:
            return
        known = self._words.setdefault((name, _vhost(words)), {})
        for word, value in words.items():
            first = known.setdefault(word, _Said(value, channel))
            if first.value != value:
                message = (
                    f'"{word}" of {self.kind} "{name}" is {_shown(value)} here, and'
                    f' {_shown(first.value)} in channel "{first.channel}"'
                )
                self.report.add(codes.INVALID_DOCUMENT, at(word), message, hint=_HINT)

    def of(self, name: str, words: Mapping[str, Any] | None = None) -> Facts | None:
        """All that is said of the one called *name*; None if it is not described.

        It is that of the virtual host of *words*; without them the first of the name is
        meant.
        """
        for (known, vhost), said in self._words.items():
            if known == name and (words is None or vhost == _vhost(words)):
                return {word: one.value for word, one in said.items()}
        return None


def _vhost(words: Mapping[str, Any]) -> str:
    return words.get("vhost") or "/"


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
