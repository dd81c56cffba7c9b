"""Many clients against one backend that cannot serve them all, in virtual time."""
