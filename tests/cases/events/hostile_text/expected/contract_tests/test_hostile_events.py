"""Whether a service keeps hostile.asyncapi.json."""

from __future__ import annotations

from ..hostile.events import events
from ..hostile.events.consumer import register
from ..hostile.events.fake import FakeHostileHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="hostile",
    slice="events",
    contract="hostile.asyncapi.json",
    tests=__file__,
    fake=FakeHostileHandlers,
    register=register,
    received=(
        Received(
            event=events.ESCAPE,
            method="escape",
            pointer="/operations/..~1..~1..~1escape",
            parameters={
                'id "': (
                    "b",
                    '"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
                )
            },
        ),
    ),
    sent=(
        Sent(
            event=events.IMPORT_OS_OS_SYSTEM_TOUCH_TMP_OWNED_7_7_RAW_X,
            pointer='/operations/"""\n\'\'\'\\"; import os; os.system("touch ~1tmp~1owned") #{{ 7*7 }}{% raw %}${x}',
            parameters={
                'id "': (
                    "b",
                    '"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
                )
            },
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_escape() -> None:
    """Receive from a/\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #(( 7*7 ))(% raw
    %)$(x)/{id "}/../../etc: what is allowed is handled.
    """
    SUBJECT.handles(events.ESCAPE)


def test_escape_poison() -> None:
    """Receive from a/\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #(( 7*7 ))(% raw
    %)$(x)/{id "}/../../etc: what is forbidden stops nothing.
    """
    SUBJECT.isolates(events.ESCAPE)


def test_escape_once() -> None:
    """Receive from a/\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #(( 7*7 ))(% raw
    %)$(x)/{id "}/../../etc: once is enough.
    """
    SUBJECT.handles_once(events.ESCAPE)


def test_escape_order() -> None:
    """Receive from a/\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #(( 7*7 ))(% raw
    %)$(x)/{id "}/../../etc: order is no matter.
    """
    SUBJECT.handles_in_any_order(events.ESCAPE)


def test_escape_acknowledged() -> None:
    """Receive from a/\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #(( 7*7 ))(% raw
    %)$(x)/{id "}/../../etc: acknowledged when it is done.
    """
    SUBJECT.acknowledges_after(events.ESCAPE)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_import_os_os_system_touch_tmp_owned_7_7_raw_x() -> None:
    """Send to a/\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #(( 7*7 ))(% raw
    %)$(x)/{id "}/../../etc.
    """
    SUBJECT.sends(events.IMPORT_OS_OS_SYSTEM_TOUCH_TMP_OWNED_7_7_RAW_X)


def test_import_os_os_system_touch_tmp_owned_7_7_raw_x_address() -> None:
    """Send to a/\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #(( 7*7 ))(% raw
    %)$(x)/{id "}/../../etc: the address says what the payload says.
    """
    SUBJECT.names_the_payload(events.IMPORT_OS_OS_SYSTEM_TOUCH_TMP_OWNED_7_7_RAW_X)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
