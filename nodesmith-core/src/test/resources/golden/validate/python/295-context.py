import ssl
import socket
def connect(host):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context.wrap_socket(socket.socket(), server_hostname=host)
# ==== fixed ====
import ssl
import socket
def connect(host):
    context = ssl.create_default_context()
    return context.wrap_socket(socket.socket(), server_hostname=host)
