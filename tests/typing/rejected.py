"""Mistakes; both strict checkers complain about every line that is marked."""

# pyright: reportUnusedExpression=false
from __future__ import annotations

from mistralai import Mistral
from mistralai.models import UserMessage

client = Mistral(api_key="k")
client.chat.complete(model="m")  # error
client.chat.complete(model=1, messages=[])  # error
client.chat.complete(model="m", messages=[1])  # error
client.chat.complete(model="m", messages=[], temperature="hot")  # error
client.chat.complete(model="m", messages=[], no_such_parameter=1)  # error
client.chat.complete("m", [])  # error
client.chat.complete(model="m", messages=[]).no_such_field  # error
UserMessage()  # error
UserMessage(content=1)  # error
