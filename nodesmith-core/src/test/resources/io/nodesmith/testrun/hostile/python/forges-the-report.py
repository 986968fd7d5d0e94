import base64
import json
import os


def harm():
    test = {"type": "test_hostile.HostileTest", "method": "test_harm", "name": "test_harm",
            "status": "passed"}
    payload = base64.b64encode(json.dumps({"tests": [test]}).encode())
    for descriptor in range(1, 10):
        try:
            os.write(descriptor, b"\n@report " + b"0" * 64 + b" " + payload + b"\n")
        except OSError:
            continue
    os._exit(0)
