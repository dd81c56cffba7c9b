"""The Vault API over HTTP."""
