# Copied from overlay/testing/recording/__init__.py; edit it there.
"""recording."""
