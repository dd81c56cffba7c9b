"""Whether a service keeps notes.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..notes.http import operations, resources
from ..notes.http.fake import FakeNotesService
from ..notes.http.server import create_app
from ..runtime.contract_tests.http import laws
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeNotesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="notes",
    slice="http",
    contract="notes.openapi.yaml",
    tests=__file__,
    fake=FakeNotesService,
    serve=serve,
    document="notes/http/openapi.json",
    operations=operations.ALL,
    resources=resources.ALL,
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_book() -> None:
    """GET /books/{bookId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_BOOK)


def test_put_book() -> None:
    """PUT /books/{bookId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PUT_BOOK)


def test_list_notes() -> None:
    """GET /notes: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_NOTES)


def test_add_note() -> None:
    """POST /notes: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_NOTE)


def test_get_note() -> None:
    """GET /notes/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_NOTE)


def test_change_note() -> None:
    """PATCH /notes/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CHANGE_NOTE)


def test_remove_note() -> None:
    """DELETE /notes/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.REMOVE_NOTE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()


def test_books_read_after_replace() -> None:
    """What PUT /books/{bookId} put is what GET /books/{bookId} shows. Nobody states that."""
    laws.read_after_replace(SUBJECT, resources.BOOKS, stated=False)


def test_books_replace_twice() -> None:
    """PUT /books/{bookId}, sent twice, is done once."""
    laws.replace_twice(SUBJECT, resources.BOOKS, stated=True)


def test_books_read_only() -> None:
    """What is readOnly, no caller writes."""
    laws.read_only_is_not_written(SUBJECT, resources.BOOKS, stated=True)


def test_notes_read_after_create() -> None:
    """What POST /notes made is what GET /notes/{id} shows."""
    laws.read_after_create(SUBJECT, resources.NOTES, stated=True)


def test_notes_list_after_create() -> None:
    """What POST /notes made, GET /notes lists."""
    laws.list_after_create(SUBJECT, resources.NOTES, stated=True)


def test_notes_read_after_update() -> None:
    """What PATCH /notes/{id} changed, and nothing else, is changed. Nobody states that."""
    laws.read_after_update(SUBJECT, resources.NOTES, stated=False)


def test_notes_gone_after_delete() -> None:
    """What DELETE /notes/{id} removed, GET /notes/{id} does not find."""
    laws.gone_after_delete(SUBJECT, resources.NOTES, stated=True)


def test_notes_pages() -> None:
    """The pages of GET /notes part the list."""
    laws.pages_part_the_list(SUBJECT, resources.NOTES, stated=True)


def test_notes_limits() -> None:
    """A page of GET /notes is as short as was asked for."""
    laws.limits_hold(SUBJECT, resources.NOTES, stated=True)


def test_notes_defaults() -> None:
    """What is left out is what the contract says then."""
    laws.defaults_apply(SUBJECT, resources.NOTES, stated=True)


def test_notes_read_only() -> None:
    """What is readOnly, no caller writes."""
    laws.read_only_is_not_written(SUBJECT, resources.NOTES, stated=True)
