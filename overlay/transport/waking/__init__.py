"""waking."""
