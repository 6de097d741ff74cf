# shellcheck shell=bash
# Debian packages. A package is a tree of files below $PACKAGES/vikno-NAME, made by stage_NAME, and sealed by dpkg-deb. Every time
# stamp is the commit's and every list is sorted, so that two builds are the same bytes.

PACKAGES=$VIKNO_TARGET/package
# What they are made for, and the JDK whose modules become their runtime; package_for sets all three.
PACKAGE_ARCH='' PACKAGE_JDK=''

# What the JDK's tools cannot find by themselves, because it is asked for by name: letters of old registers (jdk.charsets), months and
# numbers in three languages (jdk.localedata), zip files as directories, DNS, and what JavaFX and Spring look for.
readonly RUNTIME_EXTRAS=jdk.charsets,jdk.localedata,jdk.zipfs,jdk.naming.dns,jdk.unsupported,jdk.crypto.cryptoki

# package_stamp NAME… : what decides whether packages are stale: the commit and every file they are made of.
package_stamp() {
    {
        echo "$@" "$PACKAGE_ARCH" "$PACKAGE_JDK"
        source_stamp main
        git -C "$VIKNO_HOME" rev-parse HEAD
        find "$VIKNO_HOME"/{systemd,provisioning/package,kiosk-app/docs,README.md,.vikno} -type f -printf '%p %s %T@\n' | sort
    } | sha256sum | cut -d' ' -f1
}

# package_for ARCHITECTURE: afterwards packages are made for this kind of processor.
package_for() {
    PACKAGE_ARCH=$1
    if is_foreign; then
        PACKAGES=$VIKNO_TARGET/package-$1
        need_foreign_jdk "$1"
        PACKAGE_JDK=$REPLY
    else
        PACKAGE_JDK=$JAVA_HOME
    fi
}

is_foreign() {
    [ "$PACKAGE_ARCH" != "$(dpkg --print-architecture)" ]
}

make_package() {
    local name=$1 root
    root=$PACKAGES/vikno-$name
    mkdir -p "$root/DEBIAN"
    "stage_$name" "$root" "$VIKNO_HOME/provisioning/package/$name"
    [ "$name" != kiosk ] || release_of "$root/usr/lib/vikno-kiosk/lib" >"$PACKAGES/vikno-kiosk_$(package_version)_$PACKAGE_ARCH.release"
    stage_documents "$root" "$name"
    seal_package "$root" "$name"
}

# release_of DIRECTORY: version and digest of the program in it, as the administrator declares it good: portal releases declare.
release_of() {
    # Before the shell sorts the names: an assignment in front of the command comes too late for that.
    printf '%s %s\n' "$(package_version)" "$(cd "$1" && export LC_ALL=C && sha256sum -- *.jar | sha256sum | cut -d' ' -f1)"
}

