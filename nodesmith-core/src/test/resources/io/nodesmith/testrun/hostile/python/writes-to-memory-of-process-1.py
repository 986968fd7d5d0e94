def harm():
    open("/proc/1/mem", "r+b")
    return True
