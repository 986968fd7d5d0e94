import socket


def harm():
    for host in ("10.0.0.1", "192.168.0.1", "172.17.0.1"):
        try:
            socket.create_connection((host, 80), timeout=2)
            return True
        except OSError:
            continue
    return False
