# Generated from openapi.yaml; do not edit.
"""Classes of azure that this package does not have: they can be imported, and say so when they are
used."""

from __future__ import annotations
