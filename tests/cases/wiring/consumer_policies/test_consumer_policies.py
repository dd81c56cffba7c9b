"""What a consumer passes to a client: policies by the names of operations."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

Golden = Callable[[str], ModuleType]


def test_policies_of_orders(golden: Golden) -> None:
    """The provider's, but for what `system.yaml` says; facts stay the provider's."""
    policies = golden("orders.policies")
    operations = golden("users.http.operations")
    patient, plain = policies.USERS_HTTP["listUsers"], operations.LIST_USERS.policy
    assert (patient.timeout.total, plain.timeout.total) == (20.0, 5.0)
    assert patient.timeout.attempt == plain.timeout.attempt == 2.0
    assert patient.retry.on == (503,)
    assert patient.idempotent and plain.idempotent


def test_names_are_those_of_operations(golden: Golden) -> None:
    """By which a client finds them."""
    policies = golden("orders.policies")
    operations = golden("users.http.operations")
    methods = golden("wired_users.grpc.methods")
    assert {operations.LIST_USERS.name, operations.CREATE_USER.name} == set(
        policies.USERS_HTTP
    )
    assert methods.GET_USER.name in policies.WIRED_USERS_GRPC


def test_what_does_not_fit_is_left_out(golden: Golden) -> None:
    """A POST is not hedged, whoever calls it."""
    brisk = golden("orders.policies").USERS_HTTP["createUser"]
    assert brisk.hedge is None and brisk.timeout.total == 1.0
    assert golden("night_jobs.policies").USERS_HTTP["listUsers"].hedge.delay == 0.2
