# Copied from overlay/testing/http/__init__.py; edit it there.
"""http."""
