# shellcheck shell=bash
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a Debian 13 root under the user's cache folder, once for each state of
# the package list. It is made beside its place and moved there when complete,
# so that a root is whole or absent.

SUITE=trixie
ROOT_MEGABYTES=2500

root_path () { printf '%s/root-%s' "$(cache_folder)" "$(packages_key)"; }

ensure_root () {
  ROOT=$(root_path)
  [[ -e $ROOT/.complete ]] && return
  make_root
}

make_root () {
  local cache maker
  cache=$(cache_folder)
  mkdir -p "$cache" 2>/dev/null || die "can not make the folder $cache"
  lock "$cache/lock" maker "waiting for another build-aux/dev that is making the Debian root …"

  if [[ ! -e $ROOT/.complete ]]; then
    install_root_tools
    # Left by a run that was killed: nobody else is at work while we hold the lock.
    remove_tree "$cache"/root-*.new "$cache"/root-*.new.apt
    check_room "$cache"
    trap 'abandon_root 130' INT
    trap 'abandon_root 143' TERM HUP
    fill_root "$ROOT.new"
    mv -T "$ROOT.new" "$ROOT" || fail_root "can not move the root to $ROOT."
    trap - INT TERM HUP
    say "the Debian root is ready: $ROOT"
  fi
  unlock maker
}

install_root_tools () {
  local tools=(mmdebstrap)
  command -v mmdebstrap >/dev/null && tools=()
  if [[ ${DOSSIER_RUNNER:-} == proot ]]; then
    command -v proot >/dev/null || tools+=(proot)
  else
    command -v bwrap >/dev/null || tools+=(bubblewrap)
  fi
  ((EUID == 0)) || command -v newuidmap >/dev/null || tools+=(uidmap)
  [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || tools+=(debian-archive-keyring)

  ((${#tools[@]} == 0)) || apt_install "${tools[@]}"
  if [[ $(runner) == proot ]]; then
    command -v proot >/dev/null || apt_install proot
  fi
}

check_room () {
  local free
  free=$(df --output=avail --block-size=1M "$1" | tail -n 1)
  ((free >= ROOT_MEGABYTES)) ||
    die "the Debian root needs $ROOT_MEGABYTES MB, and the disk of $1 has ${free// /} MB free"
}

remove_tree () {
  local tree
  for tree in "$@"; do
    [[ ! -e $tree ]] || rm -rf --one-file-system "$tree"
  done
}

# Ends on a signal, leaving nothing half-made.
abandon_root () {
  trap '' INT TERM HUP
  kill_children
  remove_tree "$ROOT.new" "$ROOT.new.apt"
  say "stopped; the unfinished Debian root is removed"
  exit "$1"
}

fail_root () {
  local log
  log="$(cache_folder)/root.log"
  trap '' INT TERM HUP
  remove_tree "$ROOT.new" "$ROOT.new.apt"
  [[ ! -s $log ]] || grep -E '^E: ' "$log" | cut -c 1-200 | tail -n 10 >&2
  die "$1 The whole log is in $log"
}

kill_children () {
  local child
  for child in $(jobs -p); do
    kill -TERM -- "-$child" 2>/dev/null || kill -TERM "$child" 2>/dev/null
  done
  wait
}

# The host's own settings of apt for reaching its servers: proxies, retries …
host_apt_settings () {
  apt-config dump 2>/dev/null |
    grep -E '^Acquire::((https?|ftp)::|Retries|Check-Valid-Until|Check-Date|ForceIPv)'
}

# The mirror that the host takes Debian from, if it is a Debian.
host_mirror () {
  # shellcheck disable=SC2016 # apt replaces it
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' 2>/dev/null |
    head -n 1
}

fill_root () {
  local new=$1 log options
  log="$(cache_folder)/root.log"
  mkdir -p "$new" || fail_root "can not write to $new."
  host_apt_settings >"$new.apt"
  # shellcheck disable=SC2016 # the hook is given the root as its argument
  options=(
    --variant=apt
    --aptopt="$new.apt"
    --dpkgopt=force-unsafe-io
    --dpkgopt='path-exclude=/usr/share/doc/*'
    --dpkgopt='path-exclude=/usr/share/man/*'
    --customize-hook='chroot "$1" sh -c "for l in en_US es_ES fr_FR ar_EG; do localedef -i \$l -f UTF-8 \$l.UTF-8 || exit; done"'
    --include="$(package_rows "build test root" | cut -d ' ' -f 1 | paste -sd ,)"
  )

  say "making a Debian 13 root for building, once; this takes a minute or two …"
  run_mmdebstrap "$log" "$new" "${options[@]}" || fail_root "$(why_root_failed "$log")"
  rm -f "$new.apt"
  finish_root "$new" || fail_root "can not complete the root."
}

# Runs mmdebstrap in a process group of its own, so that a signal to us can end
# all of it; it dies with us when we are killed.
run_mmdebstrap () {
  local log=$1 new=$2 maker shower status
  shift 2

  : >"$log"
  local mirror
  mirror=$(host_mirror)
  setsid setpriv --pdeathsig TERM \
    bash -c "$(declare -f mmdebstrap_into); mmdebstrap_into \"\$@\"" mmdebstrap_into \
    "$new" "$@" "$SUITE" "${mirror:-}" >"$log" 2>&1 </dev/null &
  maker=$!
  tail -n +1 -f --pid=$maker "$log" 2>/dev/null | show_progress '^I: (running apt|downloading|extracting|installing)' &
  shower=$!
  wait $maker
  status=$?
  wait $shower
  return $status
}

# As root, mmdebstrap writes straight into the folder. Anyone else gets a tree
# that is theirs, and so can be removed by them, by way of a tar stream.
mmdebstrap_into () {
  set -o pipefail
  local new=$1 mode=unshare mirror=("${@: -1}")
  local options=("${@:2:$#-3}") suite=${*: -2:1}
  [[ -n ${mirror[0]} ]] || mirror=()

  if ((EUID == 0)); then
    unshare --mount true 2>/dev/null || options+=(--skip=check/canmount --skip=chroot/mount)
    exec mmdebstrap --mode=root --format=directory "${options[@]}" "$suite" "$new" "${mirror[@]}"
  fi
  unshare --user --map-root-user true 2>/dev/null || mode=fakechroot
  mmdebstrap --mode=$mode --format=tar "${options[@]}" "$suite" - "${mirror[@]}" |
    tar --extract --directory="$new" --exclude='./dev/*' --no-same-permissions
}

why_root_failed () {
  local log=$1
  if grep -qE 'No space left on device|enough free space' "$log"; then
    echo "the disk of $(cache_folder), or of ${TMPDIR:-/tmp}, is full."
  elif grep -qE 'NO_PUBKEY|GPG error|is not signed' "$log"; then
    echo "Debian 13's signatures can not be checked here: update the package debian-archive-keyring."
  elif grep -qE 'Could not (resolve|connect)|Temporary failure|Unable to (connect|fetch)|Failed to fetch|unreachable' "$log"; then
    echo "Debian's packages could not be downloaded: is the network there, and may you use it?"
  else
    echo "mmdebstrap could not make the Debian root."
  fi
}

finish_root () {
  local new=$1
  chmod 755 "$new" &&
    rm -f "$new/etc/machine-id" "$new/var/lib/dbus/machine-id" &&
    tr -d - </proc/sys/kernel/random/uuid >"$new/etc/machine-id" &&
    mkdir -p "$new/var/lib/dbus" &&
    cp "$new/etc/machine-id" "$new/var/lib/dbus/machine-id" &&
    : >"$new/.complete" &&
    sync --file-system "$new"
}
