"""All that a contract says of itself is in the document that is served, and nowhere else."""

from __future__ import annotations

import pytest
import yaml

from tests.harness.cases import ROOT
from tests.http.served import Golden, Served

CONTRACT = ROOT / "http/info_in_full/albums.openapi.yaml"


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "albums")


def test_the_contract_itself_is_served(served: Served) -> None:
    """Not one that the framework derived from the routes: licence, terms, tags, links."""
    document = served.run_app("GET", "/openapi.json").json()
    assert document == yaml.safe_load(CONTRACT.read_text("utf-8"))
    assert served.whole().openapi() == document


def test_pages_show_it(served: Served) -> None:
    """They are HTML, have its title, and refer to the document."""
    for path in ("/docs", "/redoc"):
        page = served.run_app("GET", path)
        assert page.headers["content-type"].startswith("text/html")
        assert "Albums" in page.text
        assert "openapi.json" in page.text
    assert served.run_app("GET", "/docs", docs=False).status_code == 404


def test_the_application_serves_its_operations(served: Served) -> None:
    """With the client's own words for what is not there."""
    served.fake.arrange("listAlbums", ["Lakes"])
    assert served.run_app("GET", "/albums").json() == ["Lakes"]
    assert served.run_app("GET", "/v1/albums", prefix="/v1").json() == ["Lakes"]
    missing = served.run_app("GET", "/album")
    assert (missing.status_code, missing.headers["content-type"]) == (
        404,
        "application/problem+json",
    )
