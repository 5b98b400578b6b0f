"""Spans and metrics for OpenTelemetry (extra `otel`). Nothing here is loaded unless a program asks for it.

What lives here: `instrument`, what is told of a call (attributes, metrics, content), the operation that ends with its
call or its stream, and the spans of tools. A client comes in, the same client goes out, now observed. Imports `client`,
`requests`, `models` and `core`; opentelemetry-api only when it is used.
"""
