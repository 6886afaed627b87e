#!/bin/sh
# The seed (startwaarde) of every draw in a log: SHA-256 over the root of the seal and what was given for the draw.
. "$(dirname "$0")/log.sh"
usage $# 2 'LOG KEY'

read_signed_log "$1" "$2"
at=0 seeds=0
while IFS= read -r line; do
    at=$((at + 1))
    case $line in
    '{"type":"checkpoint",'*) printf '%s\n' 'instroom seed v1' "$(sed -n "s/^$at //p" "$work/roots")" >"$work/mixed" ;;
    '{"type":"contribution",'*) printf '%s %s\n' "$(member label)" "$(member value)" >>"$work/mixed" ;;
    '{"type":"seed",'*)
        seed=$(sha256 <"$work/mixed" | hex)
        equals "line $at: seed" "$seed" "$(member seed)"
        echo "line $at: seed $seed, of:"
        sed 's/^/    /' "$work/mixed"
        seeds=$((seeds + 1))
        ;;
    esac
done <"$1"
[ $seeds -gt 0 ] || fails 'there is no seed in this log'
holds "every seed follows from its seal and contributions ($seeds)"
