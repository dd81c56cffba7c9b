"""What is to be made at a broker before messages travel, and what is different there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..errors import TransportError

Verb: TypeAlias = Literal["create", "bind", "keep", "differs"]
What: TypeAlias = Literal["exchange", "queue", "binding", "topic"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is needed.

    Attributes:
        verb: `create` what is missing, `keep` what is as it should be; `bind` what the
            broker does not tell, and what does no harm if it is there; what `differs` is
            left to a person.
        what: What kind of thing it is.
        name: What the broker calls it; of a binding, the queue.
        wanted: How it should be.
        found: How it is, as far as the broker tells.
    """

    verb: Verb
    what: What
    name: str
    wanted: str = ""
    found: str = ""

    def __str__(self) -> str:
        """What is to be done, in a line."""
        wanted = f": {self.wanted}" if self.wanted else ""
        if self.verb == "differs":
            wanted = f": wanted {self.wanted}, found {self.found}"
        elif self.verb == "bind" and self.found:
            wanted += f" ({self.found})"
        return f"{self.verb:<7} {self.what} {self.name!r}{wanted}"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a contract needs of a broker, in the order in which it is made."""

    steps: tuple[Step, ...]

    @property
    def missing(self) -> tuple[Step, ...]:
        """What is not there."""
        return tuple(step for step in self.steps if step.verb == "create")

    @property
    def differences(self) -> tuple[Step, ...]:
        """What is there, and is something else."""
        return tuple(step for step in self.steps if step.verb == "differs")

    @property
    def ok(self) -> bool:
        """Whether nothing is missing and nothing differs, as far as the broker tells."""
        return not self.missing and not self.differences

    def check(self) -> None:
        """See whether all is there, and as it should be.

        Raises:
            Drift: Something is missing or differs.
        """
        if not self.ok:
            raise Drift(s for s in self.steps if s.verb in ("create", "differs"))

    def text(self) -> str:
        """All of it for people: a line a step, and a last one that counts them."""
        counts = (
            (len(self.missing), "to create"),
            (sum(step.verb == "bind" for step in self.steps), "to bind"),
            (len(self.differences), "different"),
            (sum(step.verb == "keep" for step in self.steps), "as wanted"),
        )
        told = ", ".join(f"{count} {of}" for count, of in counts if count)
        return "\n".join(
            [*(str(step) for step in self.steps), told or "nothing needed"]
        )


class Drift(TransportError):
    """The broker is not as the contract says.

    Attributes:
        steps: What is missing or differs.
    """

    unavailable = False

    def __init__(self, steps: Iterable[Step]) -> None:
        self.steps = tuple(steps)
        lines = ["the broker is not as the contract says:", *map(_line, self.steps)]
        super().__init__("\n  ".join(lines), sent=False, permanent=True)


def _line(step: Step) -> str:
    if step.verb == "create":
        wanted = f": wanted {step.wanted}" if step.wanted else ""
        return f"{step.what} {step.name!r} is missing{wanted}"
    return (
        f"{step.what} {step.name!r} differs: wanted {step.wanted}, found {step.found}"
    )
