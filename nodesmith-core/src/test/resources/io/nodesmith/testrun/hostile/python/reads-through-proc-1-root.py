def harm():
    return bool(open("/proc/1/root@CANARY@").read())
