"""Bytes of a response body become events. Nothing here does I/O: bytes come in, `ServerSentEvent`s go out.

What lives here: the decoders of event streams and of JSON lines, and what has to happen to the bytes before them
(content codings, telling a stream from another body) and to payloads that a server split within a character. An event
as it was sent, before its payload is decoded to a model, is called a *frame* elsewhere in the runtime, to tell it from
the typed event that users get. Imports `core` only.
"""
