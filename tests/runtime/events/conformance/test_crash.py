"""A consumer that is killed between its effect and its acknowledgement."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from codegen.runtime.events import bind
from tests.harness.command import REPOSITORY
from tests.runtime.events.conformance.crashing import Effects, event
from tests.runtime.events.conformance.world import Created, World, until

pytestmark = pytest.mark.promise("outlives")


async def _killed(world: World, database: Path) -> None:
    """Run a consumer in a process of its own until it has committed, and kill it."""
    module = "tests.runtime.events.conformance.crashing"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module, *world.broker.words, world.name, str(database)),
        cwd=REPOSITORY,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(60):
            assert await process.stdout.readline() == b"started\n"
            async with world.sending() as send:
                await send(event(world.name), Created(id="a"), message_id="m1")
            assert await process.stdout.readline() == b"committed\n"
    finally:
        process.send_signal(signal.SIGKILL)
        await process.wait()


@pytest.mark.parametrize("remembers", [True, False], ids=["inbox", "without"])
def test_a_consumer_dies_before_it_acknowledges(
    world: World, tmp_path: Path, remembers: bool
) -> None:
    """The message comes again, and with an inbox its effect does not."""

    async def scenario() -> None:
        database = tmp_path / "effects.db"
        await _killed(world, database)
        effects, mine = Effects(str(database)), event(world.name)
        assert await effects.ids() == ["a"]
        heir = world.broker.transport()
        inbox = effects.inbox if remembers else None
        bind(heir, mine, world.group, effects, inbox=inbox, concurrency=1)
        await heir.start()
        async with world.sending() as send:
            await send(mine, Created(id="b"), message_id="m2")
            wanted = 1 if remembers else 2
            await until(lambda: len(effects.attempts) >= wanted, "what comes after it")
        await heir.close()
        ids = await effects.ids()
        assert ids == ["a", "b"] if remembers else ids.count("a") == 2
        await effects.engine.dispose()

    world.broker.run(scenario())
