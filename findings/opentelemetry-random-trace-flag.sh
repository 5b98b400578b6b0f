#!/usr/bin/env bash
# opentelemetry-sdk 1.45.2: the `traceparent` of a sampled span ends in 03, and not in 01.
#
# W3C Trace Context Level 2 has a second flag, "random trace id" (0x02). The SDK's generator of identifiers sets it, so
# the propagator writes `00-<trace>-<span>-03`. The version is still 00, for which Level 1 knows 00 and 01: whoever
# compares the flags with 01, or takes them by a pattern such as `-0[01]$`, finds that nothing is sampled. Whether it is
# sampled says the lowest bit alone.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install opentelemetry-sdk==1.45.2 opentelemetry-api==1.45.2
"$work/venv/bin/python" - <<'PYTHON'
from opentelemetry import trace
from opentelemetry.propagate import inject
from opentelemetry.sdk.trace import TracerProvider

trace.set_tracer_provider(TracerProvider())
headers: dict[str, str] = {}
with trace.get_tracer("example").start_as_current_span("call") as span:
    inject(headers)
print("traceparent:", headers["traceparent"][:3], "…", headers["traceparent"][-3:])
assert span.get_span_context().trace_flags.sampled
assert headers["traceparent"].startswith("00-")
assert headers["traceparent"].endswith("-03")
PYTHON
echo "seen as described"
