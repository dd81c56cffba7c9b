"""HTTP operations as data; `client` and `server` bring them to life."""

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