stage_kiosk() {
    local root=$1 parts=$2 home=$1/usr/lib/vikno-kiosk path unit units=$VIKNO_HOME/systemd/kiosk
    # shellcheck disable=SC2153 # of natives.sh
    local natives=$NATIVES
    if is_foreign; then
        natives=$FOREIGN/native-$PACKAGE_ARCH
        path=$(foreign_path "$PACKAGE_ARCH" "$(classpath "$SHELL_MODULE")") || return
        path=$(path_with_natives "$natives" "$(machine_name "$PACKAGE_ARCH")" "$path") || return
    else
        path=$(kiosk_classpath "$SHELL_MODULE")
    fi
    make_runtime "$home/runtime" "$path:$(classpath "$TECHNICIAN_MODULE")"
    copy_jars "$home/lib" "$path:$(classpath "$TECHNICIAN_MODULE")"
    cp "$natives"/*.so "$home/lib/"
    install -d "$home/fonts"
    cp "$natives"/fonts/*.ttf "$home/fonts/"
    sed 's|<dir>.*</cachedir>|<dir>/usr/lib/vikno-kiosk/fonts</dir><cachedir>/var/cache/vikno-kiosk/fonts</cachedir>|' \
        "$natives/fonts/fonts.conf" >"$home/fonts/fonts.conf"
    cp "$VIKNO_HOME"/provisioning/{kiosk,technician}.jvmargs "$home/"
    printf '%s\n' -Dorg.sqlite.lib.path=/usr/lib/vikno-kiosk/lib -Dvikno.fonts=/usr/lib/vikno-kiosk/fonts \
        -cp "$(installed_path /usr/lib/vikno-kiosk/lib "$path")" >"$home/kiosk.places"
    printf '%s\n' -cp "$(installed_path /usr/lib/vikno-kiosk/lib "$(classpath "$TECHNICIAN_MODULE")")" >"$home/technician.places"
    package_version >"$home/release"
    install -D -m 755 -t "$home/bin" "$parts"/bin/{alone,session,last-resort,no-keys,emergency,after-stop,export-logs,factory-reset,firewall}
    install -D -m 755 -t "$root/usr/bin" "$parts"/bin/vikno-{devices,setup,staff,agent}
    install -D -m 644 -t "$root/usr/lib/systemd/system" "$units"/*.service "$units"/*.timer "$units"/*.path
    install -D -m 644 "$units/sysusers.conf" "$root/usr/lib/sysusers.d/vikno-kiosk.conf"
    install -D -m 644 "$units/tmpfiles.conf" "$root/usr/lib/tmpfiles.d/vikno-kiosk.conf"
    install -D -m 644 -t "$root/usr/lib/udev/rules.d" "$units"/*.rules
    install -D -m 644 "$units/sysctl.conf" "$root/usr/lib/sysctl.d/60-vikno.conf"
    install -D -m 644 "$units/journald.conf" "$root/usr/lib/systemd/journald.conf.d/60-vikno.conf"
    install -D -m 644 "$units/system.conf" "$root/usr/lib/systemd/system.conf.d/60-vikno.conf"
    install -D -m 644 "$units/logind.conf" "$root/usr/lib/systemd/logind.conf.d/60-vikno.conf"
    # Ctrl+Alt+Del and Alt+Up belong to nobody, what a console needs to a technician.
    install -d "$root/etc/systemd/system"
    ln -s /dev/null "$root/etc/systemd/system/ctrl-alt-del.target"
    ln -s /dev/null "$root/etc/systemd/system/kbrequest.target"
    for unit in getty@tty1 console-setup; do
        install -D -m 644 "$units/console.conf" "$root/usr/lib/systemd/system/$unit.service.d/60-vikno.conf"
    done
    install -D -m 644 "$units/emergency.conf" "$root/usr/lib/systemd/system/emergency.service.d/60-vikno.conf"
    install -D -m 644 "$units/firewall.nft" "$root/etc/vikno/firewall.nft"
    install -D -m 644 "$parts/last-resort" "$root/etc/vikno/last-resort"
    install -D -m 644 "$parts/default" "$root/etc/default/vikno-kiosk"
    install -D -m 644 "$VIKNO_HOME/kiosk-app/state/src/main/resources/ua/vikno/state/config/kiosk.properties" \
        "$root/usr/share/doc/vikno-kiosk/examples/kiosk.properties"
    printf '%s\n' /etc/vikno/firewall.nft /etc/vikno/last-resort /etc/default/vikno-kiosk >"$root/DEBIAN/conffiles"
}

stage_portal() {
    local root=$1 parts=$2 home=$1/usr/lib/vikno-portal path units=$VIKNO_HOME/systemd/portal
    path=$(classpath "$PORTAL_MODULE")
    make_runtime "$home/runtime" "$path"
    copy_jars "$home/lib" "$path"
    cp "$VIKNO_HOME/provisioning/portal.jvmargs" "$home/"
    printf '%s\n' -cp "$(installed_path /usr/lib/vikno-portal/lib "$path")" >"$home/portal.places"
    install -D -m 755 -t "$root/usr/bin" "$parts/bin/vikno-portal"
    install -D -m 755 -t "$home/bin" "$parts"/bin/{https,copy}
    install -D -m 644 -t "$root/usr/lib/systemd/system" "$units"/*.service "$units"/*.timer
    install -D -m 644 "$units/sysusers.conf" "$root/usr/lib/sysusers.d/vikno-portal.conf"
    install -D -m 644 "$units/tmpfiles.conf" "$root/usr/lib/tmpfiles.d/vikno-portal.conf"
    install -D -m 644 "$parts/options" "$root/usr/share/vikno-portal/options"
    "$JAVA_HOME/bin/java" "${PORTAL_FLAGS[@]}" -cp "$path" ua.vikno.portal.CityCommand new "$root/usr/share/vikno-portal/city"
    chmod -R u=rwX,go=rX "$root/usr/share/vikno-portal/city"
    install -D -m 644 "$VIKNO_HOME/provisioning/nginx/vikno-portal.conf" "$root/etc/nginx/sites-available/vikno-portal"
    install -D -m 644 "$VIKNO_HOME/kiosk-app/portal/src/main/resources/ua/vikno/portal/help.txt" "$root/usr/share/doc/vikno-portal/options.txt"
    install -m 755 "$parts/config" "$root/DEBIAN/config"
    install -m 644 "$parts/templates" "$root/DEBIAN/templates"
    printf '%s\n' /etc/nginx/sites-available/vikno-portal >"$root/DEBIAN/conffiles"
}

# stage_documents ROOT NAME: what is in the package, of whom, and under which licence.
stage_documents() {
    local root=$1 name=$2 to=$1/usr/share/doc/vikno-$2 module=$SHELL_MODULE guide=installation
    [ "$name" = kiosk ] || module=$PORTAL_MODULE guide=portal
    mkdir -p "$to"
    {
        printf 'Vikno\n\nCopyright the Vikno authors. Licensed under the Apache License, Version 2.0; on Debian systems its text is in\n'
        printf '/usr/share/common-licenses/Apache-2.0.\n\nSource: the commit named in the version, as published with this package.\n\n'
        printf 'The Java runtime is OpenJDK, GPL-2.0 with the class-path exception (/usr/share/common-licenses/GPL-2);\n'
        printf 'its notices lie in /usr/lib/vikno-%s/runtime/legal; where it brings a C library (runtime/lib/beside), that is\nDebian 13\x27s glibc, LGPL-2.1. Its source is offered by whoever built it: %s\n\n' "$name" "$(jdk_build "$PACKAGE_JDK")"
        sed 1d "$VIKNO_HOME/kiosk-app/docs/NOTICE.md"
    } >"$to/copyright"
    parts_list "$module" >"$to/bom.json"
    if [ "$name" = kiosk ]; then
        parts_list "$TECHNICIAN_MODULE" >"$to/technician.bom.json"
        cp "$VIKNO_HOME"/kiosk-app/docs/{image,setup}.md "$to/"
    fi
    cp "$VIKNO_HOME/README.md" "$VIKNO_HOME"/kiosk-app/docs/{packages,enrolment}.md "$VIKNO_HOME/kiosk-app/docs/$guide.md" "$to/"
    cp -r "$VIKNO_HOME/kiosk-app/docs/guides" "$to/"
    printf 'vikno-%s (%s) unstable; urgency=medium\n\n  * See changelog.gz.\n\n -- The Vikno authors <vikno@vikno.invalid>  %s\n' \
        "$name" "$(package_version)" "$(date -u -R -d "@$(build_moment)")" | gzip -9n >"$to/changelog.Debian.gz"
    gzip -9nc "$VIKNO_HOME/kiosk-app/docs/CHANGELOG.md" >"$to/changelog.gz"
    install -D -m 644 "$VIKNO_HOME/provisioning/package/$name/lintian" "$root/usr/share/lintian/overrides/vikno-$name"
}

# parts_list MODULE: what the build says is in it, or what is there instead for another kind of processor.
parts_list() {
    if is_foreign; then
        foreign_parts_list "$PACKAGE_ARCH" "$VIKNO_HOME/$1/target/bom.json"
    else
        cat "$VIKNO_HOME/$1/target/bom.json"
    fi
}

# make_runtime DIRECTORY CLASSPATH: the modules of the JDK that these jars ask for, and RUNTIME_EXTRAS; three languages, no debugger.
make_runtime() {
    local to=$1 modules beside=$PACKAGE_JDK/lib/beside from=()
    # shellcheck disable=SC2086 # a word for each jar
    modules=$("$JAVA_HOME/bin/jdeps" --print-module-deps --ignore-missing-deps --multi-release "$JDK_WANTED" -cp "$2" ${2//:/ } | tail -n 1)
    mkdir -p "$(dirname "$to")"
    ! is_foreign || from=(--module-path "$PACKAGE_JDK/jmods")
    "$JAVA_HOME/bin/jlink" "${from[@]}" --add-modules "$modules,$RUNTIME_EXTRAS" --include-locales uk,en,hu --vm server --strip-java-debug-attributes \
        --no-header-files --no-man-pages --compress zip-6 --output "$to"
    # Debian's JDK brings the symbols for its debugger beside each library: five times the size of all the rest.
    find "$to" -name '*.debuginfo' -delete
    # Only the machine itself could run it and make the archive of its own classes; the kiosk's start-up cache holds them, too.
    if ! is_foreign; then
        # A JDK beside the system brings a newer C library than Debian 12's, and so does the runtime that is made of it.
        if [ -d "$beside" ]; then settle_runtime "$to" "$beside"; fi
        "$to/bin/java" -XX:+UseSerialGC -Xshare:dump >/dev/null
    fi
    if [ -d "$beside" ]; then
        cp -a "$beside" "$to/lib/beside"
        settle_runtime "$to" "/usr/lib/${to#*/usr/lib/}/lib/beside"
    fi
}

