#!/bin/sh
# The organiser's signature on every checkpoint of a log, and the root that is signed.
. "$(dirname "$0")/log.sh"
usage $# 2 'LOG KEY'

read_signed_log "$1" "$2"
while read -r at root; do
    echo "line $at: root $root"
done <"$work/roots"
holds "these are the roots of the lines above, and the organiser signed them; the key you gave is of those that signed"
