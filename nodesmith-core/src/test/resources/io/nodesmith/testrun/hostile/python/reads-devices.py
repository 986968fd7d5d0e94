import os


def harm():
    return any(map(os.path.exists, ("/dev/vda", "/dev/sda", "/dev/nvme0n1", "/dev/mem", "/dev/kmsg",
                                    "/dev/kvm", "/dev/fuse")))