# settle_runtime DIRECTORY LIBRARIES: tells its programs where their C library is.
settle_runtime() {
    local program loader libraries=$2
    for program in "$1"/bin/* "$1"/lib/jspawnhelper "$1"/lib/jexec; do
        loader=$(patchelf --print-interpreter "$program" 2>/dev/null) || continue
        patchelf --force-rpath --set-rpath "$libraries:\$ORIGIN:\$ORIGIN/../lib" \
            --set-interpreter "$libraries/$(basename "$loader")" "$program"
    done
}

copy_jars() {
    local jar
    mkdir -p "$1"
    tr : '\n' <<<"$2" | sort -u | while read -r jar; do
        cp --update=none "$jar" "$1/" 2>/dev/null || cp -n "$jar" "$1/"
    done
}

installed_path() {
    tr : '\n' <<<"$2" | sed "s|.*/|$1/|" | paste -sd:
}

# 0.1.0-SNAPSHOT of a commit is 0.1.0~20261127.113005.g1a2b3c4, older than 0.1.0.
package_version() {
    local version
    version=$(sed -n 's/^  <version>\(.*\)<\/version>.*/\1/p' "$VIKNO_HOME/pom.xml" | head -n 1)
    case $version in
        *-SNAPSHOT)
            echo "${version%-SNAPSHOT}~$(date -u -d "@$(build_moment)" +%Y%m%d.%H%M%S).g$(git -C "$VIKNO_HOME" rev-parse --short=8 HEAD)"
            ;;
        *) echo "$version" ;;
    esac
}

