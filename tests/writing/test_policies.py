"""How policies are spelt: what is printed is what holds, read back by the runtime."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from codegen.diagnostics import Pointer, Report
from codegen.model import ir
from codegen.model.policy import KEY, policy_of
from codegen.runtime import policy as runtime
from codegen.writing import policies

GET = ir.Facts(slice="http", idempotent=True, safe=True)
POST = ir.Facts(slice="http")


def _policy(facts: ir.Facts, said: Any) -> ir.Policy:
    report = Report()
    own = Pointer("users.openapi.yaml")
    policy = policy_of(facts, [({KEY: said}, own)], own, report)
    assert report.diagnostics == ()
    return policy


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ({}, {"idempotent": True}),
        ({"breaker": False, "budget": False}, {"breaker": None, "budget": None}),
        ({"breaker": {"consecutive": 10}}, {}),
        (
            {"breaker": {"minCalls": 5}},
            {"breaker": runtime.Breaker(min_calls=5)},
        ),
        ({"hedge": {}}, {"hedge": runtime.Hedge()}),
        ({"hedge": "p95"}, {"hedge": runtime.Hedge(delay="p95")}),
        (
            {"rateLimit": "100/m"},
            {"rate_limit": runtime.RateLimit(calls=100, per=60.0)},
        ),
        (
            {"fallback": {"stale": "1m"}},
            {"fallback": runtime.Fallback(stale=60.0)},
        ),
        (
            {"retry": {"on": [503], "backoff": "1s..2s", "respectRetryAfter": False}},
            {
                "retry": runtime.Retry(
                    on=(503,),
                    backoff=runtime.Backoff(base=1.0, cap=2.0),
                    respect_retry_after=False,
                )
            },
        ),
        (
            {"idempotency": {"header": "X-Once"}},
            {"idempotency_key": "X-Once"},
        ),
        (
            {"timeout": {"total": False, "connect": 1}},
            {"timeout": runtime.Timeout(total=None, connect=1.0)},
        ),
    ],
    ids=repr,
)
def test_what_is_printed_is_what_holds(said: Any, made: dict[str, Any]) -> None:
    """Evaluated, it is the runtime's policy."""
    text = policies.spell(_policy(GET, said)).text
    found = eval(text, vars(runtime))
    expected = dataclasses.replace(runtime.Policy(idempotent=True), **made)
    assert found == expected
    assert text.startswith("Policy(timeout=Timeout(total=")
    assert "retry=Retry(attempts=3" in text


def _operation(constant: str, facts: ir.Facts, said: Any) -> ir.Operation:
    at = Pointer("users.openapi.yaml")
    binding = ir.GrpcBinding(
        service="",
        path="",
        request=ir.Ref("", ""),
        response=ir.Ref("", ""),
        client_streaming=False,
        server_streaming=False,
    )
    return ir.Operation(
        name=constant.lower(),
        constant=constant,
        wire_name=constant,
        doc="",
        deprecated=False,
        policy=_policy(facts, said),
        binding=binding,
        at=at,
    )


def test_shared_policies_have_a_name() -> None:
    """Those of several operations; no name hides an operation's."""
    operations = [
        _operation("ONCE", POST, {}),
        _operation("ADD", POST, {}),
        _operation("FIND", GET, {}),
        _operation("SEEK", GET, {}),
        _operation("LIST", GET, {"timeout": 5}),
        _operation("WALK", GET, {"timeout": 5}),
        _operation("LONE", GET, {"timeout": 6}),
    ]
    found = policies.table(operations, [one.constant for one in operations])
    assert list(found.shared) == ["ONCE_2", "IDEMPOTENT", "IDEMPOTENT_2"]
    spelt = {constant: expr.text for constant, expr in found.spelt.items()}
    lone = spelt.pop("LONE")
    assert spelt == {
        "ONCE": "ONCE_2",
        "ADD": "ONCE_2",
        "FIND": "IDEMPOTENT",
        "SEEK": "IDEMPOTENT",
        "LIST": "IDEMPOTENT_2",
        "WALK": "IDEMPOTENT_2",
    }
    assert lone.startswith("Policy(timeout=Timeout(total=6.0, attempt=6.0)")
