"""Apache Kafka: one node that is broker and controller, from its Maven artefacts."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient

from tests.services import daemons
from tests.services.brokers import Broker
from tests.services.installed import debian, maven, run
from tests.services.places import KAFKA_BOOTSTRAP, folder_of

_SERVICE = "kafka"
_ARTEFACTS = (
    "org.apache.kafka:kafka_2.13:4.4.0",
    "org.slf4j:slf4j-simple:1.7.36",  # of the slf4j that Kafka brings
)
_CLUSTER = "Y29kZWdlbi1jbHVzdGVyLTE"  # any UUID in Kafka's way of writing
_SECONDS = 2.0
_JAVA = (
    "-Xmx512m",
    "-XX:+UseSerialGC",  # little to collect, and few cores
    "-XX:TieredStopAtLevel=1",  # starts sooner
    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
    "-Djava.awt.headless=true",
)
_ALONE = {
    # One node has no others to copy to, or to wait for.
    "offsets.topic.replication.factor": "1",
    "transaction.state.log.replication.factor": "1",
    "transaction.state.log.min.isr": "1",
    "share.coordinator.state.topic.replication.factor": "1",
    "share.coordinator.state.topic.min.isr": "1",
    "group.initial.rebalance.delay.ms": "0",
    # For this long after `kill -9` the controller keeps out the broker that comes back.
    "broker.session.timeout.ms": "3000",
    "broker.heartbeat.interval.ms": "500",
    # Each partition of these is a folder with files to open at each start.
    "offsets.topic.num.partitions": "4",
    "transaction.state.log.num.partitions": "4",
    "share.coordinator.state.topic.num.partitions": "4",
    # So that members of a group have something to share.
    "num.partitions": "4",
    # As where topics are someone's to make: what is not declared is not there.
    "auto.create.topics.enable": "false",
}


def start() -> dict[str, str]:
    """Start a node that is empty and return where it is."""
    java = debian("default-jre-headless", "java")
    jars = maven(_SERVICE, _ARTEFACTS)
    port = daemons.lasting_port()
    bootstrap = f"{daemons.HOST}:{port}"
    settings = _home(bootstrap)
    command = [str(java), *_JAVA, "-cp", f"{jars}/*"]
    what = ("format", "--cluster-id", _CLUSTER, "--config", str(settings))
    run(*command, "kafka.tools.StorageTool", *what)
    daemons.start(
        _SERVICE,
        [*command, "kafka.Kafka", str(settings)],
        port,
        name="kafka.Kafka",
        ends_by=signal.SIGTERM,
    )
    broker(bootstrap).wait()
    return {KAFKA_BOOTSTRAP: bootstrap}


def broker(bootstrap: str) -> Broker:
    """The node at *bootstrap*, to be stopped and started."""
    return Broker(_SERVICE, bootstrap, lambda: _answers(bootstrap))


def tidy() -> None:
    """Remove the data of a node that was stopped."""
    shutil.rmtree(folder_of(_SERVICE) / "home", ignore_errors=True)


def _answers(bootstrap: str) -> bool:
    """Whether the node says that it is there: it listens before it does."""
    admin = AdminClient({"bootstrap.servers": bootstrap, "log_level": 0})
    try:
        return bool(admin.list_topics(timeout=_SECONDS).brokers)
    except KafkaException:
        return False


def _home(bootstrap: str) -> Path:
    """Make the node's folder and return its settings."""
    tidy()
    home = folder_of(_SERVICE) / "home"
    home.mkdir()
    controller = f"{daemons.HOST}:{daemons.lasting_port()}"
    settings = {
        "process.roles": "broker,controller",
        "node.id": "1",
        "controller.quorum.voters": f"1@{controller}",
        "listeners": f"PLAINTEXT://{bootstrap},CONTROLLER://{controller}",
        "advertised.listeners": f"PLAINTEXT://{bootstrap}",
        "controller.listener.names": "CONTROLLER",
        "log.dirs": str(home / "data"),
        **_ALONE,
    }
    file = home / "server.properties"
    lines = [f"{name}={value}\n" for name, value in settings.items()]
    file.write_text("".join(lines), "utf-8")
    return file
