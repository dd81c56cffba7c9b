"""Every planted bug is found by the tests that are generated, and what is right is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.mutants.events.planted import Depot

_BOTH = {
    "reset": "depot_service.store:reset",
    "effects": "depot_service.store:effects",
    "fail": "depot_service.store:fail",
    "previous": ["parcels-1.asyncapi.yaml", "kept"],
    "accept": ["order-independent"],
}
CONFIGURED = {
    "typed": {
        "events": "depot_service.typed:Depot",
        "publish": "depot_service.typed:publish",
        **_BOTH,
    },
    "raw": {
        "events": "depot_service.raw:serve",
        "publish": "depot_service.raw:publish",
        **_BOTH,
    },
}
"""The depot as it is written with what is generated, and without."""

MUTANTS = {
    # Of the list in the notes.
    ("E1", "raw"): "event_schema",
    ("E1", "typed"): "event_is_sent",
    ("E2", "raw"): "event_schema",
    ("E3", "raw"): "event_key",
    ("E3", "typed"): "event_key",
    ("E4", "raw"): "declared_event",
    ("E4-parameter", "raw"): "event_address",
    ("E4-parameter", "typed"): "event_address",
    ("E5", "raw"): "handles_what_is_allowed",
    ("E5", "typed"): "handles_what_is_allowed",
    ("E6", "raw"): "handled-once",
    ("E6", "typed"): "handled-once",
    ("E7", "raw"): "goes_on_after_poison",
    ("E8", "typed"): "acknowledged-after-success",
    ("E8-raw", "raw"): "acknowledged-after-success",
    ("E9", "raw"): "event_correlation",
    ("E10", "raw"): "order-independent",
    ("E10", "typed"): "order-independent",
    ("E11", "raw"): "event_content_type",
    ("E12", "raw"): "handles_previous_versions",
    ("E12", "typed"): "handles_previous_versions",
    # Others that are like them.
    ("E1-type", "raw"): "event_schema",
    ("E1-enum", "raw"): "event_schema",
    ("E1-format", "raw"): "event_schema",
    ("E2-unknown", "raw"): "event_message_name",
    ("E3-none", "raw"): "event_key",
    ("E4-exchange", "raw"): "declared_event",
    ("E5-member", "typed"): "handles_what_is_allowed",
    ("E6-last", "raw"): "handled-once",
    ("E6-last", "typed"): "handled-once",
    ("E7-raised", "raw"): "goes_on_after_poison",
    ("E7-lost", "raw"): "keeps_poison",
    ("E7-mute", "raw"): "keeps_poison",
    ("E8-executor", "typed"): "acknowledged-after-success",
    ("E8-marked", "raw"): "acknowledged-after-success",
    ("E8-marked", "typed"): "acknowledged-after-success",
    ("E8-swallowed", "raw"): "acknowledged-after-success",
    ("E8-swallowed", "typed"): "acknowledged-after-success",
    ("E8-cancelled", "typed"): "acknowledged-after-success",
    ("E9-own", "raw"): "event_correlation",
    ("E9-header", "raw"): "event_correlation",
    ("content-none", "raw"): "event_content_type",
    ("correlation-header", "raw"): "event_correlation",
    ("hangs", "typed"): "handles_what_is_allowed",
    ("header-missing", "raw"): "event_headers",
    ("large-version", "typed"): "handles_what_is_allowed",
    ("not-subscribed", "raw"): "receives_at_all",
    ("note-absent", "typed"): "handles_what_is_allowed",
    ("note-ascii", "typed"): "handles_what_is_allowed",
    ("reply-address", "raw"): "request_is_answered",
    ("reply-schema", "raw"): "event_schema",
    ("reply-type", "raw"): "event_content_type",
    ("same-id", "typed"): "event_message_id",
    ("strict-extras", "raw"): "handles_what_is_allowed",
    ("undeclared", "raw"): "undeclared_property",
    ("undeclared-event", "raw"): "declared_event",
}
"""The check that finds a bug, by its name and who has it."""

_ORDINARY = [
    ("E4-parameter", "typed", "parcel_delivered"),
    ("E6", "raw", "track_parcel_once"),
    ("E7", "raw", "track_parcel_poison"),
    ("E8", "typed", "track_parcel_acknowledged"),
    ("E9", "raw", "tell_status_replies"),
]
"""Those that are planted every time, and the tests that are to find them."""
_UNTESTED = {"test_tell_status_once", "test_tell_status_order"}
"""A question has no effect, and no version."""


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Depot]:
    """The contract of the depot as code, and both services."""
    built = Depot(tmp_path_factory.mktemp("depot"))
    yield built
    built.close()


def _right(
    depot: Depot, service: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    depot.configure(**CONFIGURED[service])
    monkeypatch.setenv("CODEGEN_TEST_SEED", str(seed))
    verdict = depot.judge()
    assert (verdict.failed, verdict.advice) == ({}, {})
    assert set(verdict.untested) == _UNTESTED


def _found(depot: Depot, bug: str, service: str, only: str = "") -> None:
    depot.configure(**CONFIGURED[service])
    verdict = depot.judge(bug, only)
    assert MUTANTS[bug, service] in verdict.checks, verdict


@pytest.mark.parametrize("service", CONFIGURED)
@pytest.mark.parametrize("seed", [0, 1])
def test_nothing_is_said_of_what_is_right(
    depot: Depot, service: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    _right(depot, service, seed, monkeypatch)


@pytest.mark.parametrize(("bug", "service", "only"), _ORDINARY)
def test_some_bugs(depot: Depot, bug: str, service: str, only: str) -> None:
    _found(depot, bug, service, only)


@pytest.mark.deep
@pytest.mark.parametrize("service", CONFIGURED)
@pytest.mark.parametrize("seed", range(2, 22))
def test_nothing_is_said_with_any_seed(
    depot: Depot, service: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    _right(depot, service, seed, monkeypatch)


@pytest.mark.deep
@pytest.mark.parametrize(("bug", "service"), MUTANTS)
def test_every_bug(depot: Depot, bug: str, service: str) -> None:
    _found(depot, bug, service)


def test_what_cannot_be_tested_is_said(depot: Depot) -> None:
    depot.configure(events="depot_service.typed:Depot")
    verdict = depot.judge()
    assert (verdict.failed, verdict.advice) == ({}, {})
    assert "effects = " in verdict.untested["test_track_parcel_once"]
    assert "effects = " in verdict.untested["test_track_parcel_order"]
    assert "previous = " in verdict.untested["test_previous_versions"]
    assert "publish = " in verdict.untested["test_parcel_delivered"]


def test_a_law_that_is_only_inferred_is_advice(depot: Depot) -> None:
    configured = {**CONFIGURED["typed"]}
    del configured["accept"]
    depot.configure(**configured)
    verdict = depot.judge("E10", "order")
    assert verdict.failed == {}
    assert 'accept = ["order-independent"]' in verdict.advice["test_track_parcel_order"]


def test_effects_that_take_their_time(depot: Depot) -> None:
    later = "depot_service.store:effects_later"
    depot.configure(**{**CONFIGURED["typed"], "effects": later})
    assert depot.judge("", "track").failed == {}
    verdict = depot.judge("E8", "acknowledged")
    assert "acknowledged-after-success" in verdict.checks


def test_work_that_is_left_over_is_advice_without_effects(depot: Depot) -> None:
    depot.configure(events="depot_service.typed:Depot")
    verdict = depot.judge("E8", "acknowledged")
    assert verdict.failed == {}
    assert "Depot._note" in verdict.advice["test_track_parcel_acknowledged"]


def test_a_check_can_be_left_out(depot: Depot) -> None:
    configured = {**CONFIGURED["raw"], "unchecked": ["event_key"]}
    depot.configure(**configured)
    assert depot.judge("E3", "parcel_delivered").failed == {}


def test_what_is_found_can_be_repeated(
    depot: Depot, capsys: pytest.CaptureFixture[str]
) -> None:
    depot.configure(**CONFIGURED["typed"])
    verdict = depot.judge("E5", "test_track_parcel")
    finding = verdict.findings["test_track_parcel"][0]
    assert "SUBJECT.again(" in finding.repeat
    depot.store.MUTANT = "E5"
    try:
        exec(finding.repeat, {})
    finally:
        depot.store.MUTANT = ""
    assert "KeyError" in capsys.readouterr().out
    assert finding.span.startswith("contracts/parcels.asyncapi.yaml:")
