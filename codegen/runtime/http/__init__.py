"""HTTP operations as data; `client` and `server` bring them to life.

Where to look, by what is wrong:

- what an `operation` says: `values` (parameters and headers), `bodies` (forms, files),
  `streams`, `paging`;
- a call goes from `client.client` or `client.async_client` over `client.caller`
  (addresses, layers, options) and `client.calls` (attempts, hooks, credentials) to a
  `request`, then to one of the `transports`, and back as a `reply`. Streams take
  `client.opening`, `client.streamed_call` and `client.streaming` instead; `client.pager` turns
  pages;
- a request to a service goes from `server.app` to `server.route`: `server.templates` finds
  it, `server.limits` and `auth.server` let it in, `server.binding` reads it,
  `server.idempotent` and `idempotency` know it again; `server.answering` and
  `server.streamed` write the answer, `server.checking` checks it; `server.refusals` and
  `problem` say no, `server.wording` as the contract does;
- who calls: `auth`;
- for tests: `fake`, `testing`, `server.sampled`, `auth.fake`.
"""

from ..content import Empty, Json, Text
from .answered import Answer, Answered
from .bodies.files import Binary, File
from .bodies.forms import Form, Multipart
from .bodies.parts import Part
from .errors import ApiError, UnexpectedStatus
from .operation import Operation
from .paging import Paging
from .streams.items import Items
from .streams.json_lines import JsonLines
from .streams.server_sent_events import EventStream, ServerSentEvent
from .values.parameters import Parameter

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
