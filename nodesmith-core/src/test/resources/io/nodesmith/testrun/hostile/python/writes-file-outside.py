def harm():
    open("@CANARY@", "w").write("harmed")
    return True
