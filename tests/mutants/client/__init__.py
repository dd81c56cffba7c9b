"""Clients with one defect each, which their contract tests must find."""
