# Copied from overlay/client/__init__.py; edit it there.
"""client."""
