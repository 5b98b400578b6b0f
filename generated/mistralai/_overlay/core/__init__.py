# Copied from overlay/core/__init__.py; edit it there.
"""core."""
