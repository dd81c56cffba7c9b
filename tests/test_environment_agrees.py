"""`codegen lint --policies` and clients read the environment alike.

The tool and the runtime cannot share code, so each has a reading of its own. Here both get
the same contract and the same variables: what lint calls an error no client may take, and
what lint shows is what a client has.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.diagnostics import Pointer, Report
from codegen.model import ir, names
from codegen.model.policy import KEY, environment, policy_of
from codegen.model.policy.overview import overview
from codegen.runtime import policy as runtime
from codegen.runtime.environment import constant, overridden, overrides
from codegen.writing import policies

FILE = "users.openapi.yaml"
ROOT, OWN = Pointer(FILE, ()), Pointer(FILE, ("get",))
FACTS = {
    "GET": ir.Facts(slice="http", idempotent=True, safe=True),
    "PUT": ir.Facts(slice="http", idempotent=True),
    "POST": ir.Facts(slice="http"),
    "rpc": ir.Facts(slice="grpc"),
    "event": ir.Facts(slice="events"),
}
CONTRACTS: list[Any] = [
    None,
    {"timeout": {"total": "8s", "attempt": "2s"}},
    {"timeout": {"total": False, "attempt": False}, "breaker": {"window": "4s"}},
    {"retry": {"attempts": 5, "backoff": "50ms..2s"}, "bulkhead": {"queue": 7}},
    {"breaker": {"ratio": "30%", "maxOpen": "2m", "slow": "1s", "slowRatio": "50%"}},
    {"breaker": False, "budget": False, "bulkhead": False},
    {"rateLimit": "5/m", "budget": "7%", "retry": False},
    {"hedge": "p95", "fallback": {"stale": "1h"}},
    {"timeout": "5s"},
    {"breaker": False, "bulkhead": {"limit": 7, "queue": 3}},
]
"""Whatever a contract says, the environment is laid over what is printed of it."""


def tool(
    facts: ir.Facts, root: Any, variables: Mapping[str, str], operation: str = "getUser"
) -> tuple[runtime.Policy, runtime.Policy | None]:
    """The policy as it is printed, and under the environment; None is an error."""
    report = Report()
    policy = policy_of(facts, [({KEY: root}, ROOT)], OWN, report)
    assert not report.failed
    one = SimpleNamespace(name="x", wire_name=operation, policy=policy)
    contract = SimpleNamespace(package=".users", service="users", operations=[one])
    (entry,) = overview(
        [cast("ir.Contract", contract)], [], environment.of(variables), report
    )
    return printed(policy), None if report.failed else printed(entry.policy)


def printed(policy: ir.Policy) -> runtime.Policy:
    """The policy as generated code makes it."""
    made = eval(policies.spell(policy).text, vars(runtime))
    assert isinstance(made, runtime.Policy)
    return made


def client(
    facts: ir.Facts,
    policy: runtime.Policy,
    variables: Mapping[str, str],
    operation: str = "getUser",
) -> runtime.Policy | None:
    """What a client makes of the printed policy; None is an error."""
    try:
        found = overridden(
            policy,
            operation,
            overrides("users", variables),
            answers=int if facts.slice == "http" else str,
            safe=facts.safe,
        )
    except ValueError as error:
        variable, rest = str(error).split(": ", 1)
        assert variable in variables
        text = f"{variables[variable].strip()!r}: "  # which may hold a colon itself
        assert rest.startswith(text)
        message = rest.removeprefix(text)
        assert message
        return None
    return found if facts.slice != "events" else of_event(found, policy)


def of_event(policy: runtime.Policy, before: runtime.Policy) -> runtime.Policy:
    """*policy* without what says nothing of events, which have no answers."""
    backoff = dataclasses.replace(policy.retry.backoff, throttled=1.0)
    retry = dataclasses.replace(
        policy.retry, backoff=backoff, on=None, respect_retry_after=True
    )
    return dataclasses.replace(policy, retry=retry)


def agree(facts: ir.Facts, root: Any, variables: Mapping[str, str]) -> bool:
    """Compare both; whether they take the variables."""
    before, wanted = tool(facts, root, variables)
    assert client(facts, before, variables) == wanted, (root, variables)
    return wanted is not None


VARIABLES: list[dict[str, str]] = [
    {},
    {"RATE_LIMIT": "100/10s"},
    {"RATE_LIMIT": "100/s"},
    {"RATE_LIMIT": "1.5/s"},
    {"RATE_LIMIT": "100 / s"},
    {"RATE_LIMIT": "100"},
    {"RATE_LIMIT": "true"},
    {"RATE_LIMIT": "false"},
    {"RATE_LIMIT": "false", "GET_USER_RATE_LIMIT_CALLS": "3"},
    {"RATE_LIMIT_PER": "s"},
    {"RATE_LIMIT_PER": "m", "RATE_LIMIT_CALLS": "7"},
    {"RATE_LIMIT_CALLS": "0"},
    {"RATE_LIMIT_CALLS": "2.5"},
    {"RATE_LIMIT_BURST": "5"},
    {"FALLBACK_STALE": "false"},
    {"FALLBACK_FRESH": "5s"},
    {"FALLBACK_ENTRIES": "5"},
    {"FALLBACK": "true"},
    {"RETRY_ON": ""},
    {"RETRY_ON": ","},
    {"RETRY_ON": "503, 429,503,,"},
    {"RETRY_ON": "UNAVAILABLE,502"},
    {"RETRY_ON": "UNAVAILABLE", "GET_USER_RETRY_ON": "503"},
    {"RETRY_ON": "NOPE"},
    {"RETRY_ON": "503.0"},
    {"RETRY_ON": "200"},
    {"RETRY": "2000000"},
    {"RETRY": "0"},
    {"RETRY": "true"},
    {"RETRY": "1", "RETRY_BACKOFF": "1s..2s"},
    {"RETRY": "1", "GET_USER_RETRY_BACKOFF": "1s..2s"},
    {"GETUSER_RETRY": "7"},
    {"GET_USER_RETRY": "7"},
    {"GET_USERS_RETRY": "many"},
    {"RETRY_BACKOFF": "5s..1s"},
    {"RETRY_BACKOFF": "1s..5s"},
    {"RETRY_BACKOFF": "1s..2s..3s"},
    {"RETRY_BACKOFF": "0s..1s"},
    {"RETRY_BACKOFF_CAP": "20ms"},
    {"RETRY_BACKOFF_BASE": "9s"},
    {"RETRY_BACKOFF_THROTTLED": "9s"},
    {"RETRY_RESPECT_RETRY_AFTER": "false"},
    {"RETRY_RESPECT_RETRY_AFTER": "0"},
    {"BREAKER": "false"},
    {"BREAKER": "true"},
    {"BREAKER": "5"},
    {"BREAKER": "false", "BREAKER_OPEN": "3s"},
    {"BREAKER": "false", "GET_USER_BREAKER_OPEN": "3s"},
    {"BREAKER": "false", "GET_USER_BREAKER": "true"},
    {"BREAKER": "false", "BREAKER_OPEN": "900s"},
    {"BREAKER_OPEN": "900s"},
    {"BREAKER_OPEN": "900s", "BREAKER_MAX_OPEN": "20m"},
    {"BREAKER_OPEN": "900s", "GET_USER_BREAKER_MAX_OPEN": "5m"},
    {"BREAKER_MAX_OPEN": "5m", "GET_USER_BREAKER_OPEN": "900s"},
    {"BREAKER_MAX_OPEN": "1s"},
    {"BREAKER_WINDOW": "5s"},
    {"BREAKER_WINDOW": "5s", "TIMEOUT_ATTEMPT": "2s"},
    {"BREAKER_SLOW": "false"},
    {"BREAKER_SLOW_RATIO": "20%"},
    {"BREAKER_SLOW_RATIO": "20%", "GET_USER_BREAKER_SLOW": "2s"},
    {"BREAKER_SCOPE": "world"},
    {"BREAKER_RATIO": "100.5%"},
    {"BREAKER_MIN_CALLS": "3.0"},
    {"BULKHEAD": "false", "GET_USER_BULKHEAD": "true"},
    {"BULKHEAD": "false", "GET_USER_BULKHEAD": "5"},
    {"BULKHEAD": "0"},
    {"BULKHEAD": "\u00b2"},
    {"BULKHEAD_QUEUE": "0"},
    {"BUDGET_RESERVE": "2.5"},
    {"BUDGET_RESERVE": "0"},
    {"BUDGET": "20"},
    {"BUDGET": "0.0%"},
    {"TIMEOUT": "5 s"},
    {"TIMEOUT": " 5s "},
    {"TIMEOUT": "\u0665s"},
    {"TIMEOUT": "\u0665"},
    {"TIMEOUT": "5"},
    {"TIMEOUT": "05.50s"},
    {"TIMEOUT": "1e3"},
    {"TIMEOUT": "1000001"},
    {"TIMEOUT": "1234567s"},
    {"TIMEOUT": "nan"},
    {"TIMEOUT": "false"},
    {"TIMEOUT": "true"},
    {"TIMEOUT": "1s"},
    {"TIMEOUT": "1s", "TIMEOUT_TOTAL": "2s"},
    {"TIMEOUT_ATTEMPT": "20s"},
    {"TIMEOUT_ATTEMPT": "40s"},
    {"TIMEOUT_ATTEMPT": "40s", "TIMEOUT": "30s"},
    {"TIMEOUT_ATTEMPT": "40s", "GET_USER_TIMEOUT": "30s", "BREAKER": "false"},
    {"TIMEOUT": "6s", "GET_USER_TIMEOUT_ATTEMPT": "7s"},
    {"TIMEOUT_CONNECT": "5s"},
    {"TIMEOUT": "60s"},
    {"BULKHEAD": "false", "GET_USER_BULKHEAD": "true"},
    {"TIMEOUT_CONNECT": "20s"},
    {"TIMEOUT_CONNECT": "5s", "TIMEOUT": "3s"},
    {"HEDGE": "true"},
    {"HEDGE": "p95"},
    {"HEDGE": "p99"},
    {"HEDGE": "40s"},
    {"HEDGE": "40s", "GET_USER_TIMEOUT": "20s"},
    {"HEDGE": "3s", "RETRY": "5"},
    {"HEDGE": "3s", "RETRY": "false"},
    {"HEDGE": "3s", "RETRY_ON": "UNAVAILABLE"},
    {"HEDGE": "3s", "GET_USER_RETRY": "5"},
    {"RETRY": "5", "GET_USER_HEDGE": "3s"},
    {"HEDGE_EXTRA": "2"},
    {"HEDGE": "false", "HEDGE_EXTRA": "2"},
    {"IDEMPOTENT": "true"},
    {"IDEMPOTENCY": "x"},
    {"IDEMPOTENCY_HEADER": "X"},
    {"GET_USER_IDEMPOTENCY_SAFE": "false"},
    {"URL": "x"},
    {"RETRYX": "x"},
]


@pytest.mark.parametrize("variables", VARIABLES, ids=repr)
@pytest.mark.parametrize("facts", FACTS.values(), ids=FACTS)
def test_a_variable(facts: ir.Facts, variables: dict[str, str]) -> None:
    """Each that was once read differently, and those around it."""
    for root in CONTRACTS:
        agree(facts, root, {f"CODEGEN_USERS_{k}": v for k, v in variables.items()})


def test_some_are_taken() -> None:
    """So that both do not agree by taking nothing."""
    taken = [
        agree(FACTS["GET"], None, {f"CODEGEN_USERS_{k}": v for k, v in one.items()})
        for one in VARIABLES
    ]
    assert len(taken) / 4 < sum(taken) < len(taken)


_TEXTS = st.sampled_from(
    ["true", "false", "", " ", "0", "1", "2", "3.0", "2.5", "7", "100", "1000001", "x"]
    + ["250ms", "2s", "3s", "9s", "40s", "1m", "1h", "0s", "5 s", "s", "h", "p95"]
    + ["20%", "100%", "0.5", "1.0", "100/s", "5/10s", "0/s", "1s..2s", "2s..1s"]
    + ["503", "503,UNAVAILABLE", "ABORTED", "authority", "operation", "\u0663"]
)
_NAMES = st.builds(
    "CODEGEN_USERS_{}{}".format,
    st.sampled_from(["", "", "GET_USER_", "GETUSER_"]),
    st.sampled_from(sorted(environment.SUFFIXES)),
)


@settings(max_examples=1500)
@given(
    st.sampled_from([*FACTS.values()]),
    st.sampled_from(CONTRACTS),
    st.dictionaries(_NAMES, _TEXTS | st.text(max_size=6), min_size=1, max_size=4),
)
def test_any_variables(facts: ir.Facts, root: Any, variables: dict[str, str]) -> None:
    """Of the whole table of settings, alone and together."""
    agree(facts, root, variables)


_FULL = {
    "breaker": {"slow": "1s"},
    "rateLimit": "5/m",
    "hedge": "p95",
    "fallback": {"fresh": "1s"},
}
_FITTING = ["2", "1m", "20%", "false", "operation", "503", "1s..2s", "7/m"]


@pytest.mark.parametrize("suffix", sorted(environment.SUFFIXES))
def test_every_setting_has_a_value_that_both_take(suffix: str) -> None:
    """But for facts: what is new in one table is missed in the other."""
    variable = f"CODEGEN_USERS_{suffix}"
    taken = [agree(FACTS["GET"], _FULL, {variable: text}) for text in _FITTING]
    assert any(taken) is not suffix.startswith("IDEMPOTEN")


@settings(max_examples=500)
@given(
    st.text(max_size=12)
    | st.from_regex(r"[+\-<>= ]{0,3}[A-Za-z0-9_'. -]{0,12}", fullmatch=True)
)
def test_names_of_operations(name: str) -> None:
    """A variable of an operation is called after its constant."""
    assert constant(name) == names.constant(name)


@pytest.mark.parametrize("service", ["users", "users.v1", "größe", "用户", "a_b"])
def test_names_of_services(service: str) -> None:
    """Folders tell services apart; letters of any script are letters."""
    start = overrides(service, {}).start
    found = environment.of({f"{start}RETRY": "7"}).layers(service, "x", Report())
    assert [said.value for said in found[0].said.values()] == [7]
