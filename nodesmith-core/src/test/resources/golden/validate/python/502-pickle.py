import pickle
def load(data):
    return pickle.loads(data)
# ==== fixed ====
import json
def load(data):
    return json.loads(data)
