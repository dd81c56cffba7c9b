"""What breaks the contract inside of a form or a parameter, and where."""

from __future__ import annotations

from ...errors import ContractViolation


class FieldViolation(ContractViolation):
    """A field that the contract does not allow.

    Attributes:
        where: The names that lead to it.
        reason: What is wrong, without them.
    """

    def __init__(self, name: str, reason: str | ContractViolation) -> None:
        inner = reason.where if isinstance(reason, FieldViolation) else ()
        self.where: tuple[str, ...] = (name, *inner)
        self.reason: str = (
            reason.reason if isinstance(reason, FieldViolation) else str(reason)
        )
        super().__init__(f"{'.'.join(self.where)}: {self.reason}")
