"""Headers that transports set themselves, and that no contract can use for its own ends."""

from __future__ import annotations

from codegen.diagnostics import codes
from codegen.slices.events.checks import Checks
from codegen.slices.events.fields import Fields
from codegen.slices.events.values import parts, properties_of, required_of

_STORY = frozenset(
    {"attempt", "failure-reason", "failure-error", "failure-first", "failure-last"}
    | {f"origin-{part}" for part in ("queue", "exchange", "address", "group")}
    | {"origin-partition", "origin-offset"}
)
# Those of the runtime, which the tool does not import; a test compares.
RESERVED_HEADERS = frozenset(
    {"x-key", "x-due"}
    | {f"x-{name}" for name in _STORY}
    | {f"x-before-{name}" for name in _STORY}
)


def check(checks: Checks, fields: Fields, owner: str) -> None:
    """Report headers of a message that senders cannot give, nor handlers see."""
    documents = checks.documents
    places = fields.all("headers")
    required = {name for at in places for name in required_of(documents, at)}
    for at in places:
        for name in sorted(RESERVED_HEADERS & properties_of(documents, at).keys()):
            part = next(
                part
                for part in parts(documents, at)
                if name in documents.get(part).get("properties", {})
            )
            place = part / "properties" / name
            message = f'header "{name}" of {owner} is for transports to set'
            hint = "give it another name"
            if name in required:
                checks.error(place, f"{message}: nobody could send it", hint)
            else:
                message += ": it cannot be given"
                checks.report.add(codes.NOT_KEPT, place, message, hint=hint)
