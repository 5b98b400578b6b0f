# Copied from overlay/helpers/__init__.py; edit it there.
"""helpers."""
