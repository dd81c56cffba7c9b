"""What the provider sends of itself: one side's client calls the other side's server."""

from __future__ import annotations

from typing import Any

import pytest

from tests.http.served import ADDRESS, Golden, Served


@pytest.fixture
def receiver(golden: Golden) -> Served:
    """Who wants to hear of pets."""
    return Served(golden, "pets", webhooks=True)


@pytest.fixture
def pet(golden: Golden) -> Any:
    """A pet, of which the provider knows the id that is `readOnly` to others."""
    return golden("pets.http.models").Pet(id=7, name="Rex")


def test_a_sender_reaches_a_receiver(receiver: Served, pet: Any) -> None:
    """The URL is all of the address; each webhook may have another one."""
    hook = f"{ADDRESS}/newPet"
    assert receiver.run(lambda client: client.new_pet(pet), base=hook) is None
    assert receiver.got == {"body": pet}
    hook = f"{ADDRESS}/petGone"
    receiver.run(lambda client: client.say_goodbye(pet, x_signature="s=1"), base=hook)
    assert receiver.got == {"body": pet, "x_signature": "s=1"}
    assert [call.operation for call in receiver.fake.calls] == ["newPet", "sayGoodbye"]


def test_the_url_stays_as_it_was_given(receiver: Served, pet: Any) -> None:
    """With a query and a slash of its own, which are the receiver's affair."""
    seen = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.append((scope["path"], scope["query_string"]))
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    for url in ("/hooks/", "/hooks?secret=1"):
        receiver.run(lambda client: client.new_pet(pet), base=ADDRESS + url, app=app)
    assert seen == [("/hooks/", b""), ("/hooks", b"secret=1")]


def test_what_the_receiver_declares_is_raised(receiver: Served, pet: Any) -> None:
    """410 says that nothing more is to be sent."""
    gone = receiver.module("errors").NewPetGone
    receiver.fake.arrange("newPet", gone())
    with pytest.raises(gone):
        receiver.run(lambda client: client.new_pet(pet), base=f"{ADDRESS}/newPet")


@pytest.mark.parametrize(
    ("path", "sent", "headers"),
    [
        ("/newPet", {"name": "Rex"}, {}),
        ("/newPet", {"id": "7", "name": "Rex"}, {}),
        ("/petGone", {"id": 7, "name": "Rex"}, {}),
    ],
)
def test_the_receiver_checks_what_it_gets(
    receiver: Served, path: str, sent: dict[str, Any], headers: dict[str, str]
) -> None:
    """Against the contract: an id, a number, a signature."""
    assert receiver.wire("POST", path, json=sent, headers=headers).status_code == 422
    assert receiver.fake.calls == []


def test_the_provider_does_not_serve_them(golden: Golden) -> None:
    """Nor does its client call them: they are the other way round."""
    provider = Served(golden, "pets")
    assert provider.wire("POST", "/newPet", json={}).status_code == 404
    assert not hasattr(provider.module("client").PetsClient, "new_pet")
    assert not hasattr(provider.module("service").PetsService, "new_pet")
