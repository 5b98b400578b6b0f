"""Which error class of the runtime a status is raised as: what its `calls/status_errors.py` says."""

from __future__ import annotations

from .code import Code

_BY_STATUS = {
    "400": "BadRequestError", "401": "AuthenticationError", "403": "PermissionDeniedError", "404": "NotFoundError",
    "409": "ConflictError", "422": "UnprocessableEntityError", "429": "RateLimitError",
}  # fmt: skip


def error_class(status: str) -> Code:
    """Return the class of a status, `404` or `5XX`; the common one for a status without a class of its own."""
    return Code(_BY_STATUS.get(status) or ("InternalServerError" if status.startswith("5") else "SDKError"))
