# Copied from overlay/calls/__init__.py; edit it there.
"""calls."""
