# Copied from overlay/streams/__init__.py; edit it there.
"""Event streams as users hold them, and what a stream means: its events, its end, its failures.

What lives here: `EventStream` and `EventStreamAsync`, which read; `StreamCore`, which decides without I/O what the
bytes mean; and what notices that a stream was cut off. A call that can be sent comes in with the decoder of events and
a `StreamPolicy`; typed events go out, or the error that ended the stream. The *frame* of an event is the event as it
was sent (`ServerSentEvent`), in which its payload came. Imports `calls`, `requests`, `transport`, `sse` and `core`.
"""
