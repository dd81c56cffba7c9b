"""What is opened once for all who wait for it."""

from __future__ import annotations

import asyncio

import pytest

from codegen.runtime.errors import TransportError
from codegen.runtime.events.opening import Opening
from tests.runtime.virtual import VirtualTime


def test_it_goes_on_though_each_who_waits_has_less_time(time: VirtualTime) -> None:
    opened = list[float]()

    async def open() -> str:
        await asyncio.sleep(1.0)
        opened.append(time.now)
        return "it"

    async def main() -> str:
        opening = Opening(open)
        for _ in range(3):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.3):
                    await opening.done()
        return await opening.done()

    assert time.run(main()) == "it"
    assert opened == [1.0]


def test_each_who_waits_has_an_error_of_his_own(time: VirtualTime) -> None:
    """A call notes in its error what it is about, and what befell it before."""

    async def open() -> None:
        await asyncio.sleep(1.0)
        raise TransportError("away", sent=False)

    async def main() -> None:
        opening = Opening(open)
        both = (opening.done(), opening.done())
        one, other = await asyncio.gather(*both, return_exceptions=True)
        assert isinstance(one, TransportError) and isinstance(other, TransportError)
        assert (str(one), one.sent, one is other) == ("away", False, False)
        with pytest.raises(TransportError):  # the next one begins anew
            await opening.done()

    time.run(main())
    assert time.now == 2.0


def test_an_error_that_nobody_waits_for_is_no_news(
    time: VirtualTime, caplog: pytest.LogCaptureFixture
) -> None:
    async def open() -> None:
        await asyncio.sleep(1.0)
        raise TransportError("away", sent=False)

    async def main() -> None:
        opening = Opening(open)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await opening.done()
        await asyncio.sleep(1.0)

    time.run(main())
    assert caplog.messages == []
