#!/bin/sh
# Scans many repositories, one after another: sweep.sh REPOSITORIES OUT [INDEX/COUNT]
#
# REPOSITORIES is a file with one clone URL a line. Each is cloned without its history, scanned and deleted again; OUT
# holds a report in JSON for each, and in not-scanned.txt those that could not be cloned or scanned, with the reason.
# INDEX/COUNT is the share of one of several machines. PHI_CORDON names the command if it is not on the PATH.
set -eu

repositories=$1
out=$2
part=${3:-1/1}
phi_cordon=${PHI_CORDON:-phi-cordon}

mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

not_scanned() {
  echo "$1: $2" >> "$out/not-scanned.txt"
}

awk -v index_="${part%/*}" -v count="${part#*/}" 'NF && (NR - index_) % count == 0' "$repositories" | while read -r url; do
  # https://forge.example/team/service.git and git@forge.example:team/service.git are both team/service.
  name=$(printf '%s' "$url" | sed -E 's|\.git/?$||; s|^[a-z+]+://[^/]*/||; s|^[^/:]*@[^:]*:||')
  report=$out/$(printf '%s' "$name" | tr -c 'A-Za-z0-9._-' '_').json
  if ! git clone --quiet --depth 1 --no-tags "$url" "$work/tree" < /dev/null; then
    not_scanned "$name" 'could not be cloned'
  else
    # 2: it could not do what was asked; what it said stands on standard error.
    $phi_cordon scan "$work/tree" --quiet --fail-on never --format json --output "$report" < /dev/null || not_scanned "$name" "exit code $?"
  fi
  rm -rf "$work/tree"
done
