"""Events of Hostile \"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw
%}${x}, one constant for each operation.
"""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Exchange, Json, Payload
from .models import (
    ImportOsOsSystemTouchTmpOwned77RawX,
    ImportOsOsSystemTouchTmpOwned77RawXHeaders,
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

IMPORT_OS_OS_SYSTEM_TOUCH_TMP_OWNED_7_7_RAW_X: Event[
    ImportOsOsSystemTouchTmpOwned77RawX
] = Event(
    name='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
    address='a/"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #(( 7*7 ))(% raw %)$(x)/{id "}/../../etc',
    payloads=(
        Payload(
            name='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
            content=Json(ImportOsOsSystemTouchTmpOwned77RawX),
            headers=ImportOsOsSystemTouchTmpOwned77RawXHeaders,
            correlation_header='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
        ),
    ),
    exchange=Exchange(
        name='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
        type="topic",
        vhost='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
    ),
    allowed=(
        (
            'id "',
            (
                "b",
                '"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
            ),
        ),
    ),
    policy=ONCE,
)

ESCAPE: Event[ImportOsOsSystemTouchTmpOwned77RawX] = Event(
    name="../../../escape",
    address='a/"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #(( 7*7 ))(% raw %)$(x)/{id "}/../../etc',
    payloads=(
        Payload(
            name='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
            content=Json(ImportOsOsSystemTouchTmpOwned77RawX),
            headers=ImportOsOsSystemTouchTmpOwned77RawXHeaders,
            correlation_header='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
        ),
    ),
    exchange=Exchange(
        name='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
        type="topic",
        vhost='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
    ),
    group='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
    policy=ONCE,
)
