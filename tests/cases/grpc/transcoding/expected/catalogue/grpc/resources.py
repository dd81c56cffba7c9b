"""What methods of the Library and Desk services are about."""

from __future__ import annotations

from ...runtime.grpc.resources import Resource
from . import methods

BOOK = Resource(
    name="Book",
    create=methods.CREATE_BOOK,
    update=methods.UPDATE_BOOK,
    delete=methods.DELETE_BOOK,
    lists=(methods.LIST_BOOKS,),
)

ALL = (BOOK,)
