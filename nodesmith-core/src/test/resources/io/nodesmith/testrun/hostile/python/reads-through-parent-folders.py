def harm():
    return bool(open("../" * 20 + "@CANARY@").read())
