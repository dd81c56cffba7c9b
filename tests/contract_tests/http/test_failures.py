"""What counts of what Schemathesis finds, and what is said of it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import Failure
from schemathesis.core.parameters import ParameterLocation

from codegen.runtime.contract_tests.configuration import Credential
from codegen.runtime.contract_tests.findings import Finding, Outcome, told_once
from codegen.runtime.contract_tests.http.document import Declared, Document
from codegen.runtime.contract_tests.http.failures import (
    has_condition,
    is_left_open,
    is_lost,
    is_none,
    is_too_early,
)
from codegen.runtime.contract_tests.http.seen import Seen
from codegen.runtime.contract_tests.http.telling import credentials

OPERATION = {"responses": {"200": {}, "500": {}, "501": {}, "5XX": {}}}
DOCUMENT = Document({"paths": {"/things": {"get": OPERATION}}})


@pytest.mark.parametrize(
    ("check", "status", "none"),
    [
        ("not_a_server_error", 501, True),  # which the contract speaks of
        ("not_a_server_error", 500, False),
        ("not_a_server_error", 503, False),  # 5XX does not say which
        ("status_code_conformance", 503, True),  # is said by not_a_server_error
        ("status_code_conformance", 404, False),
        ("unsupported_method", 404, True),
        ("unsupported_method", 405, False),  # without Allow
        ("unsupported_method", 200, False),
    ],
)
def test_what_is_no_failure(check: str, status: int, none: bool) -> None:
    """Nothing that the contract, or RFC 9110, lets a service do."""
    (operation,) = DOCUMENT.operations.values()
    assert isinstance(operation, Declared)
    found = is_left_open(
        DOCUMENT, operation, check, status, unchecked=(), forbidden=False
    )
    assert found is none


def test_what_nobody_else_says_counts() -> None:
    """Who does not check for server errors still hears of undeclared statuses."""
    (operation,) = DOCUMENT.operations.values()
    unchecked = {"not_a_server_error"}
    check = "status_code_conformance"
    assert not is_left_open(
        DOCUMENT, operation, check, 503, unchecked=unchecked, forbidden=False
    )


@pytest.mark.parametrize(
    ("status", "responses", "security", "forbidden", "none"),
    [
        (422, ["200"], [], True, True),
        (422, ["200"], [], False, False),  # the contract allows the request
        (422, ["200", "404"], [], True, True),
        (422, ["200", "400"], [], True, False),  # and says how it is refused
        (422, ["200", "default"], [], True, False),
        (404, ["200"], [], True, False),
        (415, ["200", "400"], [], True, True),  # the server, of what it did not read
        (415, ["200"], [], False, False),
        (431, ["200", "422"], [], True, True),
        (401, ["200"], [{"key": []}], False, True),
        (401, ["200"], [], False, False),
        (401, ["200", "4XX"], [{"key": []}], False, False),
    ],
)
def test_a_contract_without_refusals_leaves_them_open(
    status: int, responses: list[str], security: object, forbidden: bool, none: bool
) -> None:
    """Nobody could answer otherwise what it forbids, nor those whom it shuts out."""
    value = {"responses": {key: {} for key in responses}, "security": security}
    document = Document({"paths": {"/things": {"get": value}}})
    (operation,) = document.operations.values()
    check = "status_code_conformance"
    found = is_left_open(
        document, operation, check, status, unchecked=(), forbidden=forbidden
    )
    assert found is none


def _finding(repeat: str = "", pointer: str = "/paths/~1things/get") -> Finding:
    return Finding(
        check="law", operation="get", said=repeat, repeat=repeat, pointer=pointer
    )


def test_the_shortest_example_is_kept() -> None:
    """Of what shows the same, the one that is shortest to repeat."""
    seen = Seen(subject=None)  # type: ignore[arg-type]  # nothing is asked of it
    for repeat in ("curl /a?b=c", "curl /a", "curl /a?d"):
        seen._found(("law", "get"), _finding(repeat))
    assert [one.repeat for one in seen.findings.values()] == ["curl /a"]


def test_one_line_of_the_contract_is_told_once() -> None:
    """What the laws of an operation found as well is not said again."""
    first = Outcome(operation="get", findings=[_finding("1"), _finding("2")])
    other = Outcome(operation="get", findings=[_finding("3"), _finding("4", "/x")])
    found = [
        one.said for outcome in told_once([first, other]) for one in outcome.findings
    ]
    assert found == ["1", "2", "4"]


_MULTIPART = "multipart/form-data"
_FORM = "application/x-www-form-urlencoded"
_FILE = {"type": "string", "format": "binary"}
_DAY = {"type": "string", "format": "date"}
_TEXTS = {"type": "array", "items": {"type": "string"}}


@pytest.mark.parametrize(
    ("media_type", "schema", "said", "lost"),
    [
        (_MULTIPART, _TEXTS, "violates `type` at /properties/a (was array)", True),
        (_FORM, {"type": "string"}, "a: Incorrect type", True),
        (_MULTIPART, _FILE, "violates `format` at /properties/a", True),
        (_MULTIPART, _DAY, "violates `format` at /properties/a", False),
        (_FORM, _TEXTS, "violates `maxItems` at /properties/a", False),
        (_FORM, _TEXTS, "a: Incorrect type", True),
        (_FORM, _TEXTS, "b: Incorrect type", False),
        (_FORM, {"type": "integer"}, "a: Incorrect type", False),
        (_FORM, {"type": "string", "enum": ["x"]}, "a: Incorrect type", False),
        ("application/json", _TEXTS, "a: Incorrect type", False),
    ],
)
def test_types_that_forms_do_not_tell(
    media_type: str, schema: Any, said: str, lost: bool
) -> None:
    """One value is a list of one, and every value is text."""
    body = {"schema": {"properties": {"a": schema}}}
    value = {"requestBody": {"content": {media_type: body}}}
    document = Document({"paths": {"/things": {"post": value}}})
    (operation,) = document.operations.values()
    failure = Failure(operation="", title="", message=f"Invalid: in body - {said}")
    assert is_lost(document, operation, media_type, failure) is lost


@pytest.mark.parametrize(
    ("scheme", "secret", "shown"),
    [
        ({"type": "apiKey", "in": "header", "name": "X-Key"}, "k", {"api_key": "k"}),
        ({"type": "http", "scheme": "bearer"}, "t", {"bearer": "t"}),
        (
            {"type": "http", "scheme": "Basic"},
            "ann:pw",
            {"username": "ann", "password": "pw"},
        ),
    ],
)
def test_what_callers_show(
    scheme: dict[str, str], secret: str, shown: dict[str, str]
) -> None:
    """Schemathesis takes how each scheme of security is told to it."""
    document = Document({"components": {"securitySchemes": {"key": scheme}}})
    told = credentials(document, Credential(name="ann", secrets={"key": secret}))
    assert told == {"auth": {"openapi": {"key": shown}}}
    SchemathesisConfig.from_dict(told)


@pytest.mark.parametrize(
    ("status", "none"), [(400, True), (404, True), (200, False), (500, False)]
)
def test_a_refusal_in_other_words_ignores_nobody(status: int, none: bool) -> None:
    """A token that is no token may be the mistake of a caller, and not a stranger's."""
    value = {"responses": {"200": {}}}
    document = Document({"paths": {"/a": {"get": value}}})
    (operation,) = document.operations.values()
    failure = Failure(operation="GET /a", title="", message="")
    case: Any = SimpleNamespace(media_type="", meta=None, formatted_path="/a")
    check = "ignored_auth"
    assert is_none(document, operation, check, failure, case, status, ()) is none


