"""Who receives, in every form in which the configuration may name it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen.runtime.contract_tests.configuration import ConfigurationError
from codegen.runtime.contract_tests.findings import ContractBroken
from tests.contract_tests.events import contract, services
from tests.contract_tests.events.conftest import Configured


@pytest.mark.parametrize(
    "provider",
    ["@handlers", "@Handlers", "@factory", "@async_factory", "@by_itself", "@Sync"],
)
def test_it_may_be_many_things(configured: Configured, provider: str) -> None:
    subject = configured(events=provider)
    subject.handles(contract.PLACED)
    subject.isolates(contract.PLACED)
    assert services.GOT


def test_handlers_may_send_on_the_transport(configured: Configured) -> None:
    configured(events="@Sending").handles(contract.PLACED)
    assert services.SENT_ON


@pytest.mark.parametrize(
    ("provider", "said"),
    [
        ("@Stumbling", "It is handled after its handler failed once"),
        ("@StumblingTwice", "It is handled after its handler failed 2 times"),
        ("@Refusing", "It is not handled"),
    ],
)
def test_what_was_handled_at_a_later_attempt_is_said(
    configured: Configured, provider: str, said: str
) -> None:
    with pytest.raises(ContractBroken) as caught:
        configured(events=provider).handles(contract.PLACED)
    assert said in str(caught.value)
    assert ("It is not handled" in str(caught.value)) == ("not" in said)
    assert "not ready" in str(caught.value)


@pytest.mark.parametrize(
    ("provider", "said"),
    [
        ("@Empty", "is no handlers: Empty has no method placed"),
        ("@GOT", "is no handlers: list has no method placed"),
        ("@two", "takes 2 arguments; it may take one, the transport"),
        ("amqp://localhost", "is an address; events are tested in memory"),
        ("@missing", "cannot be imported"),
    ],
)
def test_what_cannot_be_one_is_said(
    configured: Configured, provider: str, said: str
) -> None:
    with pytest.raises(ConfigurationError, match=said):
        configured(events=provider).handles(contract.PLACED)


def test_a_hook_that_fails_is_said(configured: Configured) -> None:
    subject = configured(events="@handlers", reset="@broken")
    with pytest.raises(
        ConfigurationError, match=r"hook reset, raised ConnectionError: no database"
    ):
        subject.handles(contract.PLACED)


def test_without_one_it_is_the_fake(configured: Configured, noted: Any) -> None:
    subject = configured()
    subject.handles(contract.PLACED)
    assert noted[-1]["provider"] == "fake"
    assert not services.GOT


def test_an_instance_that_is_never_reset_has_laws_that_need_no_reset(
    configured: Configured,
) -> None:
    subject = configured(events="@handlers", effects="@effects")
    with pytest.raises(ContractBroken, match="handled-once"):
        subject.handles_once(contract.PLACED)
    with pytest.raises(pytest.skip.Exception, match="reset = "):
        subject.handles_in_any_order(contract.PLACED)


def test_what_is_covered_is_noted(configured: Configured, noted: Any) -> None:
    configured(events="@Handlers").handles(contract.PLACED)
    covered = noted[-1]["coverage"]
    assert covered["messages"] == {"seen": ["Placed"], "unseen": []}
    assert "Placed note absent" in covered["schema branches"]["seen"]
    assert noted[-1]["answered"] > 10


def test_previous_versions_that_are_not_there(configured: Configured) -> None:
    subject = configured(events="@handlers", previous=["nowhere.yaml"])
    with pytest.raises(
        ConfigurationError, match=r"previous: there is no nowhere\.yaml"
    ):
        subject.reads_previous()


def test_what_the_service_knows_is_sent(configured: Configured, tmp_path: Path) -> None:
    subject = configured(events="@Handlers")
    file = tmp_path / "pyproject.toml"
    file.write_text(file.read_text() + 'parameters = {id = ["4711"]}\n')
    subject.handles(contract.PLACED)
    assert set(services.GOT) == {"4711"}
