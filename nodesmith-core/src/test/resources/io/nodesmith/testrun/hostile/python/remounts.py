import subprocess


def harm():
    return subprocess.call(["sh", "-c", "mount -o remount,rw /usr || unshare --user "
                            "--map-root-user --mount sh -c 'mount -o remount,rw,bind /usr && "
                            "touch /usr/harmed'"]) == 0
