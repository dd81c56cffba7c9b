"""What a service sends, however it is made to."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.runtime.contract_tests.configuration import ConfigurationError
from codegen.runtime.contract_tests.findings import ContractBroken
from tests.contract_tests.events import contract
from tests.contract_tests.events.conftest import Configured


def test_one_operation_by_one(configured: Configured) -> None:
    subject = configured(events="@handlers", publish="@publish")
    subject.sends(contract.PAID)
    subject.sends_nothing_else()


def test_a_request_is_answered(configured: Configured, noted: Any) -> None:
    subject = configured(events="@handlers", publish="@publish")
    subject.sends(contract.ASKED)
    assert noted[-1]["answered"] == 1


def test_without_an_event_loop(configured: Configured) -> None:
    subject = configured(events="@handlers", publish="@publish_blocking")
    subject.sends(contract.PAID)
    with pytest.raises(pytest.skip.Exception, match="sent nothing of it"):
        subject.sends(contract.ASKED)


def test_one_that_fails(configured: Configured) -> None:
    subject = configured(events="@handlers", publish="@publish_failing")
    with pytest.raises(ContractBroken, match="RuntimeError: out of paper"):
        subject.sends(contract.PAID)


def test_one_that_sends_nothing(configured: Configured) -> None:
    subject = configured(events="@handlers", publish="@publish_nothing")
    with pytest.raises(pytest.skip.Exception, match="sent nothing"):
        subject.sends(contract.PAID)


def test_what_nobody_declared(configured: Configured) -> None:
    subject = configured(events="@handlers", publish="@publish_elsewhere")
    with pytest.raises(ContractBroken, match="sent to 'elsewhere'"):
        subject.sends_nothing_else()


def test_without_a_hook_nothing_is_tested(configured: Configured) -> None:
    with pytest.raises(pytest.skip.Exception, match="no hook makes the service send"):
        configured(events="@handlers").sends(contract.PAID)


def test_a_hook_that_takes_no_transport(configured: Configured) -> None:
    subject = configured(events="@handlers", publish="@reset")
    with pytest.raises(ConfigurationError, match="must take a transport"):
        subject.sends(contract.PAID)


def test_the_fake_sends_samples(configured: Configured) -> None:
    configured().sends(contract.PAID)


def test_an_address_that_says_something_else_is_advice(configured: Configured) -> None:
    keys = {"events": "@handlers", "publish": "@publish_moved"}
    configured(**keys).sends(contract.MOVED)
    with pytest.raises(pytest.xfail.Exception, match="is '8', and 'id' of its payload"):
        configured(**keys).names_the_payload(contract.MOVED)
    accepted = configured(**keys, accept=["address-names-the-payload"])
    with pytest.raises(ContractBroken, match="address-names-the-payload"):
        accepted.names_the_payload(contract.MOVED)


def test_the_fake_names_the_payload(configured: Configured) -> None:
    configured().names_the_payload(contract.MOVED)
