def run(setting):
    exec("options." + setting + " = True")
# ==== fixed ====
def run(options, setting):
    options[setting] = True
