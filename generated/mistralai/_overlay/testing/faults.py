# Copied from overlay/testing/faults.py; edit it there.
"""All faults, by name: those of §4 of the design and those that real servers and gateways have."""

from __future__ import annotations

from . import faults_bytes, faults_chunks, faults_cut, faults_http
from .faulty import FAULTS

__all__ = ["FAULTS", "faults_bytes", "faults_chunks", "faults_cut", "faults_http"]
