"""The same call with different libraries around it, each set to the same figures."""
