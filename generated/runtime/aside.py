"""Failures beside a call: of what its hooks, or its credentials, need themselves."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class Aside(Exception):
    """An error of a call that something beside this call has made.

    It is carried past the layers, to which it says nothing of their peer.
    """

    def __init__(self, error: Exception) -> None:
        super().__init__(f"{type(error).__name__}: {error}")
        self.error = error


async def unwrapped(calling: Coroutine[Any, Any, T]) -> T:
    """Return what *calling* brings, past all layers.

    Raises:
        Exception: What was raised beside the call, if anything was.
    """
    try:
        return await calling
    except Aside as aside:
        raise aside.error from aside.error.__cause__
