"""Webhooks and callbacks: requests that the API makes to its users, as typed events. Only packages whose API has them.

What lives here: the signatures of Standard Webhooks, and how a body becomes an event. Headers and a body come in, a
decoded event goes out, or an `InvalidWebhookError`. No I/O. Imports `models` and `core`.
"""
