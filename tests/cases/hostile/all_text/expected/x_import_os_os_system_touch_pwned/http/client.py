"""Typed HTTP clients for the \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7
}}{% raw %}{# %s {0} ${x}   [31m  \"\"\"\\ API.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ...runtime.http.client import AsyncHttpClient, HttpClient
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


class XImportOsOsSystemTouchPwnedClient(HttpClient):
    """Calls the \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
    %s {0} ${x}   [31m  \"\"\"\\ API, with the contract's timeouts and retries.
    """

    _service = "x_import_os_os_system_touch_pwned"
    _server = None
    _operations = operations.ALL

    def import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m(
        self,
        value_7_7: Any,
        raw: Any,
        *,
        import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m: (
            ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m
            | None
        ) = None,
        class_: str | None = None,
        class_query: str | None = None,
        init: list[ImportOsOsSystemTouchPwned77RawS0X31mInitItem] | None = None,
        self_query: str | None = None,
        body_query: str | None = None,
        service_query: str | None = None,
        router_query: str | None = None,
        request_query: str | None = None,
        operations_query: str | None = None,
        models: str | None = None,
        call_query: str | None = None,
        str: str | None = None,
        none: str | None = None,
        print: str | None = None,
        x_evil: str | None = None,
        x_class: str | None = None,
        crumb: str | None = None,
    ) -> Operation:
        """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
          [31m 

        \"\"\"\\

        Args:
            import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m: \"\"\" ''' \\ '); import os;
                os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x} [31m \"\"\"\\
            x_evil: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw
                %}{# %s {0} ${x} [31m \"\"\"\\
            crumb: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw
                %}{# %s {0} ${x} [31m \"\"\"\\

        Raises:
            ImportOsOsSystemTouchPwned77RawS0X31mNotFound: \"\"\" ''' \\ '); import os;
                os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x} [31m
        """
        return self._call(
            operations.IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M,
            path={" 7*7 ": value_7_7, "% raw %": raw},
            query={
                "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\": import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m,
                "class": class_,
                "__class__": class_query,
                "__init__": init,
                "self": self_query,
                "body": body_query,
                "service": service_query,
                "router": router_query,
                "request": request_query,
                "operations": operations_query,
                "models": models,
                "call": call_query,
                "str": str,
                "None": none,
                "print": print,
            },
            header={"X-Evil`$'|~!#": x_evil, "X-Class": x_class},
            cookie={"crumb": crumb},
        )

    def init(self, id: str, class_: int, value: UUID, body: XClient) -> Json:
        """POST /.../x/{id"}/{class}/{..}

        Args:
            id: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
                %s {0} ${x} [31m \"\"\"\\
            body: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw
                %}{# %s {0} ${x} [31m \"\"\"\\
        """
        return self._call(
            operations.INIT, path={'id"': id, "class": class_, "..": value}, body=body
        )

    def class_(
        self, id: str, class_: int, value: UUID, *, body: Policy | None = None
    ) -> None:
        """PUT /.../x/{id"}/{class}/{..}

        Args:
            id: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
                %s {0} ${x} [31m \"\"\"\\
        """
        return self._call(
            operations.CLASS, path={'id"': id, "class": class_, "..": value}, body=body
        )

    def self(self, id: str, class_: int, value: UUID) -> None:
        """DELETE /.../x/{id"}/{class}/{..}

        Args:
            id: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
                %s {0} ${x} [31m \"\"\"\\
        """
        return self._call(
            operations.SELF, path={'id"': id, "class": class_, "..": value}
        )

    def models(self) -> list[Models]:
        """GET /names/1"""
        return self._call(operations.MODELS)

    def request(self) -> None:
        """GET /names/2"""
        return self._call(operations.REQUEST)

    def call(self) -> None:
        """GET /names/3"""
        return self._call(operations.CALL)

    def service(self) -> None:
        """GET /names/4"""
        return self._call(operations.SERVICE)

    def router(self) -> None:
        """GET /names/5"""
        return self._call(operations.ROUTER)

    def import_(self) -> None:
        """GET /names/6"""
        return self._call(operations.IMPORT)

    def class_2(self) -> None:
        """GET /names/7"""
        return self._call(operations.CLASS_2)

    def x(self) -> None:
        """GET /names/8"""
        return self._call(operations.X)

    def list_(self) -> None:
        """GET /names/9"""
        return self._call(operations.LIST)

    def str_(self) -> StrResponse:
        """GET /names/10"""
        return self._call(operations.STR)

    def property_(self) -> None:
        """GET /names/11"""
        return self._call(operations.PROPERTY)

    def create_router(self) -> None:
        """GET /names/12"""
        return self._call(operations.CREATE_ROUTER)

    def operation(self) -> None:
        """GET /names/13"""
        return self._call(operations.OPERATION)

    def none(self) -> None:
        """GET /names/14"""
        return self._call(operations.NONE)

    def operations(self) -> None:
        """GET /names/15"""
        return self._call(operations.OPERATIONS)

    def call_(self) -> None:
        """GET /names/16"""
        return self._call(operations.CALL_)

    def print(self) -> None:
        """GET /names/17"""
        return self._call(operations.PRINT)

    def loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong(
        self,
        *,
        loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong: (
            Long | None
        ) = None,
    ) -> Long:
        """Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong"""
        return self._call(
            operations.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
            query={
                "Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong": loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong
            },
        )


class AsyncXImportOsOsSystemTouchPwnedClient(AsyncHttpClient):
    """Calls the \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
    %s {0} ${x}   [31m  \"\"\"\\ API, with the contract's timeouts and retries.
    """

    _service = "x_import_os_os_system_touch_pwned"
    _server = None
    _operations = operations.ALL

    async def import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m(
        self,
        value_7_7: Any,
        raw: Any,
        *,
        import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m: (
            ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m
            | None
        ) = None,
        class_: str | None = None,
        class_query: str | None = None,
        init: list[ImportOsOsSystemTouchPwned77RawS0X31mInitItem] | None = None,
        self_query: str | None = None,
        body_query: str | None = None,
        service_query: str | None = None,
        router_query: str | None = None,
        request_query: str | None = None,
        operations_query: str | None = None,
        models: str | None = None,
        call_query: str | None = None,
        str: str | None = None,
        none: str | None = None,
        print: str | None = None,
        x_evil: str | None = None,
        x_class: str | None = None,
        crumb: str | None = None,
    ) -> Operation:
        """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
          [31m 

        \"\"\"\\

        Args:
            import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m: \"\"\" ''' \\ '); import os;
                os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x} [31m \"\"\"\\
            x_evil: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw
                %}{# %s {0} ${x} [31m \"\"\"\\
            crumb: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw
                %}{# %s {0} ${x} [31m \"\"\"\\

        Raises:
            ImportOsOsSystemTouchPwned77RawS0X31mNotFound: \"\"\" ''' \\ '); import os;
                os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x} [31m
        """
        return await self._call(
            operations.IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M,
            path={" 7*7 ": value_7_7, "% raw %": raw},
            query={
                "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\": import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m,
                "class": class_,
                "__class__": class_query,
                "__init__": init,
                "self": self_query,
                "body": body_query,
                "service": service_query,
                "router": router_query,
                "request": request_query,
                "operations": operations_query,
                "models": models,
                "call": call_query,
                "str": str,
                "None": none,
                "print": print,
            },
            header={"X-Evil`$'|~!#": x_evil, "X-Class": x_class},
            cookie={"crumb": crumb},
        )

    async def init(self, id: str, class_: int, value: UUID, body: XClient) -> Json:
        """POST /.../x/{id"}/{class}/{..}

        Args:
            id: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
                %s {0} ${x} [31m \"\"\"\\
            body: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw
                %}{# %s {0} ${x} [31m \"\"\"\\
        """
        return await self._call(
            operations.INIT, path={'id"': id, "class": class_, "..": value}, body=body
        )

    async def class_(
        self, id: str, class_: int, value: UUID, *, body: Policy | None = None
    ) -> None:
        """PUT /.../x/{id"}/{class}/{..}

        Args:
            id: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
                %s {0} ${x} [31m \"\"\"\\
        """
        return await self._call(
            operations.CLASS, path={'id"': id, "class": class_, "..": value}, body=body
        )

    async def self(self, id: str, class_: int, value: UUID) -> None:
        """DELETE /.../x/{id"}/{class}/{..}

        Args:
            id: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
                %s {0} ${x} [31m \"\"\"\\
        """
        return await self._call(
            operations.SELF, path={'id"': id, "class": class_, "..": value}
        )

    async def models(self) -> list[Models]:
        """GET /names/1"""
        return await self._call(operations.MODELS)

    async def request(self) -> None:
        """GET /names/2"""
        return await self._call(operations.REQUEST)

    async def call(self) -> None:
        """GET /names/3"""
        return await self._call(operations.CALL)

    async def service(self) -> None:
        """GET /names/4"""
        return await self._call(operations.SERVICE)

    async def router(self) -> None:
        """GET /names/5"""
        return await self._call(operations.ROUTER)

    async def import_(self) -> None:
        """GET /names/6"""
        return await self._call(operations.IMPORT)

    async def class_2(self) -> None:
        """GET /names/7"""
        return await self._call(operations.CLASS_2)

    async def x(self) -> None:
        """GET /names/8"""
        return await self._call(operations.X)

    async def list_(self) -> None:
        """GET /names/9"""
        return await self._call(operations.LIST)

    async def str_(self) -> StrResponse:
        """GET /names/10"""
        return await self._call(operations.STR)

    async def property_(self) -> None:
        """GET /names/11"""
        return await self._call(operations.PROPERTY)

    async def create_router(self) -> None:
        """GET /names/12"""
        return await self._call(operations.CREATE_ROUTER)

    async def operation(self) -> None:
        """GET /names/13"""
        return await self._call(operations.OPERATION)

    async def none(self) -> None:
        """GET /names/14"""
        return await self._call(operations.NONE)

    async def operations(self) -> None:
        """GET /names/15"""
        return await self._call(operations.OPERATIONS)

    async def call_(self) -> None:
        """GET /names/16"""
        return await self._call(operations.CALL_)

    async def print(self) -> None:
        """GET /names/17"""
        return await self._call(operations.PRINT)

    async def loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong(
        self,
        *,
        loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong: (
            Long | None
        ) = None,
    ) -> Long:
        """Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong"""
        return await self._call(
            operations.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
            query={
                "Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong": loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong
            },
        )
