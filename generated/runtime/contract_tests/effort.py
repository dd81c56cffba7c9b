"""How much a run of contract tests does, and from which seed."""

from __future__ import annotations

import os
from dataclasses import dataclass

from .configuration import ConfigurationError

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
    """Return what the environment says, which the options of pytest set.

    Raises:
        ConfigurationError: It says what is no number.
    """
    default = Effort()
    return Effort(
        seed=_number(SEED_VARIABLE, default.seed, 0),
        examples=_number(EXAMPLES_VARIABLE, default.examples, 1),
    )


def _number(variable: str, default: int, least: int) -> int:
    told = os.environ.get(variable)
    if not told:
        return default
    if not (told.isascii() and told.isdecimal()) or int(told) < least:
        raise ConfigurationError(
            f"{variable}={told!r} is no whole number, {least} or more"
        )
    return int(told)
