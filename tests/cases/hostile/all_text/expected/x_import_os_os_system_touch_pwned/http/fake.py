"""A stand-in for a server of the \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{
7*7 }}{% raw %}{# %s {0} ${x}   [31m  \"\"\"\\ API, for tests.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations
from .models import (
    ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m,
    ImportOsOsSystemTouchPwned77RawS0X31mInitItem,
    Json,
    Long,
    Models,
    Operation,
    Policy,
    StrResponse,
    XClient,
)


class FakeXImportOsOsSystemTouchPwnedService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m(
        self,
        value_7_7: Any,
        raw: Any,
        *,
        import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m: ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m,
        class_: str,
        class_query: str | None,
        init: list[ImportOsOsSystemTouchPwned77RawS0X31mInitItem] | None,
        self_query: str | None,
        body_query: str | None,
        service_query: str | None,
        router_query: str | None,
        request_query: str | None,
        operations_query: str | None,
        models: str | None,
        call_query: str | None,
        str: str | None,
        none: str | None,
        print: str | None,
        x_evil: str,
        x_class: str | None,
        crumb: str | None,
    ) -> Answered[Operation]:
        return await self._answer(
            operations.IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M,
            value_7_7=value_7_7,
            raw=raw,
            import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m=import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m,
            class_=class_,
            class_query=class_query,
            init=init,
            self_query=self_query,
            body_query=body_query,
            service_query=service_query,
            router_query=router_query,
            request_query=request_query,
            operations_query=operations_query,
            models=models,
            call_query=call_query,
            str=str,
            none=none,
            print=print,
            x_evil=x_evil,
            x_class=x_class,
            crumb=crumb,
        )

    async def init(self, id: str, class_: int, value: UUID, body: XClient) -> Json:
        return await self._answer(
            operations.INIT, id=id, class_=class_, value=value, body=body
        )

    async def class_(
        self, id: str, class_: int, value: UUID, body: Policy | None
    ) -> None:
        return await self._answer(
            operations.CLASS, id=id, class_=class_, value=value, body=body
        )

    async def self(self, id: str, class_: int, value: UUID) -> None:
        return await self._answer(operations.SELF, id=id, class_=class_, value=value)

    async def models(self) -> list[Models]:
        return await self._answer(operations.MODELS)

    async def request(self) -> None:
        return await self._answer(operations.REQUEST)

    async def call(self) -> None:
        return await self._answer(operations.CALL)

    async def service(self) -> None:
        return await self._answer(operations.SERVICE)

    async def router(self) -> None:
        return await self._answer(operations.ROUTER)

    async def import_(self) -> None:
        return await self._answer(operations.IMPORT)

    async def class_2(self) -> None:
        return await self._answer(operations.CLASS_2)

    async def x(self) -> None:
        return await self._answer(operations.X)

    async def list_(self) -> None:
        return await self._answer(operations.LIST)

    async def str_(self) -> StrResponse:
        return await self._answer(operations.STR)

    async def property_(self) -> None:
        return await self._answer(operations.PROPERTY)

    async def create_router(self) -> None:
        return await self._answer(operations.CREATE_ROUTER)

    async def operation(self) -> None:
        return await self._answer(operations.OPERATION)

    async def none(self) -> None:
        return await self._answer(operations.NONE)

    async def operations(self) -> None:
        return await self._answer(operations.OPERATIONS)

    async def call_(self) -> None:
        return await self._answer(operations.CALL_)

    async def print(self) -> None:
        return await self._answer(operations.PRINT)

    async def loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong(
        self,
        *,
        loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong: (
            Long | None
        ),
    ) -> Long:
        return await self._answer(
            operations.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
            loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong=loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong,
        )
