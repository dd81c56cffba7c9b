"""HTTP operations as data; `client` and `server` bring them to life.

Where to look, by what is wrong. What an `operation` says: `parameters`, `forms` and `parts`,
`files`, `streams` (`server_sent_events`, `json_lines`), `paging`.

A call goes from `client` or `async_client` over `http_caller` (addresses, layers, options:
`call_options`, `said`) and `calls` (attempts, hooks, credentials) to `request`, then to a
transport (`pooled`, `async_pooled`, `client_transport`, `aiohttp_transport`, `asgi`; what
they share: `sockets`, `routes`, `body`, `answer`, `failures`), and back through `reply`.
Streams take `opening`, `began`, `streaming` and `raw_streaming` instead; `pager` turns pages.

A request goes from `app` to a route of `server` (`route`, with `rules`): `methods` and
`slashes` find it, `limits` and `auth` let it in, `receive`, `parameter_reading`, `uploads`
and `strict` read it, `repeated` and `idempotency` know it again. `answering` and `streamed`
write the answer, `checking` checks it, `refusals` and `problem` say no. `documentation`
shows the contract; `shedding` keeps load away.

For tests: `fake`, `testing`, `sampled`, `auth.fake`.
"""

from ..content import Empty, Json, Text
from .answered import Answer, Answered
from .errors import ApiError, UnexpectedStatus
from .files import Binary, File
from .forms import Form, Multipart
from .json_lines import JsonLines
from .operation import Operation
from .paging import Paging
from .parameters import Parameter
from .parts import Part
from .server_sent_events import EventStream, ServerSentEvent
from .streams import Items

__all__ = [
    "Answer",
    "Answered",
    "ApiError",
    "Binary",
    "Empty",
    "EventStream",
    "File",
    "Form",
    "Items",
    "Json",
    "JsonLines",
    "Multipart",
    "Operation",
    "Paging",
    "Parameter",
    "Part",
    "ServerSentEvent",
    "Text",
    "UnexpectedStatus",
]
