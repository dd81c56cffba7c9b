"""Context variables that all generated trees of a process have in common."""

from __future__ import annotations

import sys
from contextvars import ContextVar
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def shared_variable(name: str, default: T) -> ContextVar[T]:
    """Return the variable *name*, the same one in every copy of the runtime.

    Each generated tree carries its own copy of this file, so that a variable made
    there would be one per tree, and what a server of one tree sets would be unknown to
    a client of another. The first copy to be imported puts a module object with the
    variable into sys.modules, the others find it there. It must hold plain values,
    never an object of ours, because the classes of two copies are not the same. The
    number in the entry's name changes only if the meaning of a variable does.
    """
    entry = f"_codegen_shared_{name}_1"
    fresh = ModuleType(entry, f"The {name} shared by all generated trees.")
    vars(fresh)["variable"] = ContextVar(name, default=default)
    shared = sys.modules.setdefault(entry, fresh)  # atomic: first one wins
    variable: ContextVar[T] = vars(shared)["variable"]
    return variable
