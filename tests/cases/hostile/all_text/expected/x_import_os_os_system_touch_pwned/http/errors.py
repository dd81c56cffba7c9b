"""Errors that the \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
%s {0} ${x}   [31m  \"\"\"\\ contract declares.
"""

from __future__ import annotations

from ...runtime.http import ApiError, Json
from .models import ExceptionModel


class ImportOsOsSystemTouchPwned77RawS0X31mNotFound(ApiError[ExceptionModel]):
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
      [31m 

    \"\"\"\\
    """

    status = 404
    content = Json(ExceptionModel, media_type="application/problem+json")
