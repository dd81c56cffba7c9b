"""Refusals of a server in the words of its contract."""

from __future__ import annotations

import json
from typing import Annotated, Any

import pytest
from pydantic import Field

from codegen.runtime.http import ApiError, Empty, Json, Text
from codegen.runtime.http.problem import Problem
from codegen.runtime.http.server.wording import allowed, worded
from codegen.runtime.models import ContractModel

BROKEN = {"loc": ["path", "id"], "msg": "Input should be a number", "type": "int"}
TEXT = "The request breaks the contract: path.id: Input should be a number"
INVALID = Problem(
    status=422, detail="The request breaks the contract.", members={"errors": [BROKEN]}
)
GONE = Problem(status=404, headers={"X-Why": "gone"})


class Place(ContractModel):
    """What FastAPI calls `ValidationError`."""

    loc: list[str | int]
    msg: str
    type: str


class FastApi(ContractModel):
    detail: list[Place] | None = None


class Detail(ContractModel):
    detail: str


class Petstore(ContractModel):
    code: int
    message: str


class Named(ContractModel):
    code: Annotated[str, Field(pattern="^[a-z]+$")] | None = None
    message: str


class Listed(ContractModel):
    msg: str
    errors: list[str] | None = None


class Whole(ContractModel):
    type: str = "about:blank"
    title: str
    status: int
    detail: str | None = None


class Strict(Petstore, extra="forbid"):
    pass


class Unsayable(ContractModel):
    code: int
    message: str
    trace: str


class Open(ContractModel):
    hint: str | None = None


def told(problem: Problem, content: Any) -> Any:
    class Declared(ApiError[Any]):
        status = problem.status

    Declared.content = content
    answer = worded(problem, Declared)
    if answer is None:
        return allowed(problem, Declared)
    assert answer.status_code == problem.status
    assert (
        dict(answer.headers).items()
        >= {n.lower(): v for n, v in problem.headers.items()}.items()
    )
    kind = answer.headers["content-type"]
    return kind, json.loads(answer.body) if "json" in kind else bytes(answer.body)


@pytest.mark.parametrize(
    ("problem", "kind", "body"),
    [
        (INVALID, FastApi, {"detail": [BROKEN]}),
        (GONE, Detail, {"detail": "Not Found"}),
        (INVALID, Detail, {"detail": TEXT}),
        (INVALID, Petstore, {"code": 422, "message": TEXT}),
        (INVALID, Named, {"message": TEXT}),
        (
            INVALID,
            Listed,
            {"msg": TEXT, "errors": ["path.id: Input should be a number"]},
        ),
        (GONE, Listed, {"msg": "Not Found"}),
        (GONE, Strict, {"code": 404, "message": "Not Found"}),
        (GONE, Whole, {"type": "about:blank", "title": "Not Found", "status": 404}),
        (
            INVALID,
            Whole,
            {
                "type": "about:blank",
                "title": "Unprocessable Content",
                "status": 422,
                "detail": TEXT,
            },
        ),
        (GONE, Petstore | Detail, {"code": 404, "message": "Not Found"}),
    ],
)
def test_what_is_told(problem: Problem, kind: Any, body: object) -> None:
    assert told(problem, Json(kind)) == ("application/json", body)


def test_problem_details_stay_whole_where_they_are_declared() -> None:
    problem_json = "application/problem+json"
    assert told(INVALID, Json(Whole, media_type=problem_json)) == (
        problem_json,
        INVALID.content(),
    )


def test_the_first_content_that_can_say_it_does() -> None:
    both = (Json(Unsayable), Text())
    assert told(INVALID, both) == ("text/plain; charset=utf-8", TEXT.encode())
    surrogate = Problem(status=400, detail="\ud800")
    assert told(surrogate, Text()) == ("text/plain; charset=utf-8", b"?")
    assert told(GONE, Json(Detail, media_type="*/*"))[0] == "application/json"


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (Json(Unsayable), None),  # nobody knows what to say in `trace`
        (Json(Open), "application/json"),  # allowed, but it says nothing of it
        (Json(dict[str, Any], media_type="application/x+json"), "application/x+json"),
        (Json(list[str]), None),
        (Empty(), None),
    ],
)
def test_what_cannot_be_told(content: Any, media_type: str | None) -> None:
    assert told(INVALID, content) == media_type
