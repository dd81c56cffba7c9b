"""What a broker must have before the events of Hostile \"\"\" '''\\"; import os;
os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x} travel.
"""

from __future__ import annotations

from ...runtime.events import Exchange, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(
        Exchange(
            name='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
            type="topic",
            vhost='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
        ),
    ),
    sends=(events.IMPORT_OS_OS_SYSTEM_TOUCH_TMP_OWNED_7_7_RAW_X,),
    receives=(events.ESCAPE,),
)
