"""Spans for OpenTelemetry around a client's calls (extra `otel`). Nothing here is loaded unless a program asks for it.

What lives here: `instrument`, the attributes of a span, and the span of a stream, which ends with the stream. A client
comes in, the same client goes out, now tracing. Imports `client`, `streams`, `requests` and `core`; opentelemetry-api
only when it is used.
"""
