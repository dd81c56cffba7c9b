"""FastAPI routes for the \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{%
raw %}{# %s {0} ${x}   [31m  \"\"\"\\ API.
"""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack
from uuid import UUID

from fastapi import Body, FastAPI, Header, Path, Query, Request, Response

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_parameter,
    respond,
)
from . import operations
from .models import (
    ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m,
    ImportOsOsSystemTouchPwned77RawS0X31mInitItem,
    Json,
    Long,
    Models,
    Policy,
    StrResponse,
    XClient,
)
from .service import XImportOsOsSystemTouchPwnedService


def create_router(service: XImportOsOsSystemTouchPwnedService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["x_import_os_os_system_touch_pwned"])

    @router.get(
        "/'); import os; {{value_7_7}}/{raw}",
        operation_id="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
        summary="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x} \x00\x1b[31m\u202e",
    )
    async def import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m(
        request: Request,
        import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m: Annotated[
            ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m,
            Query(
                alias="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"
            ),
        ] = ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m.IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M,
        class_: Annotated[
            str, Query(alias="class")
        ] = "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
        class_query: Annotated[str | None, Query(alias="__class__")] = None,
        init: Annotated[
            list[ImportOsOsSystemTouchPwned77RawS0X31mInitItem] | None,
            Query(alias="__init__"),
        ] = None,
        self_query: Annotated[str | None, Query(alias="self")] = None,
        body_query: Annotated[str | None, Query(alias="body")] = None,
        service_query: Annotated[str | None, Query(alias="service")] = None,
        router_query: Annotated[str | None, Query(alias="router")] = None,
        request_query: Annotated[str | None, Query(alias="request")] = None,
        operations_query: Annotated[str | None, Query(alias="operations")] = None,
        models: Annotated[str | None, Query()] = None,
        call_query: Annotated[str | None, Query(alias="call")] = None,
        str: Annotated[str | None, Query()] = None,
        none: Annotated[str | None, Query(alias="None")] = None,
        print: Annotated[str | None, Query()] = None,
        x_evil: Annotated[str, Header(alias="X-Evil`$'|~!#")] = '"""\'{{}}%s',
        x_class: Annotated[str | None, Header(alias="X-Class")] = None,
    ) -> Response:
        return respond(
            operations.IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M,
            await call(
                service.import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m,
                value_7_7=read_parameter(
                    request,
                    operations.IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M,
                    "path",
                    " 7*7 ",
                ),
                raw=read_parameter(
                    request,
                    operations.IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M,
                    "path",
                    "% raw %",
                ),
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
                crumb=read_parameter(
                    request,
                    operations.IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M,
                    "cookie",
                    "crumb",
                ),
            ),
        )

    @router.post(
        "/.../x/{id}/{class_}/{value}", operation_id="__init__", status_code=201
    )
    async def init(
        id: Annotated[str, Path()],
        class_: Annotated[int, Path()],
        value: Annotated[UUID, Path()],
        body: XClient,
    ) -> Json:
        return await call(service.init, id=id, class_=class_, value=value, body=body)

    @router.put("/.../x/{id}/{class_}/{value}", operation_id="class", status_code=204)
    async def class_(
        id: Annotated[str, Path()],
        class_: Annotated[int, Path()],
        value: Annotated[UUID, Path()],
        body: Annotated[Policy | None, Body()] = None,
    ) -> None:
        return await call(service.class_, id=id, class_=class_, value=value, body=body)

    @router.delete("/.../x/{id}/{class_}/{value}", operation_id="self", status_code=204)
    async def self(
        id: Annotated[str, Path()],
        class_: Annotated[int, Path()],
        value: Annotated[UUID, Path()],
    ) -> None:
        return await call(service.self, id=id, class_=class_, value=value)

    @router.get("/names/1", operation_id="models")
    async def models() -> list[Models]:
        return await call(service.models)

    @router.get("/names/2", operation_id="request", status_code=204)
    async def request_() -> None:
        return await call(service.request)

    @router.get("/names/3", operation_id="call", status_code=204)
    async def call_() -> None:
        return await call(service.call)

    @router.get("/names/4", operation_id="service", status_code=204)
    async def service_() -> None:
        return await call(service.service)

    @router.get("/names/5", operation_id="router", status_code=204)
    async def router_() -> None:
        return await call(service.router)

    @router.get("/names/6", operation_id="import", status_code=204)
    async def import_() -> None:
        return await call(service.import_)

    @router.get("/names/7", operation_id="__class__", status_code=204)
    async def class_2() -> None:
        return await call(service.class_2)

    @router.get("/names/8", operation_id="../../x", status_code=204)
    async def x() -> None:
        return await call(service.x)

    @router.get("/names/9", operation_id="list", status_code=204)
    async def list_() -> None:
        return await call(service.list_)

    @router.get("/names/10", operation_id="str")
    async def str_() -> StrResponse:
        return await call(service.str_)

    @router.get("/names/11", operation_id="property", status_code=204)
    async def property_() -> None:
        return await call(service.property_)

    @router.get("/names/12", operation_id="create_router", status_code=204)
    async def create_router_() -> None:
        return await call(service.create_router)

    @router.get("/names/13", operation_id="Operation", status_code=204)
    async def operation() -> None:
        return await call(service.operation)

    @router.get("/names/14", operation_id="None", status_code=204)
    async def none() -> None:
        return await call(service.none)

    @router.get("/names/15", operation_id="operations", status_code=204)
    async def operations_() -> None:
        return await call(service.operations)

    @router.get("/names/16", operation_id="_call", status_code=204)
    async def call__() -> None:
        return await call(service.call_)

    @router.get("/names/17", operation_id="print", status_code=204)
    async def print() -> None:
        return await call(service.print)

    @router.get(
        "/names/18",
        operation_id="Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong",
        summary="Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong",
    )
    async def loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong(
        loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong: Annotated[
            Long | None,
            Query(
                alias="Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong"
            ),
        ] = None,
    ) -> Long:
        return await call(
            service.loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong,
            loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong=loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong,
        )

    return router


def create_app(
    service: XImportOsOsSystemTouchPwnedService, **options: Unpack[AppOptions]
) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
