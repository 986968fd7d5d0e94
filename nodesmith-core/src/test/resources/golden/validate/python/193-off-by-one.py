def total(values):
    result = 0
    for i in range(len(values) + 1):
        result += values[i]
    return result
# ==== fixed ====
def total(values):
    result = 0
    for i in range(len(values)):
        result += values[i]
    return result
