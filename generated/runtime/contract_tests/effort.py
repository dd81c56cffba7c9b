"""How much a run of contract tests does, and from which seed."""

from __future__ import annotations

import os
from dataclasses import dataclass

SEED_VARIABLE = "CODEGEN_TEST_SEED"
EXAMPLES_VARIABLE = "CODEGEN_TEST_EXAMPLES"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How much is tried.

    Attributes:
        seed: From which everything random follows: the same in each run, unless told.
        examples: How many random requests an operation gets, and how many examples a law.
    """

    seed: int = 0
    examples: int = 25


def effort() -> Effort:
    """Return what the environment says, which the options of pytest set."""
    default = Effort()
    return Effort(
        seed=int(os.environ.get(SEED_VARIABLE) or default.seed),
        examples=int(os.environ.get(EXAMPLES_VARIABLE) or default.examples),
    )
