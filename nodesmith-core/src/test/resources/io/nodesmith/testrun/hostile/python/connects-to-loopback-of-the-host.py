import socket


def harm():
    socket.create_connection(("127.0.0.1", @PORT@), timeout=2)
    return True
