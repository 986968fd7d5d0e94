import urllib.request


def harm():
    urllib.request.urlopen("http://169.254.169.254/latest/meta-data/", timeout=2)
    return True
