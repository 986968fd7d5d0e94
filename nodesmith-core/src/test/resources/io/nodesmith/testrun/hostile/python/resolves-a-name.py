import socket


def harm():
    return bool(socket.getaddrinfo("example.com", 80))
