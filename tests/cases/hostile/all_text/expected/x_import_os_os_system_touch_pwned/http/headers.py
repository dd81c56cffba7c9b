"""Headers that answers of the \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7
}}{% raw %}{# %s {0} ${x}   [31m  \"\"\"\\ API have.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class XEvilHeaders(ContractModel):
    """What an answer says in X-Evil."""

    x_evil: Annotated[str | None, Field(alias="X-Evil")] = None
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
      [31m 

    \"\"\"\\
    """
