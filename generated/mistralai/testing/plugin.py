# Generated from openapi.yaml; do not edit.
"""The pytest plugin: the fixture `mistral_server`, a local server that clients find through the environment."""

from .._overlay.testing.plugin import server_fixture, virtual_clock

__all__ = ["mistral_server", "virtual_clock"]

mistral_server = server_fixture("MISTRAL_SERVER_URL", ("MISTRAL_API_KEY",))
"""A local server in a fresh state: clients made without arguments use it, in all processes that the test starts."""
