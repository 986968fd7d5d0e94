import os


def harm():
    return bool(set(os.environ) - {"PATH", "HOME", "TMPDIR", "LANG", "TZ", "NODESMITH_RUN", "PWD",
                                   "OLDPWD", "SHLVL", "_", "LC_CTYPE"})
