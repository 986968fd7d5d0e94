import ctypes
import os


def harm():
    library = ctypes.CDLL(None, use_errno=True)
    return any(library.ptrace(16, target, 0, 0) == 0 for target in (1, os.getppid()) if target != os.getpid())
