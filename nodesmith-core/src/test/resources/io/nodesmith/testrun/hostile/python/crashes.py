import ctypes


def harm():
    ctypes.string_at(0)
    return True
