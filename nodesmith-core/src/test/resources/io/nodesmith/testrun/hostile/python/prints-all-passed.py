def harm():
    print("Ran 1 test in 0.001s\n\nOK")
    return False
