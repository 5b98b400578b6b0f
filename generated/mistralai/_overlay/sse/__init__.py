# Copied from overlay/sse/__init__.py; edit it there.
"""sse."""
