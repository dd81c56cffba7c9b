"""What a server of the Void service implements."""

from __future__ import annotations

from typing import Protocol


class VoidService(Protocol):
    """The Void service."""
