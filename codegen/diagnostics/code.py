"""What a diagnostic code is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem: its id, level, title and explanation."""

    id: str
    level: Literal["error", "warning", "info"]
    title: str
    explanation: str


def error(id: str, title: str, explanation: str) -> Code:
    return Code(id, "error", title, explanation)


def warning(id: str, title: str, explanation: str) -> Code:
    return Code(id, "warning", title, explanation)


def info(id: str, title: str, explanation: str) -> Code:
    return Code(id, "info", title, explanation)
