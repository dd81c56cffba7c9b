"""What methods of the Shelves service are about."""

from __future__ import annotations

from ...runtime.grpc.resources import Resource
from . import methods

BOOK = Resource(
    name="Book",
    update=methods.UPDATE_BOOK,
    lists=(methods.LIST_BOOKS,),
)

ALL = (BOOK,)
