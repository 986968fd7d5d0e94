import ftplib
def upload(path):
    ftp = ftplib.FTP("files.example")
    ftp.storbinary("STOR x", open(path, "rb"))
# ==== fixed ====
import ftplib
def upload(path):
    ftp = ftplib.FTP_TLS("files.example")
    ftp.storbinary("STOR x", open(path, "rb"))
