import gc
import re


def texts(found):
    if isinstance(found, dict):
        return list(found.values())
    return list(found) if isinstance(found, (list, tuple)) else [found]


def harm():
    for found in gc.get_objects():
        for value in texts(found):
            if isinstance(value, str) and re.fullmatch("[0-9a-f]{32}", value):
                return True
    return False
