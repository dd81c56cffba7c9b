"""The router behind every generated FastAPI server."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from fastapi import APIRouter

from ..auth.server import check_handlers
from ..idempotency import IdempotencyStore
from ..operation import Operation
from .route import ContractRoute, Table, error_responses
from .rules import MAX_BODY, ErrorWriter, Rules, checked_by_default
from .templates import Paths

__all__ = ["ContractRoute", "ContractRouter", "Rules", "error_responses"]


class ContractRouter(APIRouter):
    """An APIRouter whose routes are contract routes; nothing else differs.

    A route finds its operation by its `operation_id`.

    Attributes:
        table: What the routes share.
    """

    def __init__(
        self,
        operations: Iterable[Operation[Any]] = (),
        *,
        security: object | None = None,
        realm: str = "api",
        max_body: int | None = MAX_BODY,
        check_responses: bool | None = None,
        errors: ErrorWriter | None = None,
        idempotency: IdempotencyStore | None = None,
        **options: Any,
    ) -> None:
        """Serve *operations*; see `Rules` for most of the others.

        Args:
            check_responses: None leaves it to `CODEGEN_CHECK_RESPONSES`.
            options: Those of APIRouter.

        Raises:
            TypeError: An operation asks for credentials that *security* has no method
                to check.
            ValueError: Two operations have one name.
        """
        listed = tuple(operations)
        check_handlers(listed, security)
        check = checked_by_default() if check_responses is None else check_responses
        rules = Rules(
            security=security,
            realm=realm,
            max_body=max_body,
            check_responses=check,
            errors=errors,
            idempotency=idempotency,
        )
        self.table = Table(_by_name(listed), Paths(listed), rules)
        route_class = options.pop("route_class", ContractRoute)
        options["route_class"] = type(
            route_class.__name__, (route_class,), {"table": self.table}
        )
        super().__init__(**options)

    def set_rules(self, **changes: Any) -> None:
        """Change the rules that are named (`router.set_rules(max_body=None)`)."""
        self.table.rules = replace(self.table.rules, **changes)


def _by_name(operations: Iterable[Operation[Any]]) -> dict[str, Operation[Any]]:
    found: dict[str, Operation[Any]] = {}
    for operation in operations:
        known = found.setdefault(operation.name, operation)
        if known is not operation:  # it would be served by the other one's security
            raise ValueError(
                f"operations of one name, {operation.name!r}: {known.method}"
                f" {known.path} and {operation.method} {operation.path}"
            )
    return found
