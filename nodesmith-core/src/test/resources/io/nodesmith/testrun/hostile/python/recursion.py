def harm():
    return harm()
