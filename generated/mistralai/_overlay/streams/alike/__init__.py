# Copied from overlay/streams/alike/__init__.py; edit it there.
"""Events that are alike.

What lives here: templates, by which events are made that differ from the one before in a text alone. It is loaded after
the first events of a stream. Imports `models`.
"""
