# Copied from overlay/transport/waking/__init__.py; edit it there.
"""waking."""
