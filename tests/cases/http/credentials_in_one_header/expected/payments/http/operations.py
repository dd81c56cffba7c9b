"""Operations of the Payments contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation
from ...runtime.http.auth import Required
from .security import KEY, LOGIN, OAUTH, OTHER, TOKEN

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

LIST_PAYMENTS: Operation[None] = Operation(
    name="listPayments",
    method="GET",
    path="/payments",
    results={204: Empty()},
    security=((Required(LOGIN), Required(OAUTH, scopes=("read",))),),
    policy=IDEMPOTENT,
)

PAY: Operation[None] = Operation(
    name="pay",
    method="POST",
    path="/payments",
    results={204: Empty()},
    security=(
        (Required(TOKEN), Required(OAUTH, scopes=("write",))),
        (Required(KEY), Required(TOKEN)),
    ),
    policy=ONCE,
)

CHANGE: Operation[None] = Operation(
    name="change",
    method="PUT",
    path="/payments",
    results={204: Empty()},
    security=((Required(LOGIN), Required(OTHER)),),
    policy=IDEMPOTENT,
)

WITHDRAW: Operation[None] = Operation(
    name="withdraw",
    method="DELETE",
    path="/payments",
    results={204: Empty()},
    security=((Required(KEY), Required(TOKEN)), (Required(OTHER),)),
    policy=IDEMPOTENT,
)

AMEND: Operation[None] = Operation(
    name="amend",
    method="PATCH",
    path="/payments",
    results={204: Empty()},
    security=((Required(TOKEN), Required(LOGIN)), ()),
    policy=ONCE,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_PAYMENTS,
    PAY,
    CHANGE,
    WITHDRAW,
    AMEND,
)
