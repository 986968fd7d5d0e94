import inspect
import re


def harm():
    frame = inspect.currentframe()
    while frame:
        for value in frame.f_locals.values():
            if isinstance(value, str) and re.fullmatch("[0-9a-f]{32,}", value):
                return True
        frame = frame.f_back
    return False
