"""Bodies that are no JSON: files, and forms with their fields and parts."""
