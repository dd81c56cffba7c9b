"""Whether the client keeps hostile.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..x_import_os_os_system_touch_pwned.http import errors
from ..x_import_os_os_system_touch_pwned.http.client import (
    AsyncXImportOsOsSystemTouchPwnedClient,
    XImportOsOsSystemTouchPwnedClient,
)

IDEMPOTENT = Policy(
    timeout=Timeout(total=5.0, attempt=2.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="x_import_os_os_system_touch_pwned",
    slice="http",
    contract="hostile.openapi.yaml",
    tests=__file__,
    document="x_import_os_os_system_touch_pwned/http/openapi.json",
    client=AsyncXImportOsOsSystemTouchPwnedClient,
    blocking=XImportOsOsSystemTouchPwnedClient,
)


def test_import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m() -> None:
    """GET /'); import os; {{ 7*7 }}/{% raw %}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /'); import os; {{ 7*7 }}/{% raw %}",
        AsyncXImportOsOsSystemTouchPwnedClient.import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m,
        path={" 7*7 ": "value_7_7", "% raw %": "raw"},
        query={
            "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\": "import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m",
            "class": "class_",
            "__class__": "class_query",
            "__init__": "init",
            "self": "self_query",
            "body": "body_query",
            "service": "service_query",
            "router": "router_query",
            "request": "request_query",
            "operations": "operations_query",
            "models": "models",
            "call": "call_query",
            "str": "str",
            "None": "none",
            "print": "print",
        },
        header={"X-Evil`$'|~!#": "x_evil", "X-Class": "x_class"},
        cookie={"crumb": "crumb"},
        policy=IDEMPOTENT,
        errors={"404": errors.ImportOsOsSystemTouchPwned77RawS0X31mNotFound},
    )


def test_init() -> None:
    """POST /.../x/{id"}/{class}/{..}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        'POST /.../x/{id"}/{class}/{..}',
        AsyncXImportOsOsSystemTouchPwnedClient.init,
        path={'id"': "id", "class": "class_", "..": "value"},
        policy=Policy(timeout=Timeout(total=5.0, attempt=2.0), retry=Retry(attempts=3)),
    )


def test_class_() -> None:
    """PUT /.../x/{id"}/{class}/{..}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        'PUT /.../x/{id"}/{class}/{..}',
        AsyncXImportOsOsSystemTouchPwnedClient.class_,
        path={'id"': "id", "class": "class_", "..": "value"},
        policy=IDEMPOTENT,
    )


def test_self() -> None:
    """DELETE /.../x/{id"}/{class}/{..}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        'DELETE /.../x/{id"}/{class}/{..}',
        AsyncXImportOsOsSystemTouchPwnedClient.self,
        path={'id"': "id", "class": "class_", "..": "value"},
        policy=IDEMPOTENT,
    )


def test_models() -> None:
    """GET /names/1: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/1", AsyncXImportOsOsSystemTouchPwnedClient.models, policy=IDEMPOTENT
    )


def test_request() -> None:
    """GET /names/2: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/2",
        AsyncXImportOsOsSystemTouchPwnedClient.request,
        policy=IDEMPOTENT,
    )


def test_call() -> None:
    """GET /names/3: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/3", AsyncXImportOsOsSystemTouchPwnedClient.call, policy=IDEMPOTENT
    )


def test_service() -> None:
    """GET /names/4: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/4",
        AsyncXImportOsOsSystemTouchPwnedClient.service,
        policy=IDEMPOTENT,
    )


def test_router() -> None:
    """GET /names/5: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/5", AsyncXImportOsOsSystemTouchPwnedClient.router, policy=IDEMPOTENT
    )


def test_import_() -> None:
    """GET /names/6: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/6",
        AsyncXImportOsOsSystemTouchPwnedClient.import_,
        policy=IDEMPOTENT,
    )


def test_class_2() -> None:
    """GET /names/7: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/7",
        AsyncXImportOsOsSystemTouchPwnedClient.class_2,
        policy=IDEMPOTENT,
    )


def test_x() -> None:
    """GET /names/8: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/8", AsyncXImportOsOsSystemTouchPwnedClient.x, policy=IDEMPOTENT
    )


def test_list_() -> None:
    """GET /names/9: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/9", AsyncXImportOsOsSystemTouchPwnedClient.list_, policy=IDEMPOTENT
    )


def test_str_() -> None:
    """GET /names/10: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/10", AsyncXImportOsOsSystemTouchPwnedClient.str_, policy=IDEMPOTENT
    )


def test_property_() -> None:
    """GET /names/11: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/11",
        AsyncXImportOsOsSystemTouchPwnedClient.property_,
        policy=IDEMPOTENT,
    )


def test_create_router() -> None:
    """GET /names/12: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/12",
        AsyncXImportOsOsSystemTouchPwnedClient.create_router,
        policy=IDEMPOTENT,
    )


def test_operation() -> None:
    """GET /names/13: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/13",
        AsyncXImportOsOsSystemTouchPwnedClient.operation,
        policy=IDEMPOTENT,
    )


def test_none() -> None:
    """GET /names/14: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/14", AsyncXImportOsOsSystemTouchPwnedClient.none, policy=IDEMPOTENT
    )


def test_operations() -> None:
    """GET /names/15: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/15",
        AsyncXImportOsOsSystemTouchPwnedClient.operations,
        policy=IDEMPOTENT,
    )


def test_call_() -> None:
    """GET /names/16: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/16", AsyncXImportOsOsSystemTouchPwnedClient.call_, policy=IDEMPOTENT
    )


def test_print() -> None:
    """GET /names/17: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/17", AsyncXImportOsOsSystemTouchPwnedClient.print, policy=IDEMPOTENT
    )


def test_loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong() -> (
    None
):
    """GET /names/18: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /names/18",
        AsyncXImportOsOsSystemTouchPwnedClient.loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong,
        query={
            "Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong": "loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong"
        },
        policy=IDEMPOTENT,
    )
