def harm():
    return bool(open("/proc/self/root@CANARY@").read())
