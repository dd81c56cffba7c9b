"""What the operations of the Shop contract are about."""

from __future__ import annotations

from ...runtime.http.resources import Resource
from . import operations

PETS = Resource(
    path="/pets",
    key="pet_id",
    field="id",
    create=operations.ADD_PET,
    read=operations.GET_PET,
    replace=operations.SET_PET,
    update=operations.CHANGE_PET,
    delete=operations.REMOVE_PET,
    list=operations.LIST_PETS,
    items="/items",
)

NOTES = Resource(
    path="/pets/{petId}/notes",
    above=("pet_id",),
    key="name",
    field="name",
    create=operations.ADD_NOTE,
    read=operations.GET_NOTE,
    list=operations.LIST_NOTES,
)

COLOURS = Resource(
    path="/colours",
    key="name",
    field="name",
    create=operations.ADD_COLOUR,
    read=operations.GET_COLOUR,
    head=operations.IS_COLOUR,
    update=operations.CHANGE_COLOUR,
    delete=operations.REMOVE_COLOUR,
    list=operations.LIST_COLOURS,
)

TAGS = Resource(
    path="/tags",
    key="name",
    field="name",
    create=operations.ADD_TAG,
    read=operations.GET_TAG,
    replace=operations.SET_TAG,
    list=operations.LIST_TAGS,
)

ALL = (
    PETS,
    NOTES,
    COLOURS,
    TAGS,
)
