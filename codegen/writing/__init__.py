"""From the model to files: Python text, templates, formatting, lock, disk."""
