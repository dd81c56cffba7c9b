"""Whether a service keeps hostile.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..x_import_os_os_system_touch_pwned.events import events
from ..x_import_os_os_system_touch_pwned.events.consumer import register
from ..x_import_os_os_system_touch_pwned.events.fake import (
    FakeXImportOsOsSystemTouchPwnedHandlers,
)

SUBJECT = EventsSubject(
    service="x_import_os_os_system_touch_pwned",
    slice="events",
    contract="hostile.asyncapi.yaml",
    tests=__file__,
    fake=FakeXImportOsOsSystemTouchPwnedHandlers,
    register=register,
    received=(
        Received(
            event=events.X,
            method="x",
            pointer="/operations/..~1..~1x",
            parameters={" 7*7 ": ("word",)},
            open=frozenset((" 7*7 ",)),
        ),
        Received(
            event=events.REGISTER,
            method="register",
            pointer="/operations/register",
            parameters={
                " 7*7 ": ("word",),
                "class": (
                    "a",
                    "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
                ),
            },
            open=frozenset((" 7*7 ",)),
        ),
        Received(
            event=events.MODELS,
            method="models",
            pointer="/operations/models",
            parameters={" 7*7 ": ("word",)},
            open=frozenset((" 7*7 ",)),
        ),
        Received(
            event=events.BODY,
            method="body",
            pointer="/operations/body",
            parameters={" 7*7 ": ("word",)},
            open=frozenset((" 7*7 ",)),
        ),
    ),
    sent=(
        Sent(
            event=events.INIT,
            pointer="/operations/__init__",
            parameters={
                " 7*7 ": ("word",),
                "class": (
                    "a",
                    "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
                ),
            },
            open=frozenset((" 7*7 ",)),
        ),
        Sent(
            event=events.CLASS,
            pointer="/operations/class",
            parameters={" 7*7 ": ("word",)},
            open=frozenset((" 7*7 ",)),
        ),
        Sent(
            event=events.SELF,
            pointer="/operations/self",
            parameters={" 7*7 ": ("word",)},
            open=frozenset((" 7*7 ",)),
        ),
        Sent(
            event=events.PUBLISH,
            pointer="/operations/publish",
            parameters={" 7*7 ": ("word",)},
            open=frozenset((" 7*7 ",)),
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_x() -> None:
    """Receive from names.{{ 7*7 }}.''': what is allowed is handled."""
    SUBJECT.handles(events.X)


def test_x_poison() -> None:
    """Receive from names.{{ 7*7 }}.''': what is forbidden stops nothing."""
    SUBJECT.isolates(events.X)


def test_x_once() -> None:
    """Receive from names.{{ 7*7 }}.''': once is enough."""
    SUBJECT.handles_once(events.X)


def test_x_order() -> None:
    """Receive from names.{{ 7*7 }}.''': order is no matter."""
    SUBJECT.handles_in_any_order(events.X)


def test_x_acknowledged() -> None:
    """Receive from names.{{ 7*7 }}.''': acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.X)


def test_register() -> None:
    """Receive from ../../x/'); import os/{{ 7*7 }}/{class}: what is allowed is handled."""
    SUBJECT.handles(events.REGISTER)


def test_register_poison() -> None:
    """Receive from ../../x/'); import os/{{ 7*7 }}/{class}: what is forbidden stops
    nothing.
    """
    SUBJECT.isolates(events.REGISTER)


def test_register_once() -> None:
    """Receive from ../../x/'); import os/{{ 7*7 }}/{class}: once is enough."""
    SUBJECT.handles_once(events.REGISTER)


def test_register_order() -> None:
    """Receive from ../../x/'); import os/{{ 7*7 }}/{class}: order is no matter."""
    SUBJECT.handles_in_any_order(events.REGISTER)


def test_register_acknowledged() -> None:
    """Receive from ../../x/'); import os/{{ 7*7 }}/{class}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.REGISTER)


def test_models() -> None:
    """Receive from names.{{ 7*7 }}.''': what is allowed is handled."""
    SUBJECT.handles(events.MODELS)


def test_models_poison() -> None:
    """Receive from names.{{ 7*7 }}.''': what is forbidden stops nothing."""
    SUBJECT.isolates(events.MODELS)


def test_models_once() -> None:
    """Receive from names.{{ 7*7 }}.''': once is enough."""
    SUBJECT.handles_once(events.MODELS)


def test_models_order() -> None:
    """Receive from names.{{ 7*7 }}.''': order is no matter."""
    SUBJECT.handles_in_any_order(events.MODELS)


def test_models_acknowledged() -> None:
    """Receive from names.{{ 7*7 }}.''': acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.MODELS)


def test_body() -> None:
    """Receive from names.{{ 7*7 }}.''': what is allowed is handled."""
    SUBJECT.handles(events.BODY)


def test_body_poison() -> None:
    """Receive from names.{{ 7*7 }}.''': what is forbidden stops nothing."""
    SUBJECT.isolates(events.BODY)


def test_body_once() -> None:
    """Receive from names.{{ 7*7 }}.''': once is enough."""
    SUBJECT.handles_once(events.BODY)


def test_body_order() -> None:
    """Receive from names.{{ 7*7 }}.''': order is no matter."""
    SUBJECT.handles_in_any_order(events.BODY)


def test_body_acknowledged() -> None:
    """Receive from names.{{ 7*7 }}.''': acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.BODY)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_init() -> None:
    """Send to ../../x/'); import os/{{ 7*7 }}/{class}."""
    SUBJECT.sends(events.INIT)


def test_init_address() -> None:
    """Send to ../../x/'); import os/{{ 7*7 }}/{class}: the address says what the payload
    says.
    """
    SUBJECT.names_the_payload(events.INIT)


def test_class_() -> None:
    """Send to names.{{ 7*7 }}.'''."""
    SUBJECT.sends(events.CLASS)


def test_class__address() -> None:
    """Send to names.{{ 7*7 }}.''': the address says what the payload says."""
    SUBJECT.names_the_payload(events.CLASS)


def test_self() -> None:
    """Send to names.{{ 7*7 }}.'''."""
    SUBJECT.sends(events.SELF)


def test_self_address() -> None:
    """Send to names.{{ 7*7 }}.''': the address says what the payload says."""
    SUBJECT.names_the_payload(events.SELF)


def test_publish() -> None:
    """Send to names.{{ 7*7 }}.'''."""
    SUBJECT.sends(events.PUBLISH)


def test_publish_address() -> None:
    """Send to names.{{ 7*7 }}.''': the address says what the payload says."""
    SUBJECT.names_the_payload(events.PUBLISH)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
