"""Round trips of hostile.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample
from ..x_import_os_os_system_touch_pwned.events import events
from ..x_import_os_os_system_touch_pwned.events.consumer import register
from ..x_import_os_os_system_touch_pwned.events.fake import (
    FakeXImportOsOsSystemTouchPwnedHandlers,
)
from ..x_import_os_os_system_touch_pwned.events.models import (
    Class,
    Event,
    ImportOsOsSystemTouchPwned77RawS0X31m,
    Self,
)
from ..x_import_os_os_system_touch_pwned.events.publisher import (
    XImportOsOsSystemTouchPwnedPublisher,
)


def test_init() -> None:
    """Send to ../../x/'); import os/{{ 7*7 }}/{class}."""
    sent(
        XImportOsOsSystemTouchPwnedPublisher,
        XImportOsOsSystemTouchPwnedPublisher.init,
        events.INIT,
        event=sample(ImportOsOsSystemTouchPwned77RawS0X31m),
        value_7_7="word",
        class_="a",
    )


def test_class_() -> None:
    """Send to names.{{ 7*7 }}.'''."""
    sent(
        XImportOsOsSystemTouchPwnedPublisher,
        XImportOsOsSystemTouchPwnedPublisher.class_,
        events.CLASS,
        event=sample(Self),
        value_7_7="word",
    )


def test_self() -> None:
    """Send to names.{{ 7*7 }}.'''."""
    sent(
        XImportOsOsSystemTouchPwnedPublisher,
        XImportOsOsSystemTouchPwnedPublisher.self,
        events.SELF,
        event=sample(Class),
        value_7_7="word",
    )


def test_publish() -> None:
    """Send to names.{{ 7*7 }}.'''."""
    sent(
        XImportOsOsSystemTouchPwnedPublisher,
        XImportOsOsSystemTouchPwnedPublisher.publish,
        events.PUBLISH,
        event=sample(Event),
        value_7_7="word",
    )


def test_x() -> None:
    """Receive from names.{{ 7*7 }}.'''."""
    handled(
        register,
        FakeXImportOsOsSystemTouchPwnedHandlers(),
        events.X,
        sample(Self),
        {" 7*7 ": "word"},
    )


def test_register() -> None:
    """Receive from ../../x/'); import os/{{ 7*7 }}/{class}."""
    handled(
        register,
        FakeXImportOsOsSystemTouchPwnedHandlers(),
        events.REGISTER,
        sample(ImportOsOsSystemTouchPwned77RawS0X31m),
        {" 7*7 ": "word", "class": "a"},
    )


def test_models() -> None:
    """Receive from names.{{ 7*7 }}.'''."""
    handled(
        register,
        FakeXImportOsOsSystemTouchPwnedHandlers(),
        events.MODELS,
        sample(Class),
        {" 7*7 ": "word"},
    )


def test_body() -> None:
    """Receive from names.{{ 7*7 }}.'''."""
    handled(
        register,
        FakeXImportOsOsSystemTouchPwnedHandlers(),
        events.BODY,
        sample(Event),
        {" 7*7 ": "word"},
    )
