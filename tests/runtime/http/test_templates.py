"""Path templates: what they match, and that no path makes them search for long."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from codegen.runtime.http import Json, Operation, Parameter
from codegen.runtime.http.server import ContractRouter, contract_app
from codegen.runtime.http.server.templates import covers, template_of

CROWDED = "/files/{name}-{version}.{kind}"


@pytest.mark.parametrize(
    ("template", "path", "values"),
    [
        ("/a/b", "/a/b", []),
        ("/a/{x}", "/a/1", ["1"]),
        ("/a/{x}", "/a/", None),
        ("/a/{x}", "/a/1/2", None),
        ("/{x}{y}", "/abc", ["ab", "c"]),
        ("/{x}-{y}", "/a-b-c", ["a-b", "c"]),
        ("/{x}-{y}", "/-b", None),
        ("/{x}-{y}", "/a-", None),
        ("/v{x}.{y}:do", "/v1.2.3:do", ["1.2", "3"]),
        ("/v{x}.{y}:do", "/v1.2", None),
        ("/{a}-{b}.{c}", "/x-y.z-w", ["x", "y", "z-w"]),
    ],
)
def test_values(template: str, path: str, values: list[str] | None) -> None:
    assert template_of(template).values(path) == values


def test_literals_may_be_escaped_where_they_are_sent() -> None:
    template = template_of("/a b/{x}:{y}", sent=True)
    assert template.values("/a%20b/1%3A2") == ["1", "2"]
    assert template.values("/a b/1:2") == ["1", "2"]


@given(
    st.lists(st.sampled_from(["", "-", ".", "ab"]), min_size=3, max_size=5),
    st.text("ab-.", max_size=12),
)
def test_it_is_what_the_regular_expression_finds(
    literals: list[str], text: str
) -> None:
    """The greedy one of starlette, which tries everything."""
    names = [f"n{index}" for index in range(len(literals) - 1)]
    slots = [f"{{{name}}}" for name in names]
    template = "".join(a + b for a, b in zip(literals, [*slots, ""], strict=True))
    wanted = re.fullmatch("([^/]+)".join(map(re.escape, literals)), text)
    found = template_of(template).values(text)
    assert found == (None if wanted is None else list(wanted.groups()))


def test_more_special_templates() -> None:
    assert covers("/{x}-{y}", "/a-{z}")
    assert not covers("/a-{z}", "/{x}-{y}")


def served() -> TestClient:
    operation: Operation[str] = Operation(
        name="getFile",
        method="GET",
        path=CROWDED,
        parameters=tuple(
            Parameter(name=name, place="path") for name in ("name", "version", "kind")
        ),
        results={200: Json(str)},
    )
    router = ContractRouter([operation])

    @router.get(CROWDED, operation_id="getFile")
    async def get_file(name: str, version: str, kind: str) -> str:
        return f"{name} {version} {kind}"

    app = contract_app(router, _document())
    return TestClient(app, raise_server_exceptions=False)


def _document() -> object:
    class Nothing:
        def read_bytes(self) -> bytes:
            return b'{"openapi":"3.1.0","info":{"title":"A</title><script>x","version":""}}'

    return Nothing()


def test_a_server_reads_them() -> None:
    http = served()
    assert http.get("/files/lib-a-1.2.tar").json() == "lib-a 1.2 tar"
    assert http.get("/files/lib-1").status_code == 404
    assert http.post("/files/lib-1.zip").headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("text", ["-" * 8_000, "-." * 4_000, "a" * 8_000])
def test_a_hostile_path_is_soon_read(text: str) -> None:
    """The regular expression would take hours."""
    assert served().get(f"/files/{text}/").status_code == 404
    assert served().get(f"/files/{text}").status_code in (200, 404)


def test_a_title_stays_a_text_in_the_pages() -> None:
    for page in ("/docs", "/redoc"):
        text = served().get(page).text
        assert "<script>x" not in text
        assert "A&lt;/title&gt;&lt;script&gt;x" in text
