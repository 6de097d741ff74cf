#!/usr/bin/env bash
# powercut.sh JAVA TARGET CUTS durable|careless DIRECTORY: see ./vikno powercut. Runs as root in a mount namespace of its own.
set -euo pipefail
java=$1 target=$2 cuts=$3 writer=$4 work=$5

outer=$work/outer disk=$work/outer/disk inner=$work/inner copy=$work/outer/copy after=$work/after
mkdir "$outer" "$inner" "$after"

# The outer file system can copy a file in one moment; the inner one is the kiosk's.
truncate -s 400M "$work/image"
mkfs.xfs -q -m reflink=1 "$work/image"
mount -o loop "$work/image" "$outer"
truncate -s 32M "$disk"
mkfs.ext4 -q "$disk"
# Without its own mercy on careless writers, which not every file system has.
mount -o loop,noauto_da_alloc "$disk" "$inner"

"$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$target/test-classes:$target/classes" \
    ua.vikno.state.file.PowerCutWriter "$inner/file" "$work/progress" "$writer" &
pid=$!
trap 'kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true' EXIT
# ended: the last write that had come back; begun: the last one that had been asked for.
ended() { head -c 12 "$work/progress"; }
begun() { tail -c 12 "$work/progress"; }

for ((tries = 0; tries < 600; tries++)); do
    # The second write has begun, so the first has ended.
    [ ! -s "$work/progress" ] || [ "$((10#$(begun)))" -lt 2 ] || break
    sleep 0.05
done

# whole FILE: its last 64 characters are the SHA-256 of all before.
whole() {
    [ "$(head -c -64 "$1" | sha256sum | cut -c1-64)" = "$(tail -c 64 "$1")" ]
}

bad=0 torn=0 stale=0 absent=0 began=$SECONDS
for ((cut = 1; cut <= cuts; cut++)); do
    sleep "0.0$((RANDOM % 90 + 10))"
    least=$(ended)
    cp --reflink=always "$disk" "$copy"
    most=$(begun)
    mount -o loop "$copy" "$after"
    if [ ! -f "$after/file" ]; then
        absent=$((absent + 1))
    elif ! whole "$after/file"; then
        torn=$((torn + 1))
    else
        found=$(head -c 12 "$after/file")
        if [ "$((10#$found))" -lt "$((10#$least))" ] || [ "$((10#$found))" -gt "$((10#$most))" ]; then
            stale=$((stale + 1))
        fi
    fi
    umount "$after"
    rm "$copy"
    kill -0 "$pid" || { echo "the writer has ended" && exit 1; }
    [ $((cut % 100)) -ne 0 ] || echo "$cut cuts, $((SECONDS - began)) s" >&2
done
bad=$((absent + torn + stale))
echo "$cuts power cuts while $((10#$(ended))) writes ended: $bad bad ($absent absent, $torn torn, $stale lost what had been acknowledged)"
case $writer in
    durable) [ "$bad" -eq 0 ] ;;
    careless) [ "$bad" -gt 0 ] ;;
esac
