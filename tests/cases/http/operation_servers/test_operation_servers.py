"""Which server each operation is called at."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest

from tests.http.served import Golden

OWN = {
    "list_files": "https://files.example.com/files",
    "put_file": "https://upload.example.com/in/files",
    "limits": "https://eu.example.com/v2/limits",
    "ask_for_more": "https://eu.example.com/v2/limits",
}


def _called(golden: Golden, *arguments: Any, **options: Any) -> dict[str, str]:
    """The URL that each method calls."""
    client_class = golden("files.http.client").AsyncFilesClient
    seen: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(str(request.url))
        return httpx2.Response(204)

    async def whole() -> None:
        transport = httpx2.MockTransport(answer)
        async with httpx2.AsyncClient(transport=transport) as http:
            client = client_class(*arguments, http=http, **options)
            for method in OWN:
                await getattr(client, method)()

    asyncio.run(whole())
    return dict(zip(OWN, seen, strict=True))


def test_each_goes_to_its_own(golden: Golden) -> None:
    """That of the operation, else of the path, else of the contract; slashes fit.

    Variables have their defaults, and what is no absolute URL is nobody's server.
    """
    assert _called(golden) == OWN


def test_who_says_where_means_all(
    golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An address that the user chose goes before all that the contract says."""
    mine = {
        method: "http://localhost:8000/api/" + url.rpartition("/")[2]
        for method, url in OWN.items()
    }
    assert _called(golden, "http://localhost:8000/api/") == mine
    monkeypatch.setenv("CODEGEN_FILES_URL", "http://localhost:8000/api")
    assert _called(golden) == mine
    monkeypatch.delenv("CODEGEN_FILES_URL")
    assert _called(golden, resolver=lambda: "http://localhost:8000/api") == mine
