# Copied from overlay/requests/__init__.py; edit it there.
"""requests."""
