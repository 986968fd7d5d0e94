def harm():
    open("/proc/self/root@CANARY@", "w").write("harmed")
    return True
