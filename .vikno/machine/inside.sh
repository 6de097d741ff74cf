#!/usr/bin/env bash
# inside.sh TOOLS DIRECTORY… -- COMMAND… : runs COMMAND in the tools' tree, where each DIRECTORY is at the same path, and as this very
# process. The mounts are a namespace's own: whatever happens, they end with it.
set -euo pipefail
# shellcheck disable=SC2016 # the inner shell expands it
exec unshare --mount --propagation private bash -c '
    set -e
    tools=$1
    shift
    mount --bind "$tools" "$tools"
    for part in dev proc sys; do mount --rbind "/$part" "$tools/$part"; done
    for part in tmp run; do mount -t tmpfs tmpfs "$tools/$part"; done
    while [ "$1" != -- ]; do
        mkdir -p "$tools$1"
        mount --bind "$1" "$tools$1"
        shift
    done
    shift
    exec chroot "$tools" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/usr/lib/systemd HOME=/root LC_ALL=C.UTF-8 \
        SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-0}" "$@"' inside "$@"
