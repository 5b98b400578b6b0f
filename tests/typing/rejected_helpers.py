"""Mistakes in calls of the helpers; both strict checkers complain about every line that is marked."""

from mistralai import Mistral

Mistral().chat.parse(int, model="m", messages=[], temprature=1)  # error
Mistral().chat.parse(int, messages=[])  # error
Mistral().chat.run_tools([1], model="m", messages=[])  # error
