"""What a broker must have before the events of \"\"\" ''' \\ '); import os; os.system('touch
pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}   [31m  \"\"\"\\ travel.
"""

from __future__ import annotations

from ...runtime.events import Exchange, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(
        Exchange(
            name="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
            type="topic",
        ),
    ),
    sends=(
        events.INIT,
        events.CLASS,
        events.SELF,
        events.PUBLISH,
    ),
    receives=(
        events.X,
        events.REGISTER,
        events.MODELS,
        events.BODY,
    ),
)
