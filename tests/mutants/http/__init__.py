"""An HTTP service with planted bugs."""
