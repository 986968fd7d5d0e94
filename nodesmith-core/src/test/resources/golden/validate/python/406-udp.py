import socket
def serve():
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.bind(("127.0.0.1", 5000))
    while True:
        data, peer = s.recvfrom(512)
        s.sendto(b"answer" * 100, peer)
# ==== fixed ====
import socket
def serve():
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.bind(("127.0.0.1", 5000))
    s.listen()
    connection, peer = s.accept()
    connection.sendall(b"answer")
