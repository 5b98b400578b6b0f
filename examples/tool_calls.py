"""Lets the model call Python functions, twice: with `run_tools`, which does the rounds, and by hand.

python examples/tool_calls.py [--local]
"""

import json
from typing import Any, Literal

from _local import local_server
from mistralai import Mistral

MODEL = "mistral-large-latest"
QUESTION = {"role": "user", "content": "Is my transaction T1001 paid?"}


def payment_status(transaction: Literal["T1001", "T1002"]) -> str:
    """The state of a payment."""
    return {"T1001": "paid", "T1002": "pending"}[transaction]


def with_run_tools(client: Mistral) -> None:
    """The schema comes from the function's signature and docstring."""
    response = client.chat.run_tools([payment_status], model=MODEL, messages=[QUESTION])
    print(response.choices[0].message.content, f"({response.rounds} rounds)")


def by_hand(client: Mistral) -> None:
    """What `run_tools` does: ask, call, tell, until there is an answer."""
    parameters = {"type": "object", "properties": {"transaction": {"enum": ["T1001", "T1002"]}}}
    function = {"name": "payment_status", "description": "The state of a payment.", "parameters": parameters}
    messages: list[Any] = [QUESTION]
    while True:
        response = client.chat.complete(
            model=MODEL, messages=messages, tools=[{"type": "function", "function": function}]
        )
        message = response.choices[0].message
        messages.append(message)  # goes back as it came
        if not message.tool_calls:
            break
        for call in message.tool_calls:
            arguments = json.loads(str(call.function.arguments))
            result = payment_status(**arguments)
            print(f"{call.function.name}({arguments}) -> {result}")
            messages.append({"role": "tool", "name": call.function.name, "tool_call_id": call.id, "content": result})
    print(message.content)


if __name__ == "__main__":
    with local_server(), Mistral() as client:
        with_run_tools(client)
        by_hand(client)
