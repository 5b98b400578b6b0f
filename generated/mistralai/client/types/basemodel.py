# Generated from openapi.yaml; do not edit.

from . import *