_KEY = {"type": "apiKey", "in": "header", "name": "X-Key"}
_TOKEN = {"type": "http", "scheme": "bearer"}


@pytest.mark.parametrize(
    ("scheme", "check", "lacks", "none"),
    [
        (_TOKEN, "missing_required_header", "Authorization", True),  # by 403, say
        (_TOKEN, "negative_data_rejection", "Authorization", True),
        (_TOKEN, "status_code_conformance", "Authorization", False),
        (_TOKEN, "missing_required_header", "X-Key", False),
        (_KEY, "missing_required_header", "x-key", True),
        (_KEY, "missing_required_header", "Authorization", False),
    ],
)
def test_what_callers_lack(
    scheme: dict[str, str], check: str, lacks: str, none: bool
) -> None:
    """How they are refused, and whether, is what `ignored_auth` asks."""
    value = {"responses": {"200": {}, "403": {}}}
    schemes = {"securitySchemes": {"key": scheme}}
    document = Document({"paths": {"/a": {"get": value}}, "components": schemes})
    (operation,) = document.operations.values()
    failure = Failure(operation="GET /a", title="", message="")
    data = SimpleNamespace(parameter=lacks, parameter_location=ParameterLocation.HEADER)
    mode = SimpleNamespace(mode=SimpleNamespace(is_negative=True))
    meta = SimpleNamespace(phase=SimpleNamespace(data=data), generation=mode)
    case: Any = SimpleNamespace(media_type="", meta=meta, formatted_path="/a")
    assert is_none(document, operation, check, failure, case, 403, ()) is none


