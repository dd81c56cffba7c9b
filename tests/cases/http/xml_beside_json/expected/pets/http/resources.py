"""What the operations of the Pets contract are about."""

from __future__ import annotations

from ...runtime.http.resources import Resource
from . import operations

PETS = Resource(
    path="/pets",
    key="id",
    field="id",
    create=operations.ADD_PET,
    read=operations.GET_PET,
)

ALL = (PETS,)
