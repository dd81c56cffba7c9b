"""Layers of a policy: the inner one wins, and every value knows who said it."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.diagnostics import Pointer, Report
from codegen.model import ir
from codegen.model.policy import DEFAULT, KEY, PROTOCOL, ROWS, environment, policy_of
from codegen.model.policy.effective import effective
from codegen.model.policy.settings import shown
from codegen.runtime import policy as runtime
from codegen.writing import policies

FILE = "users.openapi.yaml"
ROOT, PATH, OWN = (Pointer(FILE, tokens) for tokens in ((), ("path",), ("path", "get")))
GET = ir.Facts(slice="http", idempotent=True, safe=True)
POST = ir.Facts(slice="http")
EVENT = ir.Facts(slice="events")
HANDLER = ir.Facts(slice="events", redelivered=True)


def _policy(
    facts: ir.Facts, *, root: Any = None, path: Any = None, own: Any = None
) -> tuple[ir.Policy, list[str]]:
    """The policy, and what is said of it."""
    report = Report()
    places = [({KEY: root}, ROOT), ({KEY: path}, PATH), ({KEY: own}, OWN)]
    policy = policy_of(facts, places, OWN, report)
    return policy, [f"[{d.code}] {d.message}" for d in report.diagnostics]


def _at(at: Pointer, *words: str) -> Pointer:
    return Pointer(at.file, (*at.tokens, KEY, *words))


def test_nobody_says_anything() -> None:
    """Defaults, and the facts of the protocol."""
    policy, said = _policy(GET)
    assert said == []
    assert policy.values["timeout.total"] == ir.Said(30.0, DEFAULT)
    assert policy.values["idempotent"] == ir.Said(True, PROTOCOL)
    assert policy.values["idempotency.safe"] == ir.Said(True, PROTOCOL)
    assert policy.values["idempotency.header"] == ir.Said(None, DEFAULT)
    assert policy.values["breaker"] == ir.Said(True, DEFAULT)
    assert policy.values["hedge"] == ir.Said(False, DEFAULT)
    assert "timeout" not in policy.values  # cannot be switched off


def test_each_setting_has_its_own_layer() -> None:
    """What the inner one does not say stays."""
    policy, said = _policy(
        GET,
        root={"timeout": {"total": "9s", "attempt": "3s"}, "breaker": {"probes": 3}},
        path={"timeout": "8s", "breaker": {"probes": 4}},
        own={"breaker": {"consecutive": 5}},
    )
    assert said == []
    assert policy.values["timeout.total"] == ir.Said(8.0, _at(PATH, "timeout"))
    assert policy.values["timeout.attempt"] == ir.Said(
        3.0, _at(ROOT, "timeout", "attempt")
    )
    assert policy.values["breaker.probes"] == ir.Said(4, _at(PATH, "breaker", "probes"))
    assert policy.values["breaker.consecutive"].at == _at(OWN, "breaker", "consecutive")


def test_what_is_off_is_turned_on_again() -> None:
    """By saying anything of it further inside; earlier settings still hold."""
    policy, _ = _policy(
        GET,
        root={"breaker": {"ratio": 0.3}},
        path={"breaker": False},
        own={"breaker": {"consecutive": 5}},
    )
    assert policy.get("breaker") is True
    assert policy.get("breaker.ratio") == 0.3
    off, _ = _policy(GET, root={"breaker": {"ratio": 0.3}}, own={"breaker": False})
    assert off.get("breaker") is False
    again, _ = _policy(GET, root={"breaker": False}, own={"breaker": True})
    assert again.get("breaker") is True


def test_a_shorter_whole_takes_its_parts_along() -> None:
    """Of a default, or of what the contract says of all operations."""
    policy, said = _policy(GET, root={"timeout": {"attempt": "6s"}}, own={"timeout": 5})
    assert said == []
    assert policy.values["timeout.attempt"] == ir.Said(5.0, _at(OWN, "timeout"))
    policy, said = _policy(GET, own={"timeout": 5, "retry": {"backoff": {"cap": 0.05}}})
    assert said == []
    assert policy.get("timeout.attempt") == 5.0
    assert policy.get("retry.backoff.base") == 0.05
    policy, said = _policy(
        GET, root={"timeout": {"attempt": "9s", "connect": "8s"}}, own={"timeout": 5}
    )
    assert said == []
    assert policy.get("timeout.attempt") == policy.get("timeout.connect") == 5.0


@pytest.mark.parametrize(
    "layers",
    [
        {"own": {"timeout": {"total": 2, "attempt": 5}}},
        {"root": {"timeout": {"total": 2, "attempt": 5}}},
        {"root": {"timeout": 2}, "own": {"timeout": {"attempt": 5}}},
    ],
    ids=repr,
)
def test_a_longer_part_is_wrong(layers: dict[str, Any]) -> None:
    """Beside its whole, or inside of it."""
    _, said = _policy(GET, **layers)
    assert said == ["[CG208] timeout.attempt of 5s is longer than timeout.total of 2s"]


def test_a_longer_part_than_the_default() -> None:
    """Even for a whole contract: nobody has said that the whole is shorter."""
    _, said = _policy(GET, root={"timeout": {"attempt": "40s"}, "breaker": False})
    assert said == [
        "[CG208] timeout.attempt of 40s is longer than timeout.total of 30s"
    ]


def test_no_limit_at_all() -> None:
    """Is no contradiction."""
    none = {"total": False, "attempt": False, "connect": False}
    policy, said = _policy(GET, own={"timeout": none, "breaker": {"window": 1}})
    assert said == []
    assert policy.get("timeout.total") is policy.get("timeout.attempt") is None


def test_a_window_that_nobody_chose() -> None:
    """Defaults never contradict each other, nor what is off."""
    assert _policy(GET, own={"timeout": {"attempt": 15}})[1] == []
    long = {"timeout": {"total": 60, "attempt": 20}}
    assert _policy(GET, own={**long, "breaker": False})[1] == []
    assert _policy(GET, own=long)[1] == [
        "[CG208] breaker.window of 30s is shorter than two attempts of 20s"
    ]


def test_what_a_whole_contract_says_holds_where_it_fits() -> None:
    """Retries, hedges and fallbacks are left out where they would do harm."""
    root = {"retry": 5, "fallback": {"stale": 60}}
    policy, said = _policy(POST, root=root)
    assert said == []
    assert policy.get("fallback") is False
    assert policy.get("retry.attempts") == 5  # for calls that never left
    policy, said = _policy(POST, root={"hedge": 2})
    assert (policy.get("hedge"), said) == (False, [])
    policy, said = _policy(EVENT, root={**root, "hedge": 2, "timeout": {"connect": 1}})
    assert said == []
    assert "hedge" not in policy.values and "timeout.connect" not in policy.values


def test_what_is_safe_is_idempotent() -> None:
    """Unless the contract says that it is not."""
    safe = {"idempotency": {"safe": True}}
    policy, said = _policy(POST, own={**safe, "hedge": 1})
    at = _at(OWN, "idempotency", "safe")
    assert (policy.values["idempotent"], said) == (ir.Said(True, at), [])
    policy, said = _policy(GET, own={"idempotent": False, "fallback": {"fresh": 1}})
    assert policy.get("idempotency.safe") is False
    assert said == [
        "[CG209] answers of an operation that is not safe do not serve again"
    ]
    assert _policy(GET, own={"idempotent": False})[0].get("hedge") is False


def test_a_safe_operation_that_says_it_is_not() -> None:
    """The provider knows better than the method."""
    policy, said = _policy(GET, root={"hedge": 1}, own={"idempotency": {"safe": False}})
    assert (policy.get("hedge"), said) == (False, [])


def test_retries_of_what_is_not_idempotent() -> None:
    """Are an error only where the operation itself asks for them."""
    refused = "[CG209] an operation that is not idempotent is not retried"
    assert _policy(POST, own={"retry": 2})[1] == [refused]
    assert _policy(POST, own={"retry": False})[1] == []
    assert _policy(POST, own={"retry": {"backoff": "1s..2s"}})[1] == []
    keyed = ir.Facts(slice="http", key="Idempotency-Key")
    assert _policy(keyed, own={"retry": 2})[1] == []
    assert _policy(POST, own={"retry": 2, "idempotency": {"header": "Once"}})[1] == []
    assert _policy(EVENT, own={"retry": 2})[1] == [refused]
    policy, said = _policy(HANDLER, own={"retry": 8})
    assert (said, policy.get("idempotent")) == ([], False)


def test_hedge_in_place_of_retry() -> None:
    """Both in one place contradict each other; further inside one replaces the other."""
    both = "[CG208] hedge stands in place of retry, and both are said here"
    assert _policy(GET, own={"retry": 3, "hedge": 1})[1] == [both]
    assert _policy(GET, root={"retry": {"on": [503]}, "hedge": 1})[1] == [both]
    assert _policy(GET, own={"retry": False, "hedge": 1})[1] == []
    assert _policy(GET, root={"retry": 3}, own={"hedge": 1})[1] == []
    policy, said = _policy(GET, root={"hedge": 1}, own={"retry": 3})
    at = _at(OWN, "retry")
    assert (policy.values["hedge"], said) == (ir.Said(False, at), [])
    policy, said = _policy(GET, root={"retry": 3}, own={"hedge": 1})
    assert (policy.get("hedge"), policy.get("retry.attempts"), said) == (True, 3, [])
    for kept in ({"retry": False}, {"retry": {"on": [503]}}, {"timeout": 5}):
        assert _policy(GET, root={"hedge": 1}, own=kept)[0].get("hedge") is True
    assert _policy(POST, root={"retry": 3, "hedge": 1})[1] == []


def test_a_hedge_that_comes_too_late() -> None:
    """Is wrong where it is said; a shorter call further inside just has none."""
    late = "hedge.delay of 5s is no shorter than timeout.total of 5s"
    said = _policy(GET, root={"timeout": 5}, own={"hedge": 5})[1]
    assert said == [f"[CG208] {late}, so no second attempt begins"]
    assert _policy(GET, root={"hedge": 5}, own={"timeout": 5})[1] == []
    assert _policy(GET, own={"hedge": "p95", "timeout": 1})[1] == []


def test_a_share_of_what_is_not_slow() -> None:
    """Says nothing, unless the time is said further inside or taken back there."""
    share = {"breaker": {"slowRatio": 0.5}}
    said = ["[CG208] breaker.slowRatio says nothing without slow"]
    assert _policy(GET, root=share)[1] == said
    assert _policy(GET, root=share, own={"breaker": {"slow": 1}})[1] == []
    assert _policy(GET, root={"breaker": {"slow": 1}}, own=share)[1] == []
    assert _policy(GET, root=share, own={"breaker": False})[1] == []
    both = {"breaker": {"slow": 1, "slowRatio": 0.5}}
    assert _policy(GET, root=both, own={"breaker": {"slow": False}})[1] == []


_WORDS = sorted({word for path in ROWS for word in path.split(".")} | {"x", ""})
_VALUES = st.sampled_from(
    [None, True, False, 0, 1, -1, 3.5, math.inf, math.nan, 10**500, "", "5s", "p95"]
    + ["100/s", "1s..2s", "50%", "\u0663s", "0s", "true", "UNAVAILABLE", "{}", "\0"]
)
_JUNK = st.recursive(
    _VALUES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(_WORDS), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=300)
@given(st.sampled_from([GET, POST, EVENT, HANDLER]), _JUNK, _JUNK)
def test_junk(facts: ir.Facts, root: Any, own: Any) -> None:
    """Whatever stands there: a policy that can be printed, or diagnostics."""
    policy, said = _policy(facts, root=root, own=own)
    assert [shown(path, one.value) for path, one in policy.values.items()]
    if not said:
        made = eval(policies.spell(policy).text, vars(runtime))
        assert isinstance(made, runtime.Policy)


# --- the environment ------------------------------------------------------------------


def _overridden(**variables: str) -> tuple[ir.Policy, list[str]]:
    report = Report()
    policy = effective(GET, (), report)
    known = environment.of({f"CODEGEN_{k}": v for k, v in variables.items()})
    layers = known.layers("users", "getUser", report)
    policy = effective(GET, (*policy.layers, *layers), report)
    origins = {said.at for _, said in policy.holding()}
    known.check({"users": {"getUser"}}, origins, report)
    return policy, [str(found) for found in report.diagnostics]


def test_the_environment_wins() -> None:
    """The operation's own variable over that of its service; nested words are flat."""
    policy, said = _overridden(
        USERS_TIMEOUT="4s",
        USERS_GET_USER_TIMEOUT="5s",
        USERS_GET_USER_TIMEOUT_ATTEMPT="2s",
        USERS_RETRY="false",
        USERS_GET_USER_RETRY_ON="503, 429",
        USERS_BREAKER_MIN_CALLS="7",
        USERS_BULKHEAD="false",
        USERS_RATE_LIMIT="10/m",
        USERS_URL="http://localhost",
    )
    nothing = "warning[CG212]: changes nothing for any operation"
    assert said == [f"environment CODEGEN_USERS_TIMEOUT: {nothing}"]
    total = policy.values["timeout.total"]
    assert (total.value, str(total.at)) == (
        5.0,
        "environment CODEGEN_USERS_GET_USER_TIMEOUT",
    )
    assert policy.get("timeout.attempt") == 2.0
    assert policy.get("retry.attempts") == 1
    assert policy.get("retry.on") == (503, 429)
    assert policy.get("breaker.minCalls") == 7
    assert policy.get("bulkhead") is False
    assert (policy.get("rateLimit.calls"), policy.get("rateLimit.per")) == (10, 60.0)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        (
            "RETRY",
            "x",
            "error[CG211]: retry.attempts must be 1 or more, or false for one,",
        ),
        (
            "RETRY",
            "",
            "error[CG211]: retry.attempts must be 1 or more, or false for one,",
        ),
        ("RETRY_ON", "200", "error[CG211]: 200 in retry.on must be a status from 400"),
        ("IDEMPOTENT", "true", 'error[CG211]: "idempotent" is a fact, which only'),
        (
            "IDEMPOTENCY_HEADER",
            "X",
            'error[CG211]: "header" is a fact, which only the',
        ),
        (
            "RETRY_ON",
            "UNAVAILABLE",
            "warning[CG212]: changes nothing for any operation",
        ),
        ("GET_USER_TIMOUT", "5s", "warning[CG212]: names no setting of an operation"),
        ("GET_USERS_TIMEOUT", "5s", "warning[CG212]: names no setting of an operation"),
        (
            "TIMEOUT_ATTEMPT",
            "1h",
            "error[CG208]: timeout.attempt of 1h is longer than",
        ),
    ],
)
def test_a_variable_that_is_wrong(name: str, value: str, said: str) -> None:
    """Is named, and changes nothing."""
    found = _overridden(**{f"USERS_{name}": value})[1]
    start = f"environment CODEGEN_USERS_{name}: {said}"
    assert [one for one in found if one.startswith(start)]
    assert len(found) == 1 or "ATTEMPT" in name


