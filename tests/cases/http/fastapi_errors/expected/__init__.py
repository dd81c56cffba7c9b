"""Written by codegen from the contracts; not to be edited."""
