"""Laws: what must hold between operations that are about the same things."""

from .callers import one_key_one_effect, tenants_are_apart
from .changing import read_after_replace, read_after_update, replace_twice
from .fields import defaults_apply, read_only_is_not_written
from .listing import a_filter_only_filters, limits_hold, pages_part_the_list
from .storing import gone_after_delete, list_after_create, read_after_create

__all__ = [
    "a_filter_only_filters",
    "defaults_apply",
    "gone_after_delete",
    "limits_hold",
    "list_after_create",
    "one_key_one_effect",
    "pages_part_the_list",
    "read_after_create",
    "read_after_replace",
    "read_after_update",
    "read_only_is_not_written",
    "replace_twice",
    "tenants_are_apart",
]
