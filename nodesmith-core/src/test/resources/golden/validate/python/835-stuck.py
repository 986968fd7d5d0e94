def count(limit):
    i = 0
    while i < limit:
        print("working")
# ==== fixed ====
def count(limit):
    i = 0
    while i < limit:
        print("working")
        i += 1
