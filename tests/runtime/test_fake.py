"""Fakes: what can be arranged, by name."""

from __future__ import annotations

import pytest

from codegen.runtime.fake import Fake
from codegen.runtime.http.fake import HttpFake
from tests.runtime.http import shop


class FakePets(HttpFake):
    """As the template of HTTP has it."""

    _operations = (shop.GET_PET, shop.CREATE_PET)


class FakeHandlers(Fake):
    """As the template of events has it."""

    _names = ("packOrder", "sendMail")


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [
        (
            FakePets,
            "getPets",
            "FakePets.arrange(): there is no operation 'getPets'; did you mean 'getPet'?",
        ),
        (FakePets, "", "FakePets.arrange(): there is no operation ''"),
        (
            FakeHandlers,
            "pack_order",
            "FakeHandlers.arrange(): there is no operation 'pack_order'; did you mean"
            " 'packOrder'?",
        ),
    ],
)
def test_a_name_that_no_operation_has(kind: type[Fake], name: str, text: str) -> None:
    """It would change nothing, and a test that arranges it would test something else."""
    with pytest.raises(ValueError) as caught:
        kind().arrange(name, None)
    assert str(caught.value) == text


def test_a_name_that_one_has() -> None:
    handlers, error = FakeHandlers(), LookupError("no")
    handlers.arrange("sendMail", error)
    FakePets().arrange("createPet", None)
    with pytest.raises(LookupError) as caught:
        handlers._recorded("sendMail", {}, None)
    assert caught.value is error


def test_any_name_goes_where_none_is_known() -> None:
    Fake().arrange("anything", 1)
