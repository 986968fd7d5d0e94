import resource


def harm():
    infinity = resource.RLIM_INFINITY
    resource.setrlimit(resource.RLIMIT_NPROC, (infinity, infinity))
    return True
