# What the scripts beside this file share. Source it; it moves to the top of the repository.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "== $*" >&2; }

fail() {
  printf '%s\n' "${0##*/}: $*" >&2
  exit 1
}

# Runs a command as root: as it is, or by sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "this needs root, and there is no sudo: run as root: $*"
  fi
}

# Installs Debian packages.
install_packages() {
  command -v apt-get >/dev/null || fail "please install what Debian and Ubuntu call: $*"
  say "installing $* (apt-get)"
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@")
  as_root "${install[@]}" >&2 </dev/null && return
  say "the lists of packages may be old or missing: getting them anew"
  as_root apt-get update -qq >&2 </dev/null
  as_root "${install[@]}" >&2 </dev/null
}

# What a build needs: a Swift toolchain, which is yours to install, and the headers of SQLite.
need_build_tools() {
  command -v swift >/dev/null || fail "there is no swift here: install a Swift 6.2 or newer toolchain, https://swift.org/install"
  local told version
  told=$(swift --version 2>&1) || fail "the swift here does not start: $told
what it needs of the system is listed at https://swift.org/install/linux"
  version=$(sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' <<<"$told" | head -n 1)
  case $version in
    [0-5].* | 6.[01]) fail "this is Swift $version; Dateline needs 6.2 or newer: https://swift.org/install" ;;
  esac
  [ -e /usr/include/sqlite3.h ] || (command -v pkg-config >/dev/null && pkg-config --exists sqlite3) \
    || install_packages libsqlite3-dev
}

# Installs the package $2 where there is no command $1.
need_command() { command -v "$1" >/dev/null || install_packages "$2"; }

# Runs a build: its messages go to standard error, and it reads nothing.
building() { "$@" >&2 </dev/null; }

# Builds the debug program and sets `dateline` to its path. Tests share this build.
build_debug() {
  need_build_tools
  say "building dateline (debug; the first time it takes some minutes)"
  building swift build --product dateline
  dateline=$PWD/.build/debug/dateline
}

# Builds the optimized program, statically linked so that it starts at once and runs on any Linux of this machine's
# kind, and sets `dateline` to its path.
build_release() {
  need_build_tools
  say "building dateline (optimized; the first time it takes some minutes)"
  # The linker warns of the name service and of plug-ins, which a static program cannot use and this one does not.
  # The front end's flag has types of generic containers made by the compiler's own code: else each is looked up by
  # name when it is first met, through every conformance in the program, which took a sixth of a short answer.
  building swift build -c release --scratch-path .build-release --product dateline -Xswiftc -static-executable \
    -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
    2> >(sed -u '/in statically linked applications requires/d; /is dangerous, better use/d' >&2)
  dateline=$PWD/.build-release/release/dateline
}

# Compiles the two modules of dates into the folder $1 as libraries, with more flags of the compiler behind it.
compile_dates() {
  local folder=$1 module
  shift
  for module in EDTF EDTFEnglish; do
    find "Sources/$module" -name '*.swift' -print0 | xargs -0 swiftc -swift-version 6 -O -wmo -parse-as-library \
      -package-name dateline -module-name "$module" -I "$folder" -emit-module \
      -emit-module-path "$folder/$module.swiftmodule" -emit-library -static -o "$folder/lib$module.a" "$@" >&2
  done
}

# Makes a folder that goes away with the script, and sets `scratch` to its path.
make_scratch() {
  scratch=$(mktemp -d "${TMPDIR:-/tmp}/dateline.XXXXXX")
  trap 'rm -rf "$scratch"' EXIT
}
