def harm():
    return bool(open("/etc/shadow").read())
