"""The rpc_names package."""
