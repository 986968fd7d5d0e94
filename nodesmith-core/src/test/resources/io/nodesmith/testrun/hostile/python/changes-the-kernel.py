def harm():
    done = False
    for path in ("/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/proc/sys/vm/drop_caches"):
        try:
            open(path, "w").write("1")
            done = True
        except OSError:
            continue
    return done
