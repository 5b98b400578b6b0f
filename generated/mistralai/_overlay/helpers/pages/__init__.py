# Copied from overlay/helpers/pages/__init__.py; edit it there.
"""pages."""
