"""Whether the client keeps shop.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..shop.http import errors
from ..shop.http.client import AsyncShopClient, ShopClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SUBJECT = ClientSubject(
    service="shop",
    slice="http",
    contract="shop.openapi.yaml",
    tests=__file__,
    document="shop/http/openapi.json",
    client=AsyncShopClient,
    blocking=ShopClient,
)


def test_list_pets() -> None:
    """GET /pets: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /pets",
        AsyncShopClient.list_pets,
        query={"offset": "offset", "page_size": "page_size", "kind": "kind"},
        policy=IDEMPOTENT,
    )


def test_add_pet() -> None:
    """POST /pets: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /pets", AsyncShopClient.add_pet, policy=ONCE)


def test_get_pet() -> None:
    """GET /pets/{petId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /pets/{petId}",
        AsyncShopClient.get_pet,
        path={"petId": "pet_id"},
        policy=IDEMPOTENT,
        errors={"404": errors.NoPet},
    )


def test_set_pet() -> None:
    """PUT /pets/{petId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /pets/{petId}",
        AsyncShopClient.set_pet,
        path={"petId": "pet_id"},
        policy=IDEMPOTENT,
    )


def test_change_pet() -> None:
    """PATCH /pets/{petId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PATCH /pets/{petId}",
        AsyncShopClient.change_pet,
        path={"petId": "pet_id"},
        policy=ONCE,
        errors={"404": errors.NoPet},
    )


def test_remove_pet() -> None:
    """DELETE /pets/{petId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /pets/{petId}",
        AsyncShopClient.remove_pet,
        path={"petId": "pet_id"},
        policy=IDEMPOTENT,
        errors={"404": errors.NoPet},
    )


def test_list_notes() -> None:
    """GET /pets/{petId}/notes: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /pets/{petId}/notes",
        AsyncShopClient.list_notes,
        path={"petId": "pet_id"},
        policy=IDEMPOTENT,
    )


def test_add_note() -> None:
    """POST /pets/{petId}/notes: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /pets/{petId}/notes",
        AsyncShopClient.add_note,
        path={"petId": "pet_id"},
        policy=ONCE,
        errors={"409": errors.AddNoteConflict},
    )


def test_get_note() -> None:
    """GET /pets/{petId}/notes/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /pets/{petId}/notes/{name}",
        AsyncShopClient.get_note,
        path={"petId": "pet_id", "name": "name"},
        policy=IDEMPOTENT,
        errors={"404": errors.GetNoteNotFound},
    )


def test_list_colours() -> None:
    """GET /colours: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /colours",
        AsyncShopClient.list_colours,
        query={"after": "after", "limit": "limit"},
        policy=IDEMPOTENT,
    )


def test_add_colour() -> None:
    """POST /colours: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /colours",
        AsyncShopClient.add_colour,
        policy=ONCE,
        errors={"507": errors.AddColourInsufficientStorage},
    )


def test_get_colour() -> None:
    """GET /colours/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /colours/{name}",
        AsyncShopClient.get_colour,
        path={"name": "name"},
        policy=IDEMPOTENT,
        errors={"404": errors.GetColourNotFound},
    )


def test_is_colour() -> None:
    """HEAD /colours/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "HEAD /colours/{name}",
        AsyncShopClient.is_colour,
        path={"name": "name"},
        policy=IDEMPOTENT,
        errors={"404": errors.IsColourNotFound},
    )


def test_change_colour() -> None:
    """PATCH /colours/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PATCH /colours/{name}",
        AsyncShopClient.change_colour,
        path={"name": "name"},
        policy=ONCE,
        errors={"422": errors.ChangeColourUnprocessableContent},
    )


def test_remove_colour() -> None:
    """DELETE /colours/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /colours/{name}",
        AsyncShopClient.remove_colour,
        path={"name": "name"},
        policy=IDEMPOTENT,
        errors={"default": errors.RemoveColourFailure},
    )


def test_list_tags() -> None:
    """GET /tags: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /tags", AsyncShopClient.list_tags, policy=IDEMPOTENT)


def test_add_tag() -> None:
    """POST /tags: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /tags", AsyncShopClient.add_tag, policy=ONCE)


def test_get_tag() -> None:
    """GET /tags/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /tags/{name}",
        AsyncShopClient.get_tag,
        path={"name": "name"},
        policy=IDEMPOTENT,
    )


def test_set_tag() -> None:
    """PUT /tags/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /tags/{name}",
        AsyncShopClient.set_tag,
        path={"name": "name"},
        policy=IDEMPOTENT,
    )


def test_get_report() -> None:
    """GET /reports/{year}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /reports/{year}",
        AsyncShopClient.get_report,
        path={"year": "year"},
        policy=IDEMPOTENT,
    )


def test_drop_report() -> None:
    """DELETE /reports/{year}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /reports/{year}",
        AsyncShopClient.drop_report,
        path={"year": "year"},
        policy=IDEMPOTENT,
    )
