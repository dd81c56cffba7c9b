"""From files to documents: YAML, JSON and proto, references, overlays."""
