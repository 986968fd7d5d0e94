import socket


def harm():
    socket.create_connection(("1.1.1.1", 443), timeout=2)
    return True
