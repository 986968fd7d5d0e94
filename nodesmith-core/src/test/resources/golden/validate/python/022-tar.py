import tarfile
def unpack(package, folder):
    with tarfile.open(package) as archive:
        archive.extractall(folder)
# ==== fixed ====
import tarfile
def unpack(package, folder):
    with tarfile.open(package) as archive:
        archive.extractall(folder, filter="data")
