# Copied from overlay/testing/faults/__init__.py; edit it there.
"""faults."""
