"""Round trips of hostile.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Any
from uuid import UUID

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..x_import_os_os_system_touch_pwned.http.client import (
    AsyncXImportOsOsSystemTouchPwnedClient,
)
from ..x_import_os_os_system_touch_pwned.http.fake import (
    FakeXImportOsOsSystemTouchPwnedService,
)
from ..x_import_os_os_system_touch_pwned.http.models import (
    ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m,
    ImportOsOsSystemTouchPwned77RawS0X31mInitItem,
    Long,
    Policy,
    XClient,
)
from ..x_import_os_os_system_touch_pwned.http.server import create_router


@cache
def peers() -> Peers[AsyncXImportOsOsSystemTouchPwnedClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeXImportOsOsSystemTouchPwnedService()
    return Peers(fake, create_router(fake), AsyncXImportOsOsSystemTouchPwnedClient)


def test_import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m() -> None:
    """Call GET /'); import os; {{ 7*7 }}/{% raw %}."""
    round_trip(
        peers(),
        AsyncXImportOsOsSystemTouchPwnedClient.import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m,
        value_7_7=sample(Any),
        raw=sample(Any),
        import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m=sample(
            ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m
        ),
        class_=sample(str),
        class_query=sample(str),
        init=sample(list[ImportOsOsSystemTouchPwned77RawS0X31mInitItem]),
        self_query=sample(str),
        body_query=sample(str),
        service_query=sample(str),
        router_query=sample(str),
        request_query=sample(str),
        operations_query=sample(str),
        models=sample(str),
        call_query=sample(str),
        str=sample(str),
        none=sample(str),
        print=sample(str),
        x_evil=sample(str),
        x_class=sample(str),
        crumb=sample(str),
    )


def test_init() -> None:
    """Call POST /.../x/{id"}/{class}/{..}."""
    round_trip(
        peers(),
        AsyncXImportOsOsSystemTouchPwnedClient.init,
        id=sample(str),
        class_=sample(int),
        value=sample(UUID),
        body=sample(XClient),
    )


def test_class_() -> None:
    """Call PUT /.../x/{id"}/{class}/{..}."""
    round_trip(
        peers(),
        AsyncXImportOsOsSystemTouchPwnedClient.class_,
        id=sample(str),
        class_=sample(int),
        value=sample(UUID),
        body=sample(Policy),
    )


def test_self() -> None:
    """Call DELETE /.../x/{id"}/{class}/{..}."""
    round_trip(
        peers(),
        AsyncXImportOsOsSystemTouchPwnedClient.self,
        id=sample(str),
        class_=sample(int),
        value=sample(UUID),
    )


def test_models() -> None:
    """Call GET /names/1."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.models)


def test_request() -> None:
    """Call GET /names/2."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.request)


def test_call() -> None:
    """Call GET /names/3."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.call)


def test_service() -> None:
    """Call GET /names/4."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.service)


def test_router() -> None:
    """Call GET /names/5."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.router)


def test_import_() -> None:
    """Call GET /names/6."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.import_)


def test_class_2() -> None:
    """Call GET /names/7."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.class_2)


def test_x() -> None:
    """Call GET /names/8."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.x)


def test_list_() -> None:
    """Call GET /names/9."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.list_)


def test_str_() -> None:
    """Call GET /names/10."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.str_)


def test_property_() -> None:
    """Call GET /names/11."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.property_)


def test_create_router() -> None:
    """Call GET /names/12."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.create_router)


def test_operation() -> None:
    """Call GET /names/13."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.operation)


def test_none() -> None:
    """Call GET /names/14."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.none)


def test_operations() -> None:
    """Call GET /names/15."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.operations)


def test_call_() -> None:
    """Call GET /names/16."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.call_)


def test_print() -> None:
    """Call GET /names/17."""
    round_trip(peers(), AsyncXImportOsOsSystemTouchPwnedClient.print)


def test_loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong() -> (
    None
):
    """Call GET /names/18."""
    round_trip(
        peers(),
        AsyncXImportOsOsSystemTouchPwnedClient.loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong,
        loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong=sample(
            Long
        ),
    )
