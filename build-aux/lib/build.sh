# shellcheck shell=bash
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The builds: _build/release to use, _build/check to test, _build/fuzz to fuzz.

build_options () {
  local sanitizers=address,undefined
  # The address sanitizer's memory map does not survive proot.
  [[ -z ${DOSSIER_TRACED:-} ]] || sanitizers=undefined

  case $1 in
    release) echo --buildtype=debugoptimized ;;
    check) echo --werror --buildtype=debug --optimization=1 -Db_sanitize=$sanitizers -Dc_args=-fno-omit-frame-pointer ;;
    fuzz) echo --buildtype=debugoptimized -Db_sanitize=address,undefined -Db_lundef=false -Dfuzzing=true -Dc_args=-fsanitize=fuzzer-no-link ;;
  esac
}

build_title () {
  case $1 in
    release) echo "Dossier" ;;
    check) echo "Dossier with sanitizers" ;;
    fuzz) echo "the fuzz targets" ;;
  esac
}

# Configures the build $1 unless it already is, from the same place and with
# the same options.
configure () {
  local kind=$1 folder="$BUILD/$1" stamp options
  stamp="$DOSSIER_INSIDE $(build_options "$kind")"
  [[ -e $folder/build.ninja && -e $folder/.setup && $(<"$folder/.setup") == "$stamp" ]] && return

  say "configuring $(build_title "$kind") in ${folder#"$SOURCE"/} …"
  rm -rf "$folder"
  read -ra options <<<"$(build_options "$kind")"
  [[ $kind != fuzz ]] || local -x CC=clang
  if ! logged "$BUILD/$kind-setup.log" '^Run-time dependency' \
    meson setup "${options[@]}" "$folder" "$SOURCE"; then
    rm -rf "$folder"
    die_with_log "$BUILD/$kind-setup.log" "the build could not be configured."
  fi
  printf '%s' "$stamp" >"$folder/.setup"
}

# Brings the build $1 up to date; silent when it is.
build () {
  # shellcheck disable=SC2034 # lock and unlock know it by name
  local builder
  local kind=$1 folder="$BUILD/$1" targets=()
  mkdir -p "$BUILD" 2>/dev/null || die "can not make the folder $BUILD"
  lock "$BUILD/$kind.lock" builder "waiting for another build of $(build_title "$kind") …"
  configure "$kind"
  [[ $kind != fuzz ]] || targets=(fuzz-targets)
  logged "$BUILD/$kind-build.log" '^(\[|FAILED)' ninja -C "$folder" ${targets[@]+"${targets[@]}"} ||
    die_with_log "$BUILD/$kind-build.log" "$(build_title "$kind") could not be built."
  unlock builder
}

# Makes the programs and data of the build $1 found by what runs next.
use_build () {
  local folder="$BUILD/$1"
  if [[ ! $folder/environment -nt $folder/build.ninja ]]; then
    meson devenv -C "$folder" --dump "$folder/environment.new" --dump-format export >/dev/null 2>&1 ||
      die "meson could not tell the environment of $folder"
    mv "$folder/environment.new" "$folder/environment"
  fi
  # It extends variables that may not be set.
  set +u
  # shellcheck disable=SC1091
  . "$folder/environment"
  set -u
}
