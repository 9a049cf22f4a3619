"""Reads YAML texts, a JSON string a line, as Ansible does (JSON first, then libyaml), and answers with what they hold, a line each."""
import json
import sys

import yaml

sys.setrecursionlimit(3000)


def told(value):
    if value is None:
        return ["null"]
    if isinstance(value, bool):
        return ["bool", value]
    if isinstance(value, int):
        return ["number", str(float(value))]
    if isinstance(value, float):
        return ["number", str(value)]
    if isinstance(value, str):
        return ["text", value]
    if isinstance(value, dict):
        return ["mapping", [[told(key), told(item)] for key, item in value.items()]]
    if isinstance(value, (list, tuple)):
        return ["sequence", [told(item) for item in value]]
    return ["other", type(value).__name__]


def answer(text):
    try:
        return {"value": told(json.loads(text))}
    except Exception:
        pass
    try:
        return {"value": told(yaml.load(text, Loader=yaml.CSafeLoader))}
    except RecursionError:
        return {"skipped": "recursion"}
    except Exception as error:
        return {"error": str(getattr(error, "problem", None) or error)}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
