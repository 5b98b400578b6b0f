# Copied from overlay/transport/__init__.py; edit it there.
"""transport."""
