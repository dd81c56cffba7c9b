"""What the operations of the Users contract are about."""

from __future__ import annotations

from ...runtime.http.resources import Resource
from . import operations

USERS = Resource(
    path="/users",
    key="user_id",
    field="id",
    create=operations.CREATE_USER,
    read=operations.GET_USER,
    replace=operations.REPLACE_USER,
    delete=operations.DELETE_USER,
    list=operations.LIST_USERS,
    items="/items",
)

ALL = (USERS,)
