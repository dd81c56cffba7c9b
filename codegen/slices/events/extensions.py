"""What AsyncAPI documents may say beside their standard, and where it is read."""

from __future__ import annotations

from codegen.model import policy, skips
from codegen.model.extensions import Extension
from codegen.slices.events import recovery, wishes

_ACTION = frozenset({"action"})
_SHARED = _ACTION | {"asyncapi", "channel"}
_HINT = "it may stand in an operation or its traits"


def _with_x(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word.startswith("x-"))


EXTENSIONS = (
    Extension(
        keys=(policy.KEY,),
        read_in=_SHARED,
        hint="it may stand at the top, in a channel, and in an operation or its traits",
    ),
    Extension(
        keys=(wishes.KEY,),
        read_in=_SHARED | {"message"},
        hint="it may stand at the top, in a channel, an operation, a message, or traits",
    ),
    Extension(keys=_with_x(recovery.RETRY), read_in=_ACTION, hint=_HINT),
    Extension(keys=_with_x(recovery.DEAD_LETTER), read_in=_ACTION, hint=_HINT),
    Extension(keys=(skips.SKIP,), read_in=_ACTION),
)
