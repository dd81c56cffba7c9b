"""Schemathesis as the engine of contract tests: what it sends, and what its checks find.

https://schemathesis.readthedocs.io: all checks, in all phases, in this process.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import schemathesis
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema
from schemathesis.schemas import BaseSchema

from ..constants import by_the_seed_alone
from ..findings import Outcome
from .advised import ADVISED, apart
from .app import Served
from .bounded import bound
from .document import Declared, Document
from .reached import watch
from .seen import Seen
from .telling import told

if TYPE_CHECKING:
    from .subject import HttpSubject

_ALONE = ("examples", "coverage", "fuzzing")
"""Phases in which each request stands for itself."""
_SEQUENCE = "sequences"
_PUBLIC = "as_state_machine"


def requests(subject: HttpSubject, operation: Declared, caller: int) -> Any:
    """Return the requests of *operation* that the contract allows, as a strategy.

    They are those of the *caller* of this number, without characters of which stores make
    nothing (NUL): what a service says of those is not what a law is about.
    """
    found = subject.schema((), caller)[operation.path][operation.method]
    return found.as_strategy(generation_mode=GenerationMode.POSITIVE)


def loaded(subject: HttpSubject, phases: tuple[str, ...], caller: int) -> Any:
    """Return what Schemathesis calls a schema: the document, and who answers."""
    config = SchemathesisConfig.from_dict(told(subject, phases, caller))

    def renew(context: Any, case: Any, came: Any) -> None:
        subject.served.renew()

    def hear(context: Any, case: Any, response: Any) -> None:
        subject.heard.note(case, response)

    found = schemathesis.openapi.from_dict(dict(subject.spec.value), config=config)
    if isinstance(subject.served, Served):
        found.app = subject.served
    found.hooks.register_hook_with_name(hear, "after_call")
    watch(found.hooks, subject.reached)
    if phases == _ALONE:
        for when in ("after_call", "after_network_error"):
            found.hooks.register_hook_with_name(renew, when)
    return found


def calls(subject: HttpSubject, operation: Declared) -> list[Outcome]:
    """Ask one *operation* by itself; the service is at its start before each request."""
    whole = subject.schema(_ALONE)
    one = whole.include(path=operation.path, method=operation.method)
    bound(one)
    return _run(subject, one, operation.name, Seen(subject=subject))


def sequences(subject: HttpSubject) -> list[Outcome]:
    """Call operations one after another; the service is at its start before each sequence."""
    whole = loaded(subject, ("stateful",), caller=0)
    # The engine makes its machines by the one name, `as_state_machine` is the public one.
    name = next(n for n in ("build_state_machine", _PUBLIC) if hasattr(whole, n))
    make = getattr(whole, name)
    keys = {key for one in subject.operations if (key := one.policy.idempotency_key)}

    def machine(*args: Any, **options: Any) -> Any:
        class FromTheStart(make(*args, **options)):  # type: ignore[misc]
            # Made anew for each scenario; what Schemathesis makes of it has its own setup.
            def __init__(self) -> None:
                subject.served.renew()
                self.sent = set[tuple[str, str]]()
                super().__init__()

            def before_call(self, case: Any) -> None:
                # What a key did before is not done again, and may be gone since.
                for name in keys & set(case.headers):
                    key = (case.operation.label, case.headers[name])
                    if key in self.sent and case.meta.generation.mode.is_positive:
                        _say_another(subject.spec, case, name, len(self.sent))
                    self.sent.add(key)
                super().before_call(case)

        return FromTheStart

    setattr(whole, name, machine)
    seen = Seen(subject=subject, known=frozenset(subject.known))
    return _run(subject, whole, _SEQUENCE, seen)


def _say_another(document: Document, case: Any, name: str, number: int) -> None:
    """Say a key in *case* that nobody has used; none, if it may not be a UUID.

    Where the contract wants one that is none, it stays.
    """
    declared = document.asked(case)
    another = str(uuid.uuid5(uuid.NAMESPACE_URL, str(number)))
    for one in document.parameters(declared) if declared else ():
        if one.get("in") != "header" or one["name"].lower() != name.lower():
            continue
        validator = document.validator(one.get("schema", {}))
        if validator is None or validator.is_valid(another):
            case.headers[name] = another
        elif not one.get("required"):
            case.headers.pop(name)


def _run(
    subject: HttpSubject, loaded: BaseSchema, name: str, seen: Seen
) -> list[Outcome]:
    subject.served.check()
    subject.served.renew()
    with by_the_seed_alone():
        for event in from_schema(loaded).execute():
            if isinstance(event, events.Interrupted):
                raise KeyboardInterrupt  # which Schemathesis takes for itself
            seen.note(event)
    subject.served.check()
    subject.tell(*seen.told)
    found = list(seen.findings.values())
    whole = Outcome(
        operation=name,
        checks=dict(seen.checks),
        findings=[one for one in found if one.check not in ADVISED],
        # What kept part of a run from being one is told, whatever else was tested.
        untested="; ".join(seen.problems)
        or ("" if seen.checks else _nothing(subject, name)),
        answered=seen.answered,
    )
    advised = (one for one in found if one.check in ADVISED)
    return [whole, *apart(subject, name, advised)]


def _nothing(subject: HttpSubject, name: str) -> str:
    """Why there was nothing to look at."""
    if name == _SEQUENCE:
        return "no operation gives what another one needs"
    if name in subject.reached.counted:
        return "no request was answered"
    return "no request could be made up for it"
