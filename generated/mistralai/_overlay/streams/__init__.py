# Copied from overlay/streams/__init__.py; edit it there.
"""streams."""
