"""Whether a service keeps shop.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..shop.events import events
from ..shop.events.consumer import register
from ..shop.events.fake import FakeShopHandlers

SUBJECT = EventsSubject(
    service="shop",
    slice="events",
    contract="shop.asyncapi.yaml",
    tests=__file__,
    fake=FakeShopHandlers,
    register=register,
    received=(
        Received(
            event=events.ON_STRUCTURED,
            method="on_structured",
            pointer="/operations/onStructured",
        ),
        Received(
            event=events.ON_WHOLE, method="on_whole", pointer="/operations/onWhole"
        ),
        Received(
            event=events.ON_BINARY, method="on_binary", pointer="/operations/onBinary"
        ),
        Received(
            event=events.ON_AMQP,
            method="on_amqp",
            pointer="/operations/onAmqp",
            headers=frozenset(("lost",)),
        ),
    ),
    sent=(
        Sent(event=events.SEND_STRUCTURED, pointer="/operations/sendStructured"),
        Sent(event=events.SEND_WHOLE, pointer="/operations/sendWhole"),
        Sent(event=events.SEND_BINARY, pointer="/operations/sendBinary"),
        Sent(
            event=events.SEND_AMQP,
            pointer="/operations/sendAmqp",
            headers=frozenset(("lost",)),
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_on_structured() -> None:
    """Receive from shop.structured: what is allowed is handled."""
    SUBJECT.handles(events.ON_STRUCTURED)


def test_on_structured_poison() -> None:
    """Receive from shop.structured: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ON_STRUCTURED)


def test_on_structured_once() -> None:
    """Receive from shop.structured: once is enough."""
    SUBJECT.handles_once(events.ON_STRUCTURED)


def test_on_structured_order() -> None:
    """Receive from shop.structured: order is no matter."""
    SUBJECT.handles_in_any_order(events.ON_STRUCTURED)


def test_on_structured_acknowledged() -> None:
    """Receive from shop.structured: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ON_STRUCTURED)


def test_on_whole() -> None:
    """Receive from shop.whole: what is allowed is handled."""
    SUBJECT.handles(events.ON_WHOLE)


def test_on_whole_poison() -> None:
    """Receive from shop.whole: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ON_WHOLE)


def test_on_whole_once() -> None:
    """Receive from shop.whole: once is enough."""
    SUBJECT.handles_once(events.ON_WHOLE)


def test_on_whole_order() -> None:
    """Receive from shop.whole: order is no matter."""
    SUBJECT.handles_in_any_order(events.ON_WHOLE)


def test_on_whole_acknowledged() -> None:
    """Receive from shop.whole: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ON_WHOLE)


def test_on_binary() -> None:
    """Receive from shop.binary: what is allowed is handled."""
    SUBJECT.handles(events.ON_BINARY)


def test_on_binary_poison() -> None:
    """Receive from shop.binary: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ON_BINARY)


def test_on_binary_once() -> None:
    """Receive from shop.binary: once is enough."""
    SUBJECT.handles_once(events.ON_BINARY)


def test_on_binary_order() -> None:
    """Receive from shop.binary: order is no matter."""
    SUBJECT.handles_in_any_order(events.ON_BINARY)


def test_on_binary_acknowledged() -> None:
    """Receive from shop.binary: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ON_BINARY)


def test_on_amqp() -> None:
    """Receive from shop.amqp: what is allowed is handled."""
    SUBJECT.handles(events.ON_AMQP)


def test_on_amqp_poison() -> None:
    """Receive from shop.amqp: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ON_AMQP)


def test_on_amqp_once() -> None:
    """Receive from shop.amqp: once is enough."""
    SUBJECT.handles_once(events.ON_AMQP)


def test_on_amqp_order() -> None:
    """Receive from shop.amqp: order is no matter."""
    SUBJECT.handles_in_any_order(events.ON_AMQP)


def test_on_amqp_acknowledged() -> None:
    """Receive from shop.amqp: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ON_AMQP)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_send_structured() -> None:
    """Send to shop.structured."""
    SUBJECT.sends(events.SEND_STRUCTURED)


def test_send_whole() -> None:
    """Send to shop.whole."""
    SUBJECT.sends(events.SEND_WHOLE)


def test_send_binary() -> None:
    """Send to shop.binary."""
    SUBJECT.sends(events.SEND_BINARY)


def test_send_amqp() -> None:
    """Send to shop.amqp."""
    SUBJECT.sends(events.SEND_AMQP)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
