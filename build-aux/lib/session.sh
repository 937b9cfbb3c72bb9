# shellcheck shell=bash
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The tests' surroundings: the same on every machine, and apart from the person's.

TEST_LOCALES=(en_US.UTF-8 es_ES.UTF-8 fr_FR.UTF-8 ar_EG.UTF-8)

# Makes the locales named that the system lacks. glibc looks either into its
# archive or into LOCPATH, so that one missing means making them all.
provide_locales () {
  local name known missing=
  known=$(locale -a 2>/dev/null)
  for name in "$@"; do
    [[ $name != ?*_?*.[uU][tT][fF]* ]] || grep -qixF "${name/.[uU][tT][fF]-8/.utf8}" <<<"$known" || missing=yes
  done
  [[ -n $missing ]] || return 0

  mkdir -p "$BUILD/locales"
  for name in "$@"; do
    [[ $name != ?*_?*.[uU][tT][fF]* || -d $BUILD/locales/$name ]] ||
      make_locale "$name" || say "there is no locale $name here"
  done
  export LOCPATH="$BUILD/locales"
}

# The same for the person's own language, which a Debian root does not hold.
provide_own_locale () {
  local name=${LC_ALL:-${LANG:-}}
  [[ $name != ?*_?*.[uU][tT][fF]* ]] || provide_locales "$name" "${TEST_LOCALES[@]}"
}

make_locale () {
  local name=$1 new="$BUILD/locales/.new.$$"
  say "making the locale $name …"
  localedef --inputfile="${name%%.*}" --charmap=UTF-8 "$new" >/dev/null 2>&1 &&
    mv -T "$new" "$BUILD/locales/$name"
}

sanitizer_leaks () {
  [[ -z ${DOSSIER_TRACED:-} ]] && echo detect_leaks=1 || echo detect_leaks=0
}

# Makes a profile of its own under $1 and tells every library to be the same
# everywhere: no portals, no host settings, one renderer, one clock.
test_environment () {
  local place=$1
  mkdir -p "$place"/{home,config,data,state,cache,run}
  chmod 700 "$place/run"
  export HOME="$place/home" XDG_CONFIG_HOME="$place/config" XDG_DATA_HOME="$place/data"
  export XDG_STATE_HOME="$place/state" XDG_CACHE_HOME="$place/cache" XDG_RUNTIME_DIR="$place/run"
  unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS LANGUAGE GDK_BACKEND BROADWAY_DISPLAY GTK_THEME GTK_A11Y

  export DOSSIER_TEST_NOW=${DOSSIER_TEST_NOW:-2025-03-01T09:00:00Z} DOSSIER_TEST_SEED=${DOSSIER_TEST_SEED:-1}
  export TZ=UTC LC_ALL=en_US.UTF-8 LANG=en_US.UTF-8
  export GSETTINGS_BACKEND=keyfile GIO_USE_VFS=local GIO_USE_VOLUME_MONITOR=unix
  export GSK_RENDERER=cairo GDK_DEBUG=no-portals GDK_DISABLE=vulkan,gl ADW_DISABLE_PORTAL=1 GTK_IM_MODULE=none
  export G_ENABLE_DIAGNOSTIC=1
  export ASAN_OPTIONS UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 LSAN_OPTIONS
  ASAN_OPTIONS="$(sanitizer_leaks):detect_stack_use_after_return=1:strict_string_checks=1:handle_sigtrap=1"
  LSAN_OPTIONS="suppressions=$SOURCE/tests/lsan.supp:print_suppressions=0"
  [[ ! -d /usr/share/fonts/truetype/noto ]] || export FONTCONFIG_FILE="$SOURCE/tests/harness/fonts.conf"
  provide_locales "${TEST_LOCALES[@]}"
}

# Runs a command under a session bus and a display of its own.
in_test_session () {
  local place status
  place=$(mktemp -d "${TMPDIR:-/tmp}/dossier-test.XXXXXX") || die "can not write to ${TMPDIR:-/tmp}"
  # shellcheck disable=SC2064
  trap "rm -rf '$place'" EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  (
    test_environment "$place"
    # What the bus and its services have to say is kept apart from the command's
    # words, and a warning of theirs is no failure of ours.
    exec 8>&1 9>&2 >"$BUILD/session.log" 2>&1
    env --unset=G_DEBUG dbus-run-session -- xvfb-run --auto-servernum --server-args='-screen 0 1280x1024x24 -nolisten tcp' \
      bash -c 'exec env G_DEBUG=fatal-warnings "$@" >&8 2>&9 8>&- 9>&-' command "$@"
  )
  status=$?
  return "$status"
}
