"""How a policy is spelt in a table of constants: the words of `runtime.policy`."""

from __future__ import annotations

from codegen.model import ir
from codegen.writing.python import Expr, join, literal, name

_RUNTIME = ".runtime"


def spell(policy: ir.Policy) -> Expr:
    """`Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))`."""
    parts = [
        join(
            f"timeout={{}}(total={policy.total!r}, attempt={policy.attempt!r})",
            name(_RUNTIME, "Timeout"),
        ),
        join(f"retry={{}}(attempts={policy.attempts})", name(_RUNTIME, "Retry")),
    ]
    if policy.idempotent:
        parts.append(Expr("idempotent=True"))
    if policy.idempotency_key is not None:
        key = literal(policy.idempotency_key)
        parts.append(Expr(f"idempotency_key={key}"))
    slots = ", ".join("{}" for _ in parts)
    return join(f"{{}}({slots})", name(_RUNTIME, "Policy"), *parts)