@pytest.mark.parametrize(
    ("check", "header", "status", "none"),
    [
        ("positive_data_acceptance", "If-Match", 412, True),
        ("negative_data_rejection", "if-match", 412, True),  # is looked at first
        ("missing_required_header", "If-Match", 428, True),
        ("positive_data_acceptance", "If-Match", 400, False),
        ("positive_data_acceptance", "X-Match", 412, False),
        ("status_code_conformance", "If-Match", 412, False),
    ],
)
def test_a_condition_may_not_hold(
    check: str, header: str, status: int, none: bool
) -> None:
    """No contract can tell which tags there are."""
    parameter = {"name": header, "in": "header"}
    value = {"parameters": [parameter], "responses": {"200": {}}}
    document = Document({"paths": {"/things": {"put": value}}})
    (operation,) = document.operations.values()
    failure = Failure(operation="PUT /things", title="", message="")
    case: Any = SimpleNamespace(media_type="application/json", meta=None)
    assert has_condition(document, operation) is (header.lower() == "if-match")
    found = is_none(document, operation, check, failure, case, status, ())
    assert found is none


@pytest.mark.parametrize(
    ("title", "path", "status", "none"),
    [
        ("SSE event violates schema", "/things", 200, True),
        ("SSE stream violates schema", "/things", 200, True),
        ("Response violates schema", "/things", 200, False),
        ("Response violates schema", "/things/a%2Fb", 404, True),
        ("Response violates schema", "/things/a%2Fb", 500, False),
        ("Response violates schema", "/things/a%20b", 404, False),
    ],
)
def test_what_is_about_something_else(
    title: str, path: str, status: int, none: bool
) -> None:
    """Events as they travel, and paths with a slash more than they seem to have."""
    (operation,) = DOCUMENT.operations.values()
    failure = Failure(operation="GET /things", title=title, message="")
    case: Any = SimpleNamespace(media_type="", meta=None, formatted_path=path)
    check = "response_schema_conformance"
    assert is_none(DOCUMENT, operation, check, failure, case, status, ()) is none


def test_what_is_known_to_be_forbidden_may_be_refused() -> None:
    """By whoever made it so: a law that says what is readOnly."""
    (operation,) = DOCUMENT.operations.values()
    failure = Failure(operation="GET /things", title="", message="")
    case: Any = SimpleNamespace(media_type="", meta=None)
    check = "status_code_conformance"
    for forbidden in (True, False):
        found = is_none(
            *(DOCUMENT, operation, check, failure, case, 422, ()), forbidden=forbidden
        )
        assert found is forbidden


@pytest.mark.parametrize(
    ("check", "status", "early"),
    [
        ("ensure_resource_availability", 202, True),
        ("ensure_resource_availability", 201, False),
        ("response_schema_conformance", 202, False),
    ],
)
def test_what_is_only_accepted_need_not_be_there(
    check: str, status: int, early: bool
) -> None:
    """RFC 9110, section 15.3.3: it is done at another time."""
    made = SimpleNamespace(response=SimpleNamespace(status_code=status))
    recorder: Any = SimpleNamespace(
        cases={"read": SimpleNamespace(parent_id="make")}, interactions={"make": made}
    )
    failure = Failure(operation="GET /things/1", title="", message="")
    assert is_too_early(recorder, "read", check, failure) is early
