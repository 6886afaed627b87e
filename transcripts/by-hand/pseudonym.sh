#!/bin/sh
# The pseudonym of a practice, from its code and its salt, and where it stands in a log.
. "$(dirname "$0")/log.sh"
usage $# 4 'LOG KEY CODE SALT'

read_signed_log "$1" "$2"
pseudonym=$(printf 'instroom pseudonym v1\n%s\n%s\n' "$4" "$3" | sha256 | hex)
echo "code $3 with this salt has pseudonym $pseudonym"
places=$(grep -En '^\{"type":("practice","id"|("late"|"correct"),"id"|"successor",.*"id"):"'"$pseudonym"'"' "$1" | cut -d : -f 1 | tr '\n' ' ')
[ -n "$places" ] || fails 'no practice of this log has this pseudonym'
holds "the practice $3 is in line ${places% }"
