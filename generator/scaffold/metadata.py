"""Names and versions as Python packaging has them (PEP 503, 508 and 440), out of what documents have."""

from __future__ import annotations

import re
import unicodedata

_VERSION = re.compile(
    r"""v?(?P<numbers>[0-9]{1,9}(?:\.[0-9]{1,9}){0,9})
        (?:[-._]?(?P<stage>alpha|beta|preview|pre|snapshot|dev|rc|a|b|c)[-._]?(?P<count>[0-9]{0,9}))?
        (?P<rest>.*)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_STAGES = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc", "snapshot": "dev"}
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")


def is_distribution(name: str) -> bool:
    """Whether this is the name of a distribution (PEP 508)."""
    return _NAME.fullmatch(name) is not None and len(name) <= 200


def distribution_name(package: str) -> str:
    """Return the name of a package's distribution, normalised (PEP 503): `pet-store` for `pet_store`."""
    plain = unicodedata.normalize("NFKD", package).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:100].strip("-") or "generated-sdk"


def module_of(title: str) -> str:
    """Return the name of a package in ASCII, as installers and their users can type it."""
    name = distribution_name(title).replace("-", "_")
    return name if name.isidentifier() else f"sdk_{name}"


def version_of(text: str) -> str:
    """Return the version of a document as one of a distribution: `2024-05-01` is 2024.5.1, `v1.2.0-beta.3` is 1.2.0b3.

    What has no number in front is 0.1.0. A word that means no stage (`1.0-internal`), and build metadata, are left out:
    indexes take no local versions.
    """
    dated = re.sub(r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})", r"\1.\2.\3", text.strip())
    found = _VERSION.match(dated)
    if found is None:
        return "0.1.0"
    numbers = ".".join(str(int(number)) for number in found["numbers"].split("."))
    if found["stage"] is None or re.match(r"[A-Za-z]", found["rest"]):
        return numbers
    stage = _STAGES.get(found["stage"].lower(), found["stage"].lower())
    return f"{numbers}{'.dev' if stage == 'dev' else stage}{int(found['count'] or 0)}"


def is_version(text: str) -> bool:
    """Whether a version that the user gives is one in its normal form, so that it means what it says."""
    return text == version_of(text) and re.match(r"[0-9]", text) is not None
