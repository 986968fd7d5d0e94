# Runs as process 1 of fresh namespaces: builds a root of its own, then starts the stranger.
# root skeleton mounts tmpfs-bytes folder loopback user command...
set -eu
umask 022
root=$1 skeleton=$2 mounts=$3 temporary=$4 folder=$5 loopback=$6 user=$7
shift 7
command_path=$PATH
PATH=/usr/sbin:/usr/bin:/sbin:/bin

mount -t tmpfs -o size=8m,mode=755,nosuid,nodev none "$root"
cp -a "$skeleton/." "$root/"
echo "stranger:x:$user:$user::$folder:/bin/sh" >> "$root/etc/passwd"
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
mount -t tmpfs -o "size=$temporary,mode=1777,nosuid,nodev" none "$root/tmp"
mount -t tmpfs -o "size=$temporary,mode=1777,nosuid,nodev" none "$root/dev/shm"
# Mount points: a line "d path" or "f path" each, then the table that mount(8) reads. Folders above
# them in what the stranger may write are of a file system of their own, which is closed before he
# comes: he could move them away, and put others in their place.
: > "$mounts.closed"
while read -r kind path; do
  case $path in
    /tmp/*/*) above=${path#/tmp/} above=/tmp/${above%%/*} ;;
    /dev/shm/*/*) above=${path#/dev/shm/} above=/dev/shm/${above%%/*} ;;
    *) above= ;;
  esac
  if [ -n "$above" ] && [ ! -e "$root$above" ]; then
    mkdir "$root$above"
    mount -t tmpfs -o size=8m,mode=755,nosuid,nodev none "$root$above"
    echo "$root$above" >> "$mounts.closed"
  fi
  case $kind in
    d) mkdir -p "$root$path" ;;
    f) mkdir -p "$root${path%/*}" && [ -e "$root$path" ] || : > "$root$path" ;;
  esac
done < "$mounts.points"
while read -r above; do
  mount -o remount,bind,ro,nosuid,nodev "$above"
done < "$mounts.closed"
mount -a -T "$mounts.table"
if [ "$loopback" = yes ]; then
  ip link set lo up 2>/dev/null || perl -e '
    socket(my $s, 2, 2, 0) or exit 1;
    ioctl($s, 0x8914, pack("a16s", "lo", 1)) or exit 1;' 2>/dev/null || true
fi
cd "$root"
pivot_root . .pivot
umount -l /.pivot
rmdir /.pivot
mount -o remount,bind,ro,nosuid,nodev /
cd "$folder"
PATH=$command_path
# Not exec: process 1 must outlive a change of user, or the kernel forgets whose death ends it.
"$@"
exit $?
