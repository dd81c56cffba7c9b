"""What the operations of the Notes contract are about."""

from __future__ import annotations

from ...runtime.http.resources import Resource
from . import operations

BOOKS = Resource(
    path="/books",
    key="book_id",
    field="bookId",
    read=operations.GET_BOOK,
    replace=operations.PUT_BOOK,
)

NOTES = Resource(
    path="/notes",
    key="id",
    field="id",
    create=operations.ADD_NOTE,
    read=operations.GET_NOTE,
    update=operations.CHANGE_NOTE,
    delete=operations.REMOVE_NOTE,
    list=operations.LIST_NOTES,
    items="/notes",
)

ALL = (
    BOOKS,
    NOTES,
)