def test_a_variable_switches_its_layer_on() -> None:
    """As in a contract, unless another one says that it is off."""
    assert _overridden(USERS_HEDGE_EXTRA="2")[0].get("hedge") is True
    policy, said = _overridden(USERS_BREAKER="false", USERS_GET_USER_BREAKER_PROBES="3")
    assert (policy.get("breaker"), said) == (
        True,
        [
            "environment CODEGEN_USERS_BREAKER: warning[CG212]: changes nothing for any"
            " operation"
        ],
    )
    policy, said = _overridden(USERS_BREAKER="false", USERS_BREAKER_PROBES="3")
    assert (policy.get("breaker"), len(said)) == (False, 1)
    assert said[0].startswith("environment CODEGEN_USERS_BREAKER_PROBES: warning")


def test_a_variable_may_be_about_several_protocols() -> None:
    """It holds for those that it fits."""
    report = Report()
    variables = environment.of(
        {"CODEGEN_USERS_RETRY_ON": "503,ABORTED", "CODEGEN_USERS_CREATE_RETRY": "5"}
    )
    layers = variables.layers("users", "create", report)
    for slice, answers in (("http", (503,)), ("grpc", ("ABORTED",)), ("events", None)):
        policy = effective(ir.Facts(slice=slice), layers, report)
        assert policy.get("retry.on") == answers
    assert report.diagnostics == ()


def test_variables_of_others() -> None:
    """Are none of our business."""
    report = Report()
    variables = environment.of(
        {"CODEGEN_CORPUS": "x", "USERS_TIMEOUT": "x", "PATH": "y"}
    )
    assert variables.layers("users", "getUser", report) == ()
    variables.check({"users": {"getUser"}}, set(), report)
    assert report.diagnostics == ()
