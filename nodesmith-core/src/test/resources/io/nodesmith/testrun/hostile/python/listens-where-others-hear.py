import socket


def harm():
    found = []
    with open("/proc/net/unix") as table:
        found += [line for line in table.readlines()[1:] if line.strip()]
    with open("/proc/net/tcp") as table:
        found += [line for line in table.readlines()[1:] if line.strip()]
    probe = socket.socket(socket.AF_UNIX)
    try:
        probe.connect("\0/tmp/.X11-unix/X0")
        return True
    except OSError:
        return bool(found)
