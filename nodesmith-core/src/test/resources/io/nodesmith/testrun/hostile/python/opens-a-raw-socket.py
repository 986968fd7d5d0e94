import socket


def harm():
    socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
    return True
