import requests
def fetch():
    return requests.get("https://api.example/v1", verify=False).json()
# ==== fixed ====
import requests
def fetch():
    return requests.get("https://api.example/v1", timeout=5).json()
