"""HTTP operations as data; `client` and `server` bring them to life."""

from ..content import Binary, Empty, Json, Text
from .errors import ApiError, UnexpectedStatus
from .forms import Form, Multipart
from .operation import Operation
from .parameters import Parameter

__all__ = [
    "ApiError",
    "Binary",
    "Empty",
    "Form",
    "Json",
    "Multipart",
    "Operation",
    "Parameter",
    "Text",
    "UnexpectedStatus",
]
