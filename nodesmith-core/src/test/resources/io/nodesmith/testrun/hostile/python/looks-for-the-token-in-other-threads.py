import re
import sys


def harm():
    for frame in sys._current_frames().values():
        while frame:
            for value in frame.f_locals.values():
                if isinstance(value, str) and re.fullmatch("[0-9a-f]{32,}", value):
                    return True
            frame = frame.f_back
    return False
