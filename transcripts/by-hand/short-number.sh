#!/bin/sh
# The short number (kort controlegetal) of every checkpoint of a log, and whether one is the number that was read aloud.
# Or of a root that was written down: short-number.sh ROOT.
. "$(dirname "$0")/log.sh"
usage $# 1 'LOG KEY [NUMBER], or: ROOT'

short_number() {
    "$openssl" kdf -keylen 24 -kdfopt "pass:$1" -kdfopt 'salt:instroom short number v1' \
        -kdfopt n:32768 -kdfopt r:8 -kdfopt p:1 -binary SCRYPT | od -An -v -tx1 | tr -d '\n' |
        awk '{ for (i = 1; i < 24; i += 4) print $i $(i + 1) $(i + 2) $(i + 3) }' >"$work/words"
    digits=
    while read -r word; do
        digits="$digits $(printf %04d $((0x$word % 10000)))"
    done <"$work/words"
    digits=${digits# }
    [ ${#digits} = 29 ] || fails 'scrypt gave no 24 bytes'
}

if [ $# = 1 ]; then
    decode "$1" "$work/root"
    [ "$(($(wc -c <"$work/root")))" = 32 ] || fails "this is no root: $1"
    short_number "$1"
    ended=yes
    echo "$digits"
    exit
fi
read_signed_log "$1" "$2"
matches=
while read -r at root; do
    short_number "$root"
    echo "line $at: root $root, short number $digits"
    [ "$(printf %s "$digits" | tr -d ' ')" != "$(printf %s "${3-}" | tr -d ' ')" ] || matches="$matches $at"
done <"$work/roots"
if [ $# = 2 ]; then
    holds 'these are the short numbers of this log'
else
    [ -n "$matches" ] || fails "no checkpoint of this log has the short number $3"
    holds "$3 is the short number of the checkpoint in line${matches}"
fi
