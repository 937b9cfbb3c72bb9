# shellcheck shell=bash
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The commands, run where the builds are made.

# shellcheck source=/dev/null
. "$LIB/display.sh"
# shellcheck source=/dev/null
. "$LIB/session.sh"

command_setup () {
  say "ready: everything that Dossier needs is here"
}

command_build () {
  build release
  say "built: _build/release (build-aux/dev run opens it)"
}

command_exec () {
  build release
  use_build release
  provide_own_locale
  command -v -- "$1" >/dev/null || { say "error: there is no program $1"; exit 127; }
  # proot loses the status of a program that a signal ended; a shell keeps it.
  if [[ -n ${DOSSIER_TRACED:-} ]]; then
    "$@"
    exit $?
  fi
  exec "$@"
}

command_run () {
  build release
  use_build release
  provide_own_locale
  if [[ -n ${WAYLAND_DISPLAY:-}${DISPLAY:-} ]]; then
    exec dossier "$@"
  fi
  run_in_browser dossier "$@"
}

command_test () {
  local folder="$BUILD/check" status
  build check
  use_build check
  say "running the tests …"
  rm -f "$folder"/meson-logs/testlog.*
  in_test_session meson test -C "$folder" --no-rebuild --num-processes "$(nproc)" \
    --timeout-multiplier 4 "$@" </dev/null
  status=$?
  python3 "$SOURCE/tests/harness/summary.py" "$status" "$folder"
}

# lint --fix formats the sources. No build is needed.
command_lint () {
  PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$SOURCE/tests/harness" MESON_SOURCE_ROOT="$SOURCE" \
    exec python3 "$SOURCE/tests/lint/test_lint.py" "$@"
}

# Runs one of our Python programs in the tests' surroundings, with the release build.
measure () {
  local script=$1
  shift
  [[ -e $SOURCE/$script ]] || die "$script is not written yet"
  build release
  use_build release
  DOSSIER="$BUILD/release/src/ui/dossier" DOSSIER_TOOL="$BUILD/release/src/tool/dossier-tool" \
    DOSSIER_BENCH_BUILD="$BUILD/release" \
    in_test_session python3 "$SOURCE/$script" "$@"
}

command_bench () { measure tests/bench/run.py "$@"; }

command_soak () { measure tests/soak/run.py "$@"; }

command_shots () { measure tests/shots/run.py "$@"; }

command_fuzz () {
  local seconds=${1:-60} target name failed=0 ran=0
  [[ $seconds =~ ^[1-9][0-9]*$ ]] || die "fuzz takes a number of seconds, not $seconds"
  build fuzz
  for target in "$BUILD"/fuzz/tests/fuzz/fuzz-*; do
    [[ -f $target && -x $target ]] || continue
    name=${target##*/}
    ran=$((ran + 1))
    fuzz_one "$target" "$name" "$seconds" || failed=$((failed + 1))
  done
  ((ran > 0)) || die "there are no fuzz targets"
  ((failed == 0)) || die "$failed of $ran fuzz targets found something: see _build/fuzz/found"
  say "$ran fuzz targets found nothing in $seconds seconds each"
}

fuzz_one () {
  local target=$1 name=$2 seconds=$3 seeds="$SOURCE/tests/fuzz/seeds/${2#fuzz-}"
  local corpus="$BUILD/fuzz/corpus/$name"
  mkdir -p "$corpus" "$BUILD/fuzz/found"
  [[ -d $seeds ]] || seeds=
  say "fuzzing $name for $seconds seconds …"
  ASAN_OPTIONS=$(sanitizer_leaks):allow_addr2line=1 "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 \
    -artifact_prefix="$BUILD/fuzz/found/$name-" "$corpus" ${seeds:+"$seeds"} >"$BUILD/fuzz/$name.log" 2>&1 && return
  tail -n 40 "$BUILD/fuzz/$name.log" >&2
  say "$name found something: the input is in _build/fuzz/found, the log in _build/fuzz/$name.log"
  return 1
}
