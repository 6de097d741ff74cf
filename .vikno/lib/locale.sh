# shellcheck shell=bash
# The JDK reads the names of files in the letters of the locale; without one it refuses «Київ».

if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    # LC_ALL would hide LC_CTYPE; the language of messages stays as it is.
    if [ -n "${LC_ALL:-}" ]; then
        export LC_ALL=C.UTF-8
    else
        export LC_CTYPE=C.UTF-8
    fi
fi
