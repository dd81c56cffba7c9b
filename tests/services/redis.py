"""Redis, in memory only."""

from __future__ import annotations

from tests.services import daemons
from tests.services.installed import debian
from tests.services.places import REDIS_URL, folder_of


def start() -> dict[str, str]:
    """Start a server of its own and return where it is."""
    program = debian("redis-server", "redis-server")
    port = daemons.free_port()
    settings = {
        "--bind": daemons.HOST,
        "--port": str(port),
        "--dir": str(folder_of("redis")),
        "--save": "",
        "--appendonly": "no",
    }
    words = [word for pair in settings.items() for word in pair]
    daemons.start("redis", [str(program), *words], port)
    return {REDIS_URL: f"redis://{daemons.HOST}:{port}/0"}
