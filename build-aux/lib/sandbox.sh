# shellcheck shell=bash
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Enters the Debian root. It only takes the place of the host's system folders:
# every other folder (homes, /tmp, the source tree …), the network, the displays
# and the buses stay where and what they are, so that a path, an address or an
# error message means the same inside and outside.

# bwrap where namespaces may be made, proot where they are refused.
# DOSSIER_RUNNER=bwrap or DOSSIER_RUNNER=proot forces the choice.
runner () {
  if [[ -n ${DOSSIER_RUNNER:-} ]]; then
    echo "$DOSSIER_RUNNER"
  elif bwrap --ro-bind / / --unshare-pid --proc /proc --dev /dev true 2>/dev/null; then
    echo bwrap
  else
    echo proot
  fi
}

# Prints, a line each, the folders of the host that keep their place.
kept_folders () {
  local entry
  for entry in /*; do
    case $entry in
      /bin | /sbin | /lib* | /usr | /etc | /var | /boot | /proc | /sys | /dev | /run | /lost+found) ;;
      *) [[ ! -d $entry ]] || printf '%s\n' "$entry" ;;
    esac
  done
  printf '%s\n' /var/tmp
  for entry in "$SOURCE" "$(pwd -P)" "$PWD" "${TMPDIR:-/tmp}"; do
    case $entry in
      /usr/* | /etc/* | /var/* | /boot/*)
        # A mount needs a place to be mounted on.
        mkdir -p "$ROOT$entry" 2>/dev/null
        printf '%s\n' "$entry"
        ;;
    esac
  done
}

# Prints the sockets and cookies through which the host's desktop is reached,
# besides those in /tmp.
desktop_paths () {
  local path
  for path in "/run/user/$EUID" "${XDG_RUNTIME_DIR:-}" "${XAUTHORITY:-}"; do
    [[ $path == /run/* && -e $path ]] && printf '%s\n' "$path"
  done
  return 0
}

# Leaves behind what speaks of the host's own libraries and programs.
clean_environment () {
  unset LD_LIBRARY_PATH LD_PRELOAD PKG_CONFIG_PATH GI_TYPELIB_PATH CC CXX CFLAGS CPPFLAGS LDFLAGS
  unset PYTHONPATH PYTHONHOME GTK_PATH GTK_MODULES GTK_EXE_PREFIX GIO_EXTRA_MODULES GDK_PIXBUF_MODULE_FILE
  unset XDG_DATA_DIRS XDG_CONFIG_DIRS GSETTINGS_SCHEMA_DIR LOCPATH BASH_ENV ENV
  export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  # No dconf inside: settings go to a file in the person's own folder.
  export GSETTINGS_BACKEND=${GSETTINGS_BACKEND:-keyfile}
  export DOSSIER_INSIDE
  DOSSIER_INSIDE=$(packages_key)
}

enter_sandbox () {
  local chosen program
  chosen=$(runner)
  program=$(command -v "$chosen") || {
    apt_install "${chosen/#bwrap/bubblewrap}"
    program=$(command -v "$chosen") || die "$chosen is not to be had here"
  }
  clean_environment
  "enter_$chosen" "$program" "$@"
}

enter_bwrap () {
  local program=$1 path arguments
  shift
  arguments=(--unshare-pid --die-with-parent
    --proc /proc --dev /dev --dev-bind-try /dev/dri /dev/dri --ro-bind-try /sys /sys
    --ro-bind "$ROOT/usr" /usr --ro-bind "$ROOT/etc" /etc --ro-bind "$ROOT/var" /var --tmpfs /run
    --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64
    --ro-bind /etc/passwd /etc/passwd --ro-bind /etc/group /etc/group)
  while IFS= read -r path; do
    arguments+=(--bind "$path" "$path")
  done < <(kept_folders; desktop_paths)
  if [[ -z ${TZ:-} && -e /etc/localtime ]]; then
    arguments+=(--ro-bind "$(realpath /etc/localtime)" /run/localtime --setenv TZ :/run/localtime)
  fi

  exec "$program" "${arguments[@]}" --chdir "$PWD" -- "$@"
}

enter_proot () {
  local program=$1 path arguments
  shift
  arguments=(--rootfs="$ROOT" --cwd="$PWD" --bind=/proc --bind=/dev --bind=/sys
    --bind=/etc/passwd --bind=/etc/group)
  while IFS= read -r path; do
    arguments+=(--bind="$path")
  done < <(kept_folders; desktop_paths)
  if [[ -z ${TZ:-} && -e /etc/localtime ]]; then
    arguments+=(--bind="$(realpath /etc/localtime):/run/localtime")
    export TZ=:/run/localtime
  fi
  # proot traces the program: leak checks, which trace it too, have to do without.
  export DOSSIER_TRACED=yes

  exec "$program" "${arguments[@]}" "$@"
}
