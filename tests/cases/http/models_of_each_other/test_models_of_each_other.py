"""One class, whichever models module it is imported from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Golden = Callable[[str], Any]


def test_what_operations_need_is_in_the_models_of_their_contract(
    golden: Golden,
) -> None:
    users, orders = golden("users.http.models"), golden("orders.http.models")
    assert users.UserId is orders.UserId
    assert users.Order is orders.Order
    assert users.Line is orders.Line
    order = users.Order(by="00000000-0000-4000-8000-000000000001")
    assert orders.Basket(orders=[order]).orders == [order]


def test_no_name_is_shown_that_would_make_a_circle(golden: Golden) -> None:
    orders = golden("orders.http.models")
    assert not hasattr(orders, "User")
    assert not hasattr(orders, "Mark")
