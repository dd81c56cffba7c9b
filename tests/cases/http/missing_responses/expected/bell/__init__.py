"""The bell package."""
