"""Outside contracts: build each, then import, type-check and call what came out."""
