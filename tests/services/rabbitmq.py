"""RabbitMQ: one node of its own, with data, log and cookie below `.services`."""

from __future__ import annotations

import asyncio
import secrets
import shutil
import signal
from pathlib import Path

import aio_pika
from aio_pika.exceptions import AMQPError

from tests.services import daemons
from tests.services.brokers import Broker
from tests.services.installed import debian
from tests.services.places import RABBITMQ_URL, folder_of

_SERVICE = "rabbitmq"
_NAMES = "rabbitmq-epmd"
"""Where nodes of Erlang find each other; a node that finds none starts one that stays."""
SETTLES = 2.0
"""Seconds after which a kill finds written down which quorum queues were declared.

The node writes that in its own time, once it has declared none for half a second. Who is
killed before knows of the queue, but not that it is a member of it, and the queue has no
leader from then on: https://github.com/rabbitmq/rabbitmq-server/issues/15725.
"""
_SECONDS = 2.0
# Debian's program on the path wants the account and the folders of the system.
_DEBIAN = Path("/usr/lib/rabbitmq/bin")


def start() -> dict[str, str]:
    """Start a node that is empty and return where it is."""
    program = debian("rabbitmq-server", "rabbitmq-server", _DEBIAN)
    names = debian("erlang-base", "epmd", *Path("/usr/lib/erlang").glob("erts-*/bin"))
    port, names_port = daemons.lasting_port(), daemons.lasting_port()
    where = ("-address", daemons.HOST, "-port", str(names_port))
    daemons.start(_NAMES, [str(names), *where], names_port)
    daemons.start(
        _SERVICE,
        [str(program), "-noinput"],
        port,
        env=_environment(_home(port), names_port),
        name="rabbit",  # the script becomes beam.smp, and both have this in their words
        ends_by=signal.SIGTERM,
    )
    url = f"amqp://guest:guest@{daemons.HOST}:{port}/"
    broker(url).wait()
    return {RABBITMQ_URL: url}


def broker(url: str) -> Broker:
    """The node at *url*, to be stopped and started."""
    return Broker(_SERVICE, url, lambda: asyncio.run(_answers(url)))


def tidy() -> None:
    """Remove the data of a node that was stopped."""
    shutil.rmtree(folder_of(_SERVICE) / "home", ignore_errors=True)


async def _answers(url: str) -> bool:
    """Whether the node lets us in: it listens before it does."""
    try:
        connection = await aio_pika.connect(url, timeout=_SECONDS)
    except (AMQPError, OSError, TimeoutError):
        return False
    await connection.close()
    return True


def _home(port: int) -> Path:
    """Make the node's folder, with its settings and its cookie."""
    tidy()
    home = folder_of(_SERVICE) / "home"
    home.mkdir()
    cookie = home / ".erlang.cookie"
    cookie.write_text(secrets.token_hex(16), "utf-8")
    cookie.chmod(0o400)  # or Erlang refuses it
    settings = {
        "listeners.tcp.1": f"{daemons.HOST}:{port}",
        "log.console": "true",
        "log.console.level": "warning",
        "log.file": "false",
    }
    lines = [f"{name} = {value}\n" for name, value in settings.items()]
    (home / "rabbitmq.conf").write_text("".join(lines), "utf-8")
    (home / "enabled_plugins").write_text("[].\n", "utf-8")
    return home


def _environment(home: Path, names_port: int) -> dict[str, str]:
    """What keeps the node to itself: its own folders, and loopback."""
    interface = daemons.HOST.replace(".", ",")
    return {
        "HOME": str(home),
        "RABBITMQ_NODENAME": "rabbit@localhost",  # the name of the host may not resolve
        "RABBITMQ_CONF_ENV_FILE": str(home / "rabbitmq-env.conf"),
        "RABBITMQ_CONFIG_FILE": str(home / "rabbitmq.conf"),
        "RABBITMQ_ADVANCED_CONFIG_FILE": str(home / "advanced.config"),
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(home / "enabled_plugins"),
        "RABBITMQ_MNESIA_BASE": str(home / "data"),
        "RABBITMQ_LOG_BASE": str(home / "log"),
        "RABBITMQ_PID_FILE": str(home / "pid"),
        "RABBITMQ_DIST_PORT": str(daemons.lasting_port()),
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": (
            f"-kernel inet_dist_use_interface {{{interface}}}"
        ),
        # The script becomes the node, and does not stay as its parent: a signal must
        # reach the node. It would then read commands; `-noinput` has it not.
        "RABBITMQ_ALLOW_INPUT": "1",
        "ERL_CRASH_DUMP": str(home / "erl_crash.dump"),
        "ERL_EPMD_ADDRESS": daemons.HOST,
        "ERL_EPMD_PORT": str(names_port),
    }
