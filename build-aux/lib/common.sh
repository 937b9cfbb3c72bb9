# shellcheck shell=bash
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Words to the person, locks, and steps whose output goes to a log.

say () { printf 'dossier: %s\n' "$*" >&2; }

die () {
  say "error: $*"
  exit 1
}

# The rows of the package list that belong to the groups $1, as
# "package proof reason…".
package_rows () {
  local groups=" $1 " group rest
  while read -r group rest; do
    [[ $group == [a-z]* && $groups == *" $group "* ]] && printf '%s\n' "$rest"
  done <"$PACKAGES"
}

# Names the package list as it stands, so that a change makes a new root.
packages_key () {
  local key
  key=$(package_rows "build test root" | cut -d ' ' -f 1 | sha256sum)
  printf '%s' "${key:0:12}"
}

cache_folder () { printf '%s/dossier' "${XDG_CACHE_HOME:-$HOME/.cache}"; }

# Holds the lock file $1, on the file descriptor named by the variable $2, for
# as long as that is open; says $3 when someone else has it.
lock () {
  local -n descriptor=$2
  exec {descriptor}>>"$1" || die "can not write to $1"
  flock --nonblock "$descriptor" && return
  say "$3"
  flock "$descriptor"
}

unlock () {
  local -n descriptor=$1
  exec {descriptor}>&-
}

# Shows how far a step is: its log's lines that match $1, the others not.
# On a terminal each such line takes the place of the one before.
show_progress () {
  local pattern=$1 line shown=
  while IFS= read -r line; do
    [[ $line =~ $pattern ]] || continue
    if [[ -t 2 ]]; then
      printf '\r\033[K%.*s' "${COLUMNS:-80}" "$line" >&2
      shown=yes
    else
      printf '%s\n' "$line" >&2
    fi
  done
  [[ -z $shown ]] || printf '\r\033[K' >&2
}

# Runs a step with its output in the log $1, showing lines that match $2.
logged () {
  local log=$1 pattern=$2
  shift 2
  "$@" 2>&1 </dev/null | tee "$log" | show_progress "$pattern"
  return "${PIPESTATUS[0]}"
}

# Ends with the sentence $2 after the last lines of the log $1.
die_with_log () {
  tail -n 25 "$1" >&2
  die "$2 The whole log is in $1"
}
