# Copied from overlay/telemetry/__init__.py; edit it there.
"""telemetry."""
