# Generated from openapi.yaml; do not edit.
"""Structured output by hand."""

from __future__ import annotations

from ._overlay.helpers.structured import parse_content, response_format_for

__all__ = [
    "parse_content",
    "response_format_for",
]
