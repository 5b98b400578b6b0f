"""Runs of a conversation that the server keeps: functions that the model calls are called here, until it answers.

Comes in: a `RunContext` with functions, and what the user says. Goes out: a `RunResult`. Only packages whose settings
ask for the helper `run` have this room. Imports the other helpers and `client`.
"""
