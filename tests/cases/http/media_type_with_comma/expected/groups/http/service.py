"""What a server of the Groups API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Group


class GroupsService(Protocol):
    """The Groups API."""

    def add_group(self, body: Group) -> MaybeAwaitable[Group]:
        """POST /groups"""
        ...

    def put_groups(self, body: str) -> MaybeAwaitable[None]:
        """PUT /groups"""
        ...
