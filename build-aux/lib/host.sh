# shellcheck shell=bash
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Chooses where to build: on this host as it is, on this host after installing
# packages (Debian 13 or newer), or in a Debian root of our own (anything else
# that has apt). DOSSIER_HOST=native or DOSSIER_HOST=root forces the choice.

# shellcheck source=/dev/null
. "$LIB/root.sh"
# shellcheck source=/dev/null
. "$LIB/sandbox.sh"

version_at_least () {
  [[ $(printf '%s\n%s\n' "$2" "$1" | sort --version-sort | head -n 1) == "$2" ]]
}

# Whether the host has what a row's proof names.
proven () {
  local kind=${1%%:*} what=${1#*:} name least
  name=${what%%>=*}
  least=${what#"$name"}
  least=${least#>=}

  case $kind in
    cmd)
      command -v "$name" >/dev/null || return
      [[ -z $least ]] || version_at_least "$("$name" --version)" "$least"
      ;;
    pc) pkg-config --exists "$name${least:+ >= $least}" 2>/dev/null ;;
    py) python3 -c "import gi; gi.require_version('${name%=*}', '${name#*=}')" 2>/dev/null ;;
    file) [[ -e $name ]] ;;
    *) ! is_debian_like || dpkg-query --show --showformat '${db:Status-Status}' "$2" 2>/dev/null | grep -qx installed ;;
  esac
}

# The packages of the groups $1 that this host lacks.
missing_packages () {
  local package proof _
  while read -r package proof _; do
    proven "$proof" "$package" || printf '%s ' "$package"
  done < <(package_rows "$1")
}

is_debian_like () { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

is_debian_13 () {
  local ID='' VERSION_ID=''
  # shellcheck disable=SC1091
  [[ -r /etc/os-release ]] && . /etc/os-release
  # Testing and unstable have no number, and are newer.
  [[ $ID == debian && ${VERSION_ID:-99} -ge 13 ]]
}

as_root () {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "$1 has to be run as root, and there is no sudo here"
  fi
}

# Installs the packages named, with the host's own apt.
apt_install () {
  local log
  log=$(mktemp "${TMPDIR:-/tmp}/dossier-apt.XXXXXX.log") || die "can not write to ${TMPDIR:-/tmp}"
  say "installing with apt-get: $*"
  ((EUID == 0)) || say "(asking sudo for the right to do so)"

  logged "$log" '^(Get|Hit|Unpacking|Setting up|E:)' as_root apt-get update ||
    die_with_log "$log" "apt-get update failed: is the network there, and may you use it?"
  logged "$log" '^(Get|Unpacking|Setting up|E:)' \
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@" ||
    die_with_log "$log" "apt-get could not install these packages: $*."
  rm -f "$log"
}

# Makes this host good enough for the groups $1, if it is of a kind that can be.
# Fails when a root is the way to go.
native_host () {
  local groups=$1 stamp missing
  stamp="$BUILD/host-$(packages_key)-${groups// /-}"
  [[ -e $stamp && ${DOSSIER_HOST:-native} == native ]] && return
  [[ ${DOSSIER_HOST:-} == root ]] && return 1

  missing=$(missing_packages "$groups")
  if [[ -n $missing ]] && is_debian_13; then
    # shellcheck disable=SC2086
    apt_install $missing
    missing=$(missing_packages "$groups")
    [[ -z $missing ]] || die "still missing after installing: $missing"
  fi
  if [[ -n $missing ]]; then
    [[ ${DOSSIER_HOST:-} != native ]] && is_debian_like && return 1
    die "this host lacks (by their Debian 13 names): $missing"
  fi

  { mkdir -p "$BUILD" && : >"$stamp"; } || die "can not write to $BUILD"
}

# Returns on a host to build on; otherwise goes into the root for good.
enter_host () {
  local groups=$1
  shift

  if native_host "$groups"; then
    DOSSIER_INSIDE=native
    export DOSSIER_INSIDE
    return
  fi
  ensure_root
  enter_sandbox "$SOURCE/build-aux/dev" "$@"
}
