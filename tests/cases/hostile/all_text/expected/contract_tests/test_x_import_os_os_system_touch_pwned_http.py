"""Whether a service keeps hostile.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..x_import_os_os_system_touch_pwned.http import operations
from ..x_import_os_os_system_touch_pwned.http.fake import (
    FakeXImportOsOsSystemTouchPwnedService,
)
from ..x_import_os_os_system_touch_pwned.http.server import create_app


def serve(fake: FakeXImportOsOsSystemTouchPwnedService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="x_import_os_os_system_touch_pwned",
    slice="http",
    contract="hostile.openapi.yaml",
    tests=__file__,
    fake=FakeXImportOsOsSystemTouchPwnedService,
    serve=serve,
    document="x_import_os_os_system_touch_pwned/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m() -> None:
    """GET /'); import os; {{ 7*7 }}/{% raw %}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M)


def test_init() -> None:
    """POST /.../x/{id"}/{class}/{..}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.INIT)


def test_class_() -> None:
    """PUT /.../x/{id"}/{class}/{..}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CLASS)


def test_self() -> None:
    """DELETE /.../x/{id"}/{class}/{..}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SELF)


def test_models() -> None:
    """GET /names/1: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.MODELS)


def test_request() -> None:
    """GET /names/2: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.REQUEST)


def test_call() -> None:
    """GET /names/3: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CALL)


def test_service() -> None:
    """GET /names/4: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SERVICE)


def test_router() -> None:
    """GET /names/5: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ROUTER)


def test_import_() -> None:
    """GET /names/6: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.IMPORT)


def test_class_2() -> None:
    """GET /names/7: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CLASS_2)


def test_x() -> None:
    """GET /names/8: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.X)


def test_list_() -> None:
    """GET /names/9: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST)


def test_str_() -> None:
    """GET /names/10: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.STR)


def test_property_() -> None:
    """GET /names/11: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PROPERTY)


def test_create_router() -> None:
    """GET /names/12: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CREATE_ROUTER)


def test_operation() -> None:
    """GET /names/13: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.OPERATION)


def test_none() -> None:
    """GET /names/14: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.NONE)


def test_operations() -> None:
    """GET /names/15: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.OPERATIONS)


def test_call_() -> None:
    """GET /names/16: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CALL_)


def test_print() -> None:
    """GET /names/17: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PRINT)


def test_loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong() -> (
    None
):
    """GET /names/18: what is allowed, and what is forbidden."""
    SUBJECT.conforms(
        operations.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG
    )


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
