# shellcheck shell=bash
# Debian 12 has no JDK 25. Debian 13 has, and its JDK asks for a newer C library than Debian 12's.
# Mixing releases would leave the machine with a C library nobody mends; so the JDK and its C library are fetched from the
# machine's own mirror, checked by apt against Debian's keys, and unpacked beside the system, for this user only.
# Record: kiosk-app/docs/decisions/0007-jdk-on-debian-12.md

readonly BESIDE_FROM=bookworm BESIDE_TO=trixie
readonly DEBIAN_KEYS=/usr/share/keyrings/debian-archive-keyring.gpg

jdk_beside_home() {
    echo "${XDG_DATA_HOME:-$HOME/.local/share}/vikno/jdk-$JDK_WANTED"
}

jdk_beside_applies() {
    grep -q "^VERSION_CODENAME=$BESIDE_FROM" /etc/os-release 2>/dev/null
}

install_jdk_beside() {
    local home
    home=$(jdk_beside_home)
    say "Debian 12 has none: taking Debian 13's, into $home, without touching the system"
    # The libraries it shares with the system, and the tool that tells its programs where its own C library is.
    install_packages patchelf liblcms2-2 libjpeg62-turbo libpcsclite1 zlib1g ca-certificates ca-certificates-java
    scratch_dir
    quietly "Fetching Debian 13's JDK $JDK_WANTED" fetch_beside "$REPLY"
    quietly "Unpacking it beside the system" unpack_beside "$REPLY" "$home"
}

# fetch_beside DIRECTORY [ARCHITECTURE]: a second apt, whose only state is in a scratch directory; it knows Debian 13 at the machine's own
# mirrors.
fetch_beside() {
    local work=$1 architecture=${2:-} apt
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/debs"
    beside_sources >"$work/sources.list"
    [ -s "$work/sources.list" ] || {
        echo "no source of $BESIDE_FROM or $BESIDE_TO is configured on this machine"
        return 1
    }
    apt=(-o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$work/lists"
        -o "Dir::Cache=$work/cache" -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null
        -o APT::Sandbox::User=root -o Acquire::Languages=none)
    # What is installed here says nothing about another kind of processor.
    [ -z "$architecture" ] ||
        apt+=(-o "APT::Architecture=$architecture" -o "APT::Architectures=$architecture" -o Dir::State::status=/dev/null)
    apt-get "${apt[@]}" update || return
    cd "$work/debs" || return
    apt-get "${apt[@]}" download "openjdk-$JDK_WANTED-jdk-headless" "openjdk-$JDK_WANTED-jre-headless" libc6 libstdc++6 libgcc-s1
}

beside_sources() {
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Identifier: Packages' |
        sort -u | while read -r uri release component; do
        case $release/$component in
            "$BESIDE_FROM/main" | "$BESIDE_FROM-security/main" | "$BESIDE_FROM-updates/main" | \
                "$BESIDE_TO/main" | "$BESIDE_TO-security/main" | "$BESIDE_TO-updates/main")
                echo "deb [signed-by=$DEBIAN_KEYS] $uri ${release/#"$BESIDE_FROM"/"$BESIDE_TO"} main"
                ;;
        esac
    done
}

unpack_beside() {
    local work=$1 home=$2 deb jdk program loader libraries
    for deb in "$work"/debs/*.deb; do
        dpkg-deb -x "$deb" "$work/root"
    done
    jdk=$(dirname "$(dirname "$(find "$work/root" -name javac -path '*/bin/javac')")")
    # Debian keeps part of the JDK's configuration in /etc, behind links.
    mkdir -p "$work/home"
    cp -a "$jdk/." "$work/home/"
    settle_links "$work/root" "$work/home"
    mkdir -p "$work/home/lib/beside"
    cp -a "$work/root/usr/lib/$(library_triplet)"/*.so* "$work/home/lib/beside/"
    libraries=$home/lib/beside
    for program in "$work"/home/bin/* "$work"/home/lib/jspawnhelper "$work"/home/lib/jexec; do
        loader=$(patchelf --print-interpreter "$program" 2>/dev/null) || continue
        # An RPATH, not a RUNPATH: it must also hold for libraries that the JVM loads later.
        patchelf --force-rpath --set-rpath "$libraries:\$ORIGIN:\$ORIGIN/../lib" \
            --set-interpreter "$libraries/$(basename "$loader")" "$program"
    done
    mkdir -p "$(dirname "$home")"
    rm -rf "$home"
    mv "$work/home" "$home"
    "$home/bin/java" -version
}

# Links of the package that lead into its own /etc are replaced by what they lead to.
settle_links() {
    local root=$1 home=$2 link to
    find "$home" -type l | while read -r link; do
        to=$(readlink "$link")
        case $to in
            /etc/ssl/*) ;;
            /*) if [ -e "$root$to" ]; then
                rm "$link"
                cp -a "$root$to" "$link"
            fi ;;
        esac
    done
}

library_triplet() {
    case $(dpkg --print-architecture) in
        amd64) echo x86_64-linux-gnu ;;
        arm64) echo aarch64-linux-gnu ;;
        *) fail "no JDK $JDK_WANTED beside the system is known for this kind of processor" ;;
    esac
}