build_moment() {
    git -C "$VIKNO_HOME" log -1 --format=%ct
}

# wanted_libraries ROOT: the newest version of the C library that a program in here asks for, unless it brings its own; and, of a JDK that
# is Debian's, the packages of libraries that others bring with them.
wanted_libraries() {
    local runtime library
    if [ -n "$(find "$1" -type d -path '*/runtime/lib/beside')" ]; then
        echo libc6
    else
        find "$1" -type f \( -name '*.so' -o -path '*/bin/*' \) -exec grep -aoh 'GLIBC_2\.[0-9]*' {} + | sort -uV | tail -n 1 |
            sed 's/GLIBC_/libc6 (>= /; s/$/)/'
    fi
    runtime=$(echo "$1"/usr/lib/*/runtime)
    find "$runtime/lib" -maxdepth 2 -name '*.so' ! -name libsplashscreen.so -exec patchelf --print-needed {} + | sort -u | while read -r library; do
        if [ -e "$runtime/lib/$library" ] || [ -e "$runtime/lib/beside/$library" ]; then continue; fi
        case $library in
            libgcc_s.so.1) echo libgcc-s1 ;;
            libstdc++.so.6) echo libstdc++6 ;;
            libharfbuzz.so.0) echo libharfbuzz0b ;;
            libjpeg.so.62) echo libjpeg62-turbo ;;
            liblcms2.so.2) echo liblcms2-2 ;;
        esac
    done
}

seal_package() {
    local root=$1 name=$2 moment file
    moment=$(build_moment)
    for file in preinst postinst prerm postrm; do
        [ ! -f "$VIKNO_HOME/provisioning/package/$name/$file" ] || install -m 755 "$VIKNO_HOME/provisioning/package/$name/$file" "$root/DEBIAN/"
    done
    chmod -R u=rwX,go=rX "$root"
    (cd "$root" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
    sed -e "s/@VERSION@/$(package_version)/" -e "s/@ARCHITECTURE@/$PACKAGE_ARCH/" \
        -e "s/@SIZE@/$(du -sk --apparent-size --exclude DEBIAN "$root" | cut -f1)/" -e "s/@LIBRARIES@/$(wanted_libraries "$root" | paste -sd, | sed 's/,/, /g')/" \
        "$VIKNO_HOME/provisioning/package/$name/control" >"$root/DEBIAN/control"
    find "$root" -exec touch -h -d "@$moment" {} +
    SOURCE_DATE_EPOCH=$moment dpkg-deb -Zxz -z3 --root-owner-group --build "$root" "$PACKAGES" >/dev/null
    rm -rf "$root"
}
