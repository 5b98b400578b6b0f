# Copied from overlay/streams/alike/__init__.py; edit it there.
"""Events that go on with an answer, and are alike.

What lives here: the short way of events that say no more than the next piece of the one answer, and templates, by which
events are made that differ from the one before in a text alone. Imports `core`, `sse`, `models` and what the streams
share.
"""
