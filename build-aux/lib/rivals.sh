# shellcheck shell=bash
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures, for the bench, what others wrote for the same task. It comes from
# npm and is run by the host's own node before a root is entered: that has
# neither, nor the proxies and certificates that npm may need here. Processor
# work is the same inside and outside.

TS_FSRS=ts-fsrs@5.4.2
NPM_SECONDS=120

# Leaves _build/rivals/ts-fsrs.json, or in ts-fsrs.why why there is none.
measure_rivals () {
  local folder="$BUILD/rivals" work
  { mkdir -p "$folder" && rm -f "$folder"/ts-fsrs.*; } || die "can not write to $BUILD"
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "this host has no node and npm" >"$folder/ts-fsrs.why"
    return
  fi
  work=$(mktemp -d "${TMPDIR:-/tmp}/dossier-rivals.XXXXXX") || die "can not write to ${TMPDIR:-/tmp}"
  # shellcheck disable=SC2064 # the folder as it is named now
  trap "rm -rf '$work'; exit 130" INT TERM HUP
  say "measuring $TS_FSRS …"
  if ! timeout "$NPM_SECONDS" npm install --silent --prefix "$work" "$TS_FSRS" >"$work/log" 2>&1 </dev/null; then
    echo "npm did not answer" >"$folder/ts-fsrs.why"
  elif ! node "$SOURCE/tests/bench/schedule.mjs" "$work" >"$work/figures" 2>>"$work/log"; then
    echo "node could not run it" >"$folder/ts-fsrs.why"
  else
    mv "$work/figures" "$folder/ts-fsrs.json"
  fi
  rm -rf "$work"
  trap - INT TERM HUP
}
