"""Whether a service keeps shop.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http import laws
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..shop.http import operations, resources
from ..shop.http.fake import FakeShopService
from ..shop.http.server import create_app


def serve(fake: FakeShopService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="shop",
    slice="http",
    contract="shop.openapi.yaml",
    tests=__file__,
    fake=FakeShopService,
    serve=serve,
    document="shop/http/openapi.json",
    operations=operations.ALL,
    resources=resources.ALL,
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_pets() -> None:
    """GET /pets: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_PETS)


def test_add_pet() -> None:
    """POST /pets: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_PET)


def test_get_pet() -> None:
    """GET /pets/{petId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_PET)


def test_set_pet() -> None:
    """PUT /pets/{petId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SET_PET)


def test_change_pet() -> None:
    """PATCH /pets/{petId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CHANGE_PET)


def test_remove_pet() -> None:
    """DELETE /pets/{petId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.REMOVE_PET)


def test_list_notes() -> None:
    """GET /pets/{petId}/notes: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_NOTES)


def test_add_note() -> None:
    """POST /pets/{petId}/notes: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_NOTE)


def test_get_note() -> None:
    """GET /pets/{petId}/notes/{name}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_NOTE)


def test_list_colours() -> None:
    """GET /colours: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_COLOURS)


def test_add_colour() -> None:
    """POST /colours: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_COLOUR)


def test_get_colour() -> None:
    """GET /colours/{name}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_COLOUR)


def test_is_colour() -> None:
    """HEAD /colours/{name}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.IS_COLOUR)


def test_change_colour() -> None:
    """PATCH /colours/{name}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CHANGE_COLOUR)


def test_remove_colour() -> None:
    """DELETE /colours/{name}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.REMOVE_COLOUR)


def test_list_tags() -> None:
    """GET /tags: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_TAGS)


def test_add_tag() -> None:
    """POST /tags: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_TAG)


def test_get_tag() -> None:
    """GET /tags/{name}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_TAG)


def test_set_tag() -> None:
    """PUT /tags/{name}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SET_TAG)


def test_get_report() -> None:
    """GET /reports/{year}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_REPORT)


def test_drop_report() -> None:
    """DELETE /reports/{year}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.DROP_REPORT)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()


def test_pets_read_after_create() -> None:
    """What POST /pets made is what GET /pets/{petId} shows. Nobody states that."""
    laws.read_after_create(SUBJECT, resources.PETS, stated=False)


def test_pets_list_after_create() -> None:
    """What POST /pets made, GET /pets lists. Nobody states that."""
    laws.list_after_create(SUBJECT, resources.PETS, stated=False)


def test_pets_read_after_replace() -> None:
    """What PUT /pets/{petId} put is what GET /pets/{petId} shows. Nobody states that."""
    laws.read_after_replace(SUBJECT, resources.PETS, stated=False)


def test_pets_replace_twice() -> None:
    """PUT /pets/{petId}, sent twice, is done once."""
    laws.replace_twice(SUBJECT, resources.PETS, stated=True)


def test_pets_read_after_update() -> None:
    """What PATCH /pets/{petId} changed, and nothing else, is changed. Nobody states that."""
    laws.read_after_update(SUBJECT, resources.PETS, stated=False)


def test_pets_gone_after_delete() -> None:
    """What DELETE /pets/{petId} removed, GET /pets/{petId} does not find. Nobody states
    that.
    """
    laws.gone_after_delete(SUBJECT, resources.PETS, stated=False)


def test_pets_pages() -> None:
    """The pages of GET /pets part the list. Nobody states that."""
    laws.pages_part_the_list(SUBJECT, resources.PETS, stated=False)


def test_pets_limits() -> None:
    """A page of GET /pets is as short as was asked for. Nobody states that."""
    laws.limits_hold(SUBJECT, resources.PETS, stated=False)


def test_pets_filter_kind() -> None:
    """GET /pets with kind lists those that it says. Nobody states that."""
    laws.a_filter_only_filters(SUBJECT, resources.PETS, "kind", "kind", stated=False)


def test_pets_defaults() -> None:
    """What is left out is what the contract says then."""
    laws.defaults_apply(SUBJECT, resources.PETS, stated=True)


def test_pets_read_only() -> None:
    """What is readOnly, no caller writes."""
    laws.read_only_is_not_written(SUBJECT, resources.PETS, stated=True)


def test_notes_read_after_create() -> None:
    """What POST /pets/{petId}/notes made is what GET /pets/{petId}/notes/{name} shows.
    Nobody states that.
    """
    laws.read_after_create(SUBJECT, resources.NOTES, stated=False)


def test_notes_list_after_create() -> None:
    """What POST /pets/{petId}/notes made, GET /pets/{petId}/notes lists. Nobody states
    that.
    """
    laws.list_after_create(SUBJECT, resources.NOTES, stated=False)


def test_colours_read_after_create() -> None:
    """What POST /colours made is what GET /colours/{name} shows. Nobody states that."""
    laws.read_after_create(SUBJECT, resources.COLOURS, stated=False)


def test_colours_list_after_create() -> None:
    """What POST /colours made, GET /colours lists. Nobody states that."""
    laws.list_after_create(SUBJECT, resources.COLOURS, stated=False)


def test_colours_read_after_update() -> None:
    """What PATCH /colours/{name} changed, and nothing else, is changed. Nobody states
    that.
    """
    laws.read_after_update(SUBJECT, resources.COLOURS, stated=False)


def test_colours_gone_after_delete() -> None:
    """What DELETE /colours/{name} removed, GET /colours/{name} does not find. Nobody
    states that.
    """
    laws.gone_after_delete(SUBJECT, resources.COLOURS, stated=False)


def test_colours_pages() -> None:
    """The pages of GET /colours part the list."""
    laws.pages_part_the_list(SUBJECT, resources.COLOURS, stated=True)


def test_colours_limits() -> None:
    """A page of GET /colours is as short as was asked for."""
    laws.limits_hold(SUBJECT, resources.COLOURS, stated=True)


def test_tags_read_after_create() -> None:
    """What POST /tags made is what GET /tags/{name} shows. Nobody states that."""
    laws.read_after_create(SUBJECT, resources.TAGS, stated=False)


def test_tags_list_after_create() -> None:
    """What POST /tags made, GET /tags lists. Nobody states that."""
    laws.list_after_create(SUBJECT, resources.TAGS, stated=False)


def test_tags_read_after_replace() -> None:
    """What PUT /tags/{name} put is what GET /tags/{name} shows. Nobody states that."""
    laws.read_after_replace(SUBJECT, resources.TAGS, stated=False)


def test_tags_replace_twice() -> None:
    """PUT /tags/{name}, sent twice, is done once."""
    laws.replace_twice(SUBJECT, resources.TAGS, stated=True)
