import socket
def serve():
    s = socket.socket()
    s.bind(("0.0.0.0", 80))
    s.listen()
# ==== fixed ====
import socket
def serve():
    s = socket.socket()
    s.bind(("127.0.0.1", 80))
    s.listen()
