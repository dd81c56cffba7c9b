"""Services and clients with one planted defect each, which contract tests must find."""
