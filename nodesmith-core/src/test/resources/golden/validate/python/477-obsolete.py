import inspect
def names(f):
    return inspect.getargspec(f).args
# ==== fixed ====
import inspect
def names(f):
    return inspect.getfullargspec(f).args
