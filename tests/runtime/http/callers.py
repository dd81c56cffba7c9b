"""One client over each of the transports, called alike, and watched for leaks."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from codegen.runtime import Backoff, Clock, Policy, Retry, Timeout
from codegen.runtime.http.transports.aiohttp import AiohttpTransport
from codegen.runtime.http.transports.async_pooled import AsyncPooledTransport
from codegen.runtime.http.transports.pooled import PooledTransport
from tests.runtime.http import shop
from tests.runtime.http.fault_server import PATIENCE

ID = UUID(int=7)
REX = shop.Pet(id=ID, full_name="Rex")
NEW = shop.NewPet(full_name="Rex")

TRANSPORTS: dict[str, Callable[..., Any]] = {
    "httpx2": PooledTransport,
    "httpx2_async": AsyncPooledTransport,
    "aiohttp": AiohttpTransport,
}
PATIENT = Policy(
    timeout=Timeout(total=None, attempt=PATIENCE),
    retry=Retry(attempts=3, backoff=Backoff(base=0.0)),
)


class Pets(shop.PetsClient):
    """The sync client, with what the tests need besides."""

    def delete_pet(self, pet_id: UUID) -> None:
        return self._call(shop.DELETE_PET, path={"petId": pet_id})


class Caller:
    """Calls a service through one transport.

    Attributes:
        pauses: Seconds that it would have waited between attempts.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.pauses: list[float] = []
        self.sleep_async: Callable[[float], Any] = self._sleep_async
        self._runner = asyncio.Runner()
        self.transport: Any = None

    @property
    def is_async(self) -> bool:
        """Whether its calls are coroutines."""
        return self.kind != "httpx2"

    def connect(self, url: str, policy: Policy = PATIENT, **options: Any) -> None:
        """Call the service at *url* from now on; *options* are the transport's.

        *policy* is that of all calls but `delete`, so that one call is always patient.
        """
        self.transport = TRANSPORTS[self.kind](**options)
        clock = Clock(
            now=time.monotonic,
            sleep=self.pauses.append,
            sleep_async=lambda seconds: self.sleep_async(seconds),
            random=lambda: 0.0,
        )
        policies = {
            "getPet": replace(policy, idempotent=True),
            "createPet": policy,
            "deletePet": replace(PATIENT, idempotent=True),
        }
        made: Any = shop.AsyncPetsClient if self.is_async else Pets
        self.client: Any = made(
            url, transport=self.transport, clock=clock, policies=policies
        )

    def get(self) -> Any:
        """Call what may be repeated."""
        return self.run(lambda client: client.get_pet(ID))

    def post(self) -> Any:
        """Call what may not."""
        return self.run(lambda client: client.create_pet(NEW))

    def delete(self) -> Any:
        """Call what has no answer, and what never is in a hurry."""
        return self.run(lambda client: client.delete_pet(ID))

    def run(self, method: Callable[[Any], Any]) -> Any:
        """Call to the end; no task may be left over."""
        if not self.is_async:
            return method(self.client)

        async def whole() -> Any:
            before = asyncio.all_tasks()
            try:
                return await method(self.client)
            finally:
                # What was cancelled ends in the next turn of the loop.
                await asyncio.sleep(0)
                left = asyncio.all_tasks() - before
                assert not left, f"leaked tasks: {left}"

        return self._runner.run(whole())

    def hear(self) -> None:
        """Let the loop see what came in while it stood still, as a running one would."""
        if self.is_async:
            for _ in range(3):  # each turn of the loop looks at the sockets once
                self._runner.run(asyncio.sleep(0))

    def run_carelessly(self, method: Callable[[Any], Any]) -> Any:
        """Call, and mind no task that is left over."""
        return self._runner.run(method(self.client))

    def restart(self, *, careless: bool = False) -> None:
        """Go on in another loop; *careless* does not even close the old one."""
        if not careless:
            self._runner.close()
        self._kept = self._runner
        self._runner = asyncio.Runner()

    def busy(self) -> int:
        """Connections that the transport believes to be in use."""
        if self.kind == "aiohttp":
            return sum(
                len(session.connector._acquired)
                for session in self.transport._sessions._of.values()
            )
        routes = self.transport._routes
        every = list(routes._of.values()) if self.is_async else [routes]
        pools = [pool for one in every for pool in one.pools]
        assert not any(pool._requests for pool in pools)
        return sum(
            not connection.is_idle()
            for pool in pools
            for connection in pool.connections
        )

    def close(self) -> None:
        """Close the transport."""
        transport, self.transport = self.transport, None
        if self.is_async and transport is not None:
            self._runner.run(transport.aclose())
        elif transport is not None:
            transport.close()

    def end(self) -> None:
        """Close the loop too."""
        self.close()
        self._runner.close()

    async def _sleep_async(self, seconds: float) -> None:
        self.pauses.append(seconds)
