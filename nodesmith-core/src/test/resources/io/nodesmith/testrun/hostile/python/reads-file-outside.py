def harm():
    return bool(open("@CANARY@").read())
