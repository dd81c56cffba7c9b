"""A server that has grown since its client was generated."""

from __future__ import annotations

from typing import Any

import pytest

from tests.http.served import Golden, Served

GROWN = b'{"state":"lost","method":{"kind":"crypto","chain":["a",1]}}'


async def grown(scope: Any, receive: Any, send: Any) -> None:
    """Answer what the contract does not name."""
    fields = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 200, "headers": fields})
    await send({"type": "http.response.body", "body": GROWN})


def asked(golden: Golden, **options: Any) -> Any:
    """What the generated client makes of it."""
    served = Served(golden, "payments")
    return served.run(lambda client: client.get_payment("7"), app=grown, **options)


def test_it_breaks_the_contract(golden: Golden) -> None:
    broken = golden("runtime").ContractViolation
    with pytest.raises(broken) as caught:
        asked(golden)
    assert str(caught.value) == (
        "getPayment: status 200 breaks the contract: state: Input should be 'open' or "
        "'paid' (and 1 more)"
    )


def test_it_is_taken_where_that_is_wished(golden: Golden) -> None:
    payment = asked(golden, unknown_members=True)
    assert payment.state == "lost"
    assert type(payment.state) is golden("payments.http.models").PaymentState
    assert type(payment.method) is golden("runtime.unions").UnknownMember
    assert (payment.method.kind, payment.method.chain) == ("crypto", ["a", 1])


def test_a_server_takes_neither(golden: Golden) -> None:
    served = Served(golden, "payments")
    json = {"content-type": "application/json"}
    answer = served.wire("PUT", "/payments/7", content=GROWN, headers=json)
    assert answer.status_code == 422
    where = [one["loc"] for one in answer.json()["errors"]]
    assert where == [["body", "state"], ["body", "method"]]
