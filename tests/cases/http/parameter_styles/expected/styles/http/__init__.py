"""The styles.http package."""
