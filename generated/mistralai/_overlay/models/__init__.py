# Copied from overlay/models/__init__.py; edit it there.
"""models."""
