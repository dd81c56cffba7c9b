"""A server that is only a path: where it is, the caller must say."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


def test_the_caller_must_say_where(golden: Golden) -> None:
    """A path leads nowhere by itself."""
    client = golden("maps.http.client").MapsClient
    with pytest.raises(ValueError, match="CODEGEN_MAPS_URL"):
        client()


def test_it_is_served_where_the_service_says(golden: Golden) -> None:
    """The path of the server is a prefix that one may choose, and the client is told."""
    served = Served(golden, "maps", prefix="/api/v1")
    served.call("get_map")
    assert served.fake.calls[-1].operation == "getMap"
    assert served.run_app("GET", "/api/v1/map", prefix="/api/v1").status_code == 204
    document = served.run_app("GET", "/openapi.json", prefix="/api/v1").json()
    assert document["servers"] == [{"url": "/api/v1"}]
