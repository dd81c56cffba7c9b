"""Services with planted bugs, which the generated contract tests must find."""
