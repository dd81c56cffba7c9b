"""Reports as values: an ordinary one, a hostile one, a large one, an empty one."""

from __future__ import annotations

from typing import Any

from codegen.runtime.contract_tests.findings import Basis, Coverage, Finding, Outcome
from codegen.runtime.contract_tests.report import Broken, Noted, Report

HOSTILE = "_</script></pre><script>document.title = 'ran'</script><img src=x onerror=alert(1)>\"'&"
CHECKS = (
    *("not_a_server_error", "status_code_conformance", "content_type_conformance"),
    *("response_headers_conformance", "response_schema_conformance"),
    *("negative_data_rejection", "positive_data_acceptance", "missing_required_header"),
    *("unsupported_method", "allow_header_conformance", "use_after_free"),
    *("ensure_resource_availability", "ignored_auth", "undeclared_property"),
    "write_only_property",
)
LAWS = (
    "read-after-create",
    "list-after-create",
    "gone-after-delete",
    "pages",
)
OPERATIONS = ("listUsers", "createUser", "getUser", "replaceUser", "deleteUser")
EXCERPT = """\
  41 |       responses:
  42 |         "200":
> 43 |           description: The user.
  44 |           content:
  45 |             application/json:
  46 |               schema: {$ref: "#/components/schemas/User"}"""


def finding(**more: str) -> Finding:
    """A finding with all that one can have, but for what *more* says."""
    told = {
        "check": "response_schema_conformance",
        "operation": "getUser",
        "said": 'Response violates schema. 7 is not of type \'string\'\n\nSchema at /properties/name:\n\n    {"type": "string"}',
        "request": "GET http://127.0.0.1:8000/users/3f1c\nAccept: application/json\nX-Tenant: 0",
        "answer": '200 OK\ncontent-type: application/json\n\n{"id": "3f1c", "name": 7, "email": "ann@example.com", "payment": {"kind": "card", "last4": "4242"}}',
        "repeat": "uvicorn --port 8000 shop.users:app  # and then\ncurl -X GET -H 'X-Tenant: 0' http://127.0.0.1:8000/users/3f1c",
        "pointer": "/paths/~1users~1{userId}/get/responses/200",
        "span": "contracts/users.openapi.yaml:43:11",
        "excerpt": EXCERPT,
    }
    return Finding(**{**told, **more})


def noted(outcome: Outcome, n: int = 0, **subject: Any) -> Noted:
    """What a test of `users.http` notes, or of the *subject* that is said."""
    told = {
        "subject": "users.http",
        "service": "users",
        "slice": "http",
        "contract": "users.openapi.yaml",
        "digest": "e2011efa8fe391c1e8b8ca026e138904c80c7a3b72f85ad2747c1a47e5687f86",
        "provider": "real",
        "meant": True,
        "target": "shop.users:create_app",
        **subject,
    }
    test = (
        f"generated/contract_tests/test_{told['subject']}.py::test_{outcome.operation}"
    )
    return Noted(test=test, entry={**told, **outcome.as_json()}, order=n)


def outcome(
    operation: str, *findings: Finding, basis: Basis = "contract", untested: str = ""
) -> Outcome:
    """What a test of *operation* comes to."""
    coverage = {
        "statuses": Coverage(seen=frozenset({"200", "404"}), unseen=frozenset({"409"})),
        "media types": Coverage(
            seen=frozenset({"200 application/json", "404 application/problem+json"})
        ),
        "schema branches": Coverage(
            seen=frozenset({f"200 address.{n} present" for n in range(7)}),
            unseen=frozenset(
                {"200 payment is Invoice", "200 role=admin", "200 role=support"}
            ),
        ),
    }
    return Outcome(
        operation=operation,
        checks={} if untested else {name: 70 + n for n, name in enumerate(CHECKS)},
        findings=findings,
        basis=basis,
        untested=untested,
        answered=35,
        coverage={} if untested else coverage,
    )


def law(
    name: str, *findings: Finding, basis: Basis = "contract", untested: str = ""
) -> Outcome:
    """What a test of a law comes to, one of `createUser` or of `listUsers`."""
    return Outcome(
        operation="listUsers" if name == LAWS[3] else "createUser",
        checks={name: 0 if untested else 25},
        findings=findings,
        basis=basis,
        untested=untested,
        answered=25,
    )


def ordinary() -> Report:
    """Three contracts: one broken, one a fake that nobody meant, one a fake as configured."""
    fake: dict[str, Any] = {"provider": "fake", "target": "", "meant": False}
    outcomes = [
        *(outcome(name) for name in OPERATIONS if name != "getUser"),
        outcome(
            "getUser",
            finding(),
            finding(
                check="undeclared_property",
                said="The answer has /user_name, which the contract does not declare.",
            ),
            finding(
                check="not_a_server_error",
                said="Server error. 500 Internal Server Error",
            ),
        ),
        outcome("exportUsers", untested="no request could be made up for it"),
        law(
            LAWS[0],
            finding(
                check=LAWS[0],
                operation="createUser",
                said="What was POSTed is not what can be GOT: name differs.",
            ),
        ),
        law(LAWS[1]),
        law(LAWS[2], untested="what was created cannot be deleted"),
        law(
            LAWS[3],
            finding(
                check=LAWS[3],
                operation="listUsers",
                said="Two pages have the same user.",
            ),
            basis="inferred",
        ),
    ]
    found = [noted(one, n) for n, one in enumerate(outcomes)]
    found += [
        noted(
            outcome("PlaceOrder"),
            subject="orders.grpc",
            service="orders",
            slice="grpc",
            contract="orders.proto",
            **fake,
        ),
        noted(
            outcome("orderPlaced"),
            subject="orders.events",
            service="orders",
            slice="events",
            contract="orders.asyncapi.yaml",
            **{**fake, "meant": True, "target": "fake"},
        ),
    ]
    return Report(seed=0, noted=tuple(found))


def hostile() -> Report:
    """A report in which every text would like to be markup."""
    bad = finding(**dict.fromkeys(finding().__dataclass_fields__, HOSTILE))
    checks = {HOSTILE: 1}
    coverage = {
        HOSTILE: Coverage(seen=frozenset({HOSTILE}), unseen=frozenset({f"{HOSTILE}2"}))
    }
    told = Outcome(operation=HOSTILE, checks=checks, findings=[bad], coverage=coverage)
    untested = Outcome(operation=f"{HOSTILE}3", untested=HOSTILE)
    keys = ("subject", "service", "slice", "contract", "digest", "target")
    subject: dict[str, Any] = dict.fromkeys(keys, HOSTILE)
    return Report(
        seed=7,
        noted=(noted(told, **subject), noted(untested, **subject)),
        broken=(Broken(test=HOSTILE, said=HOSTILE),),
    )


def large() -> Report:
    """A hundred operations by twenty checks, with five hundred findings."""
    outcomes = [
        outcome(
            f"operationNumber{n}",
            *(
                finding(check=name, operation=f"operationNumber{n}")
                for name in CHECKS[:5]
            ),
        )
        for n in range(100)
    ]
    return Report(seed=1, noted=tuple(noted(one, n) for n, one in enumerate(outcomes)))


def empty() -> Report:
    """A run in which nothing was said."""
    return Report(seed=0, noted=())
