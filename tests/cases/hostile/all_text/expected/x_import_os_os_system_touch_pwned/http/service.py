"""What a server of the \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw
%}{# %s {0} ${x}   [31m  \"\"\"\\ API must implement.
"""

from __future__ import annotations

from typing import Any, Protocol
from uuid import UUID

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered
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


class XImportOsOsSystemTouchPwnedService(Protocol):
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
      [31m 

    \"\"\"\\
    """

    def import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m(
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
    ) -> MaybeAwaitable[Answered[Operation]]:
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
        ...

    def init(
        self, id: str, class_: int, value: UUID, body: XClient
    ) -> MaybeAwaitable[Json]:
        """POST /.../x/{id"}/{class}/{..}

        Args:
            id: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
                %s {0} ${x} [31m \"\"\"\\
            body: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw
                %}{# %s {0} ${x} [31m \"\"\"\\
        """
        ...

    def class_(
        self, id: str, class_: int, value: UUID, body: Policy | None
    ) -> MaybeAwaitable[None]:
        """PUT /.../x/{id"}/{class}/{..}

        Args:
            id: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
                %s {0} ${x} [31m \"\"\"\\
        """
        ...

    def self(self, id: str, class_: int, value: UUID) -> MaybeAwaitable[None]:
        """DELETE /.../x/{id"}/{class}/{..}

        Args:
            id: \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
                %s {0} ${x} [31m \"\"\"\\
        """
        ...

    def models(self) -> MaybeAwaitable[list[Models]]:
        """GET /names/1"""
        ...

    def request(self) -> MaybeAwaitable[None]:
        """GET /names/2"""
        ...

    def call(self) -> MaybeAwaitable[None]:
        """GET /names/3"""
        ...

    def service(self) -> MaybeAwaitable[None]:
        """GET /names/4"""
        ...

    def router(self) -> MaybeAwaitable[None]:
        """GET /names/5"""
        ...

    def import_(self) -> MaybeAwaitable[None]:
        """GET /names/6"""
        ...

    def class_2(self) -> MaybeAwaitable[None]:
        """GET /names/7"""
        ...

    def x(self) -> MaybeAwaitable[None]:
        """GET /names/8"""
        ...

    def list_(self) -> MaybeAwaitable[None]:
        """GET /names/9"""
        ...

    def str_(self) -> MaybeAwaitable[StrResponse]:
        """GET /names/10"""
        ...

    def property_(self) -> MaybeAwaitable[None]:
        """GET /names/11"""
        ...

    def create_router(self) -> MaybeAwaitable[None]:
        """GET /names/12"""
        ...

    def operation(self) -> MaybeAwaitable[None]:
        """GET /names/13"""
        ...

    def none(self) -> MaybeAwaitable[None]:
        """GET /names/14"""
        ...

    def operations(self) -> MaybeAwaitable[None]:
        """GET /names/15"""
        ...

    def call_(self) -> MaybeAwaitable[None]:
        """GET /names/16"""
        ...

    def print(self) -> MaybeAwaitable[None]:
        """GET /names/17"""
        ...

    def loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong(
        self,
        *,
        loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong: (
            Long | None
        ),
    ) -> MaybeAwaitable[Long]:
        """Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong"""
        ...
