import os
import sys
def remove():
    target = sys.argv[1]
    os.remove("/var/data/" + target)
# ==== fixed ====
import os
import sys
def remove():
    target = os.path.basename(sys.argv[1])
    os.remove("/var/data/" + target)
