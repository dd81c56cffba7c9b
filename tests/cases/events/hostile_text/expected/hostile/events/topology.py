"""What a broker must have before the events of Hostile \"\"\" '''\\"; import os;
os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x} travel.
"""

from __future__ import annotations

from ...runtime.events import Exchange, Topology

TOPOLOGY = Topology(
    exchanges=(
        Exchange(
            name='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
            type="topic",
            vhost='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
        ),
    ),
)
