# Copied from overlay/requests/bodies/__init__.py; edit it there.
"""Request bodies: JSON, forms, lines of JSON, text and bytes."""
