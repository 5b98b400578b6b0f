"""Lets the model call a Python function: it asks, we run the function, it answers with the result.

python examples/tool_calls.py [--local]
"""

import json
from typing import Any

from _local import local_server
from mistralai import Mistral


def payment_status(transaction_id: str) -> str:
    """Return the state of a payment."""
    return {"T1001": "paid", "T1002": "pending"}.get(transaction_id, "unknown")


FUNCTIONS = {"payment_status": payment_status}
TOOLS: list[dict[str, Any]] = [
    {
        "type": "function",
        "function": {
            "name": "payment_status",
            "description": "The state of a payment",
            "parameters": {
                "type": "object",
                "properties": {"transaction_id": {"type": "string", "examples": ["T1001"]}},
                "required": ["transaction_id"],
            },
        },
    }
]


def main() -> None:
    messages: list[Any] = [{"role": "user", "content": "Is my transaction T1001 paid?"}]
    with Mistral() as client:
        while True:
            response = client.chat.complete(model="mistral-large-latest", messages=messages, tools=TOOLS)
            message = response.choices[0].message
            messages.append(message)  # an answer goes back as it came
            if not message.tool_calls:
                break
            for call in message.tool_calls:
                arguments = json.loads(call.function.arguments)
                result = FUNCTIONS[call.function.name](**arguments)
                print(f"{call.function.name}({arguments}) -> {result}")
                answer = {"role": "tool", "name": call.function.name, "tool_call_id": call.id, "content": result}
                messages.append(answer)
    print(message.content)


if __name__ == "__main__":
    with local_server():
        main()
