"""Round trips of pets.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..pets.http.models import Pet
from ..pets.http.webhooks.client import AsyncPetsWebhooksClient
from ..pets.http.webhooks.fake import FakePetsWebhooksService
from ..pets.http.webhooks.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPetsWebhooksClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePetsWebhooksService()
    return Peers(fake, create_router(fake), AsyncPetsWebhooksClient)


def test_new_pet() -> None:
    """Call POST /newPet."""
    round_trip(peers().at("/newPet"), AsyncPetsWebhooksClient.new_pet, body=sample(Pet))


def test_say_goodbye() -> None:
    """Call POST /petGone."""
    round_trip(
        peers().at("/petGone"),
        AsyncPetsWebhooksClient.say_goodbye,
        x_signature=sample(str),
        body=sample(Pet),
    )
