"""Where the brokers of the events of \"\"\" ''' \\ '); import os; os.system('touch pwned') #
{{ 7*7 }}{% raw %}{# %s {0} ${x}   [31m  \"\"\"\\ are.
"""

from __future__ import annotations

from ...runtime.events import Server

SERVERS = (
    Server(
        name="production",
        protocol="amqp",
        host="localhost",
        path='/"""{{ 7*7 }}',
        description="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
    ),
)
