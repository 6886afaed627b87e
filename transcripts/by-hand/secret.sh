#!/bin/sh
# Every secret (geheim) that was shown in a log is the one whose SHA-256 stood in the plan above the seal.
. "$(dirname "$0")/log.sh"
usage $# 2 'LOG KEY'

read_signed_log "$1" "$2"
at=0 secrets=0
while IFS= read -r line; do
    at=$((at + 1))
    case $line in
    '{"type":"seed-plan",'*) printf '%s\n' "$line" | shield >"$work/plan" ;;
    '{"type":"contribution",'*)
        label=$(member label)
        is_label "$label"
        stated=$(sed -n 's/.*{"label":"'"$label"'","by":"[^"]*","kind":"secret","commitment":"\([^"]*\)".*/\1/p' "$work/plan")
        [ -n "$stated" ] || continue
        equals "line $at: SHA-256 of the secret of $label" "$(printf %s "$(member value)" | sha256 | hex)" "$stated"
        echo "line $at: the secret of $label has SHA-256 $stated"
        secrets=$((secrets + 1))
        ;;
    esac
done <"$1"
[ $secrets -gt 0 ] || fails 'no secret was shown in this log'
holds "every secret that was shown is the one of the plan ($secrets)"
