RATES = {"de": 19, "fr": 20, "de": 7}
# ==== fixed ====
RATES = {"de": 19, "fr": 20, "at": 20}
