"""Whether the client keeps shop.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..shop.http.client import AsyncShopClient, ShopClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

IDEMPOTENT_2 = Policy(
    timeout=Timeout(total=1.0, attempt=1.0), retry=Retry(attempts=3), idempotent=True
)

KEYED = Policy(
    timeout=Timeout(total=30.0, attempt=10.0),
    retry=Retry(attempts=3),
    idempotency_key="Idempotency-Key",
)

SUBJECT = ClientSubject(
    service="shop",
    slice="http",
    contract="shop.openapi.yaml",
    tests=__file__,
    document="shop/http/openapi.json",
    client=AsyncShopClient,
    blocking=ShopClient,
)


def test_a() -> None:
    """GET /a: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /a", AsyncShopClient.a, policy=IDEMPOTENT)


def test_once() -> None:
    """POST /a: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /a", AsyncShopClient.once, policy=ONCE)


def test_b() -> None:
    """GET /b: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /b", AsyncShopClient.b, policy=IDEMPOTENT)


def test_keyed() -> None:
    """POST /b: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /b", AsyncShopClient.keyed, policy=ONCE)


def test_c() -> None:
    """GET /c: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /c", AsyncShopClient.c, policy=IDEMPOTENT_2)


def test_put_c() -> None:
    """PUT /c: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /c", AsyncShopClient.put_c, policy=IDEMPOTENT_2)


def test_idempotent() -> None:
    """DELETE /c: what is sent, and what is made of answers."""
    SUBJECT.conforms("DELETE /c", AsyncShopClient.idempotent, policy=IDEMPOTENT_2)


def test_d() -> None:
    """POST /d: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /d",
        AsyncShopClient.d,
        header={"Idempotency-Key": "idempotency_key"},
        policy=KEYED,
    )


def test_patch_d() -> None:
    """PATCH /d: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PATCH /d",
        AsyncShopClient.patch_d,
        header={"Idempotency-Key": "idempotency_key"},
        policy=KEYED,
    )


def test_get_d() -> None:
    """GET /d: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /d",
        AsyncShopClient.get_d,
        header={"Idempotency-Key": "idempotency_key"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=1),
            idempotent=True,
            idempotency_key="Idempotency-Key",
        ),
    )
