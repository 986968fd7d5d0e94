import os
import socket


def harm():
    if any(map(os.path.exists, ("/var/run/docker.sock", "/run/dbus/system_bus_socket"))):
        return True
    with open("/proc/net/unix") as sockets:
        return len(sockets.readlines()) > 1
