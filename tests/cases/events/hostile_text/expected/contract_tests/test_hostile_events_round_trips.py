"""Round trips of hostile.asyncapi.json, one for each message."""

from __future__ import annotations

from ..hostile.events import events
from ..hostile.events.consumer import register
from ..hostile.events.fake import FakeHostileHandlers
from ..hostile.events.models import ImportOsOsSystemTouchTmpOwned77RawX
from ..hostile.events.publisher import HostilePublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_import_os_os_system_touch_tmp_owned_7_7_raw_x() -> None:
    """Send to a/\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #(( 7*7 ))(% raw
    %)$(x)/{id "}/../../etc.
    """
    sent(
        HostilePublisher,
        HostilePublisher.import_os_os_system_touch_tmp_owned_7_7_raw_x,
        events.IMPORT_OS_OS_SYSTEM_TOUCH_TMP_OWNED_7_7_RAW_X,
        event=sample(ImportOsOsSystemTouchTmpOwned77RawX),
        id="b",
    )


def test_escape() -> None:
    """Receive from a/\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #(( 7*7 ))(% raw
    %)$(x)/{id "}/../../etc.
    """
    handled(
        register,
        FakeHostileHandlers(),
        events.ESCAPE,
        sample(ImportOsOsSystemTouchTmpOwned77RawX),
        {'id "': "b"},
    )
