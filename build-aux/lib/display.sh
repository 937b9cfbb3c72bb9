# shellcheck shell=bash
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A window where the machine has no display: GTK's Broadway shows it in a browser.

BROADWAY_FIRST_PORT=8080

port_is_taken () { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_broadway_display () {
  local number
  for number in {5..40}; do
    port_is_taken $((BROADWAY_FIRST_PORT + number)) || { echo "$number"; return; }
  done
  return 1
}

run_in_browser () {
  local number port server status
  command -v gtk4-broadwayd >/dev/null || die "there is no display here, and no gtk4-broadwayd to serve the window to a browser"
  number=$(free_broadway_display) || die "no port from $((BROADWAY_FIRST_PORT + 5)) on is free for the window"
  port=$((BROADWAY_FIRST_PORT + number))

  setpriv --pdeathsig TERM gtk4-broadwayd --address 127.0.0.1 --port "$port" ":$number" >"$BUILD/broadway.log" 2>&1 </dev/null &
  server=$!
  trap 'kill "$server" 2>/dev/null' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  wait_for_port "$port" "$server" || die_with_log "$BUILD/broadway.log" "gtk4-broadwayd did not start."

  say "there is no display here: open http://127.0.0.1:$port/ in a browser (Ctrl+C ends it)"
  local -x GDK_BACKEND=broadway BROADWAY_DISPLAY=":$number"
  # No bus, no accessibility tree to announce: Broadway has none in any case.
  local -x GTK_A11Y=none
  "$@"
  status=$?
  exit "$status"
}

wait_for_port () {
  local _
  for _ in {1..50}; do
    port_is_taken "$1" && return
    kill -0 "$2" 2>/dev/null || return
    sleep 0.1
  done
  return 1
}
