import os
import signal
def stop(pid):
    os.kill(pid, signal.SIGKILL)
# ==== fixed ====
import os
import signal
def stop(pid):
    if os.stat(f"/proc/{pid}").st_uid != os.getuid():
        raise PermissionError(pid)
    check_pid(pid)
    os.kill(pid, signal.SIGTERM)
