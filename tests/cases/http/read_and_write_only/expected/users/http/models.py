"""Data types of users.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class User(ContractModel):
    id: int
    name: str
    friends: list[User] | None = None


class UserInput(ContractModel):
    name: str
    password: str
    friends: list[UserInput] | None = None
