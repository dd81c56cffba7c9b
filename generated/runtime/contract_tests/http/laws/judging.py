"""How a law is tried: on many examples, each with the service at its start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.errors import Flaky, Unsatisfiable
from requests import RequestException
from schemathesis.core.errors import SerializationNotPossible

from ....http.operation import Operation
from ...effort import effort
from ...examples import each
from ...findings import Basis, Finding, Outcome
from .answers import Broken, Unmet
from .conversation import Conversation

if TYPE_CHECKING:
    from ..subject import HttpSubject

FEW = 4
"""Examples of what one request shows as well as many do."""

Play = Callable[[Conversation], None]
"""One example: raises Broken where the law does not hold, Unmet where it cannot begin."""


def hold(
    subject: HttpSubject,
    law: str,
    operation: Operation[Any],
    play: Play,
    *,
    stated: bool,
) -> None:
    """Try *law*, which is about *operation*, and judge the service by it.

    An answer that breaks the contract by itself is not the end of it: that is told, and the
    law is tried again, which then goes on there.

    Raises:
        ContractBroken: The law does not hold, and it counts; or an answer broke the contract.
    """
    __tracebackhide__ = True
    outcomes: list[Outcome] = []
    for _ in range(FEW):
        known = len(subject.known)
        outcomes.append(tried(subject, law, operation, play, stated=stated))
        if len(subject.known) == known:
            break
    subject.judge(*outcomes)


def tried(
    subject: HttpSubject,
    law: str,
    operation: Operation[Any],
    play: Play,
    *,
    stated: bool = True,
    examples: int | None = None,
) -> Outcome:
    """Try *law*, which is about *operation*, unless it is left out; return what came of it."""
    run = _Run()
    basis = subject.basis(law, stated=stated)
    name = subject.declared(operation).name
    if subject.provider.configuration.leaves_out(law, name):
        run.unmet["it is left out, as the configuration says (unchecked)"] += 1
        return run.outcome(subject, law, operation, basis)

    def example(drawn: Any) -> None:
        subject.served.renew()
        talk = Conversation(subject, drawn.draw)
        try:
            play(talk)
        except Unmet as unmet:
            run.unmet[str(unmet)] += 1
            return
        except Broken as broken:
            run.broken = (broken, talk)
            raise
        finally:
            run.answered += talk.answered
        run.held += 1

    try:
        each(st.data(), example, examples=examples or max(effort().examples // 3, 3))
    except Broken:
        pass
    except Flaky:  # a law that is broken only sometimes is broken
        run.unmet["what it answers is not the same each time"] += 1
    except Unsatisfiable:
        run.unmet["no request could be made up for it"] += 1
    except SerializationNotPossible as error:
        run.unmet[f"its body cannot be written: {error}"] += 1
    except RequestException as error:
        run.unmet[f"the service cannot be reached: {type(error).__name__}"] += 1
    return run.outcome(subject, law, operation, basis)


class _Run:
    """What all examples of a law came to."""

    def __init__(self) -> None:
        self.held = 0
        self.answered = 0
        self.unmet = Counter[str]()
        self.broken: tuple[Broken, Conversation] | None = None

    def outcome(
        self, subject: HttpSubject, law: str, operation: Operation[Any], basis: Basis
    ) -> Outcome:
        findings = []
        if self.broken is not None:
            broken, talk = self.broken
            declared = broken.operation or subject.declared(operation)
            if broken.check:  # which the contract states, whoever states the law
                basis = "contract"
                subject.tell(broken.known)
            findings = [
                Finding(
                    check=broken.check or law,
                    operation=declared.name,
                    said=str(broken),
                    request=talk.said[-1][0] if talk.said else "",
                    answer=talk.said[-1][1] if talk.said else "",
                    repeat=subject.repeated("\n".join(r for *_, r in talk.said)),
                    pointer=broken.pointer or declared.pointer,
                )
            ]
        untested = ""
        if not findings and not self.held:
            why = next((one for one, _ in self.unmet.most_common(1)), "no example")
            untested = f"{law}: {why}"
        return Outcome(
            operation=operation.name,
            checks={law: self.held + len(findings)},
            findings=findings,
            basis=basis,
            untested=untested,
            answered=self.answered,
        )
