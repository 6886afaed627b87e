#!/bin/sh
# The beacon (baken) drand: when the round of each draw appears, after the list was opened and not after the draw; and that
# its value is the hash of its signature. That the signature is drand's own, takes a program such as `instroom verify`.
. "$(dirname "$0")/log.sh"
usage $# 2 'LOG KEY'

# bytes HEX: as bytes
bytes() {
    printf '%s\n' "$1" | sed 's/../& /g' | tr ' ' '\n' | while read -r byte; do
        [ -z "$byte" ] || printf "\\$(printf %03o "0x$byte")"
    done
}

# appears ROUND: the moment into $appears
appears() {
    number "$1"
    appears=$(moment $((1692803367 + 3 * ($1 - 1))))
}

# round_of WHERE LABEL: of a beacon, the round in the plan, and a second one if there is, into $round and $second
round_of() {
    is_label "$1"
    plan=$(sed -n 's/.*{"label":"'"$1"'","by":"[^"]*","kind":"drand","chain":"[^"]*","round":\([0-9]*\),"failure":"[a-z]*","later":\([0-9nul]*\).*/\1 \2/p' "$work/plan")
    round=${plan% *} second=''
    case $plan in '' | *null) ;; *) second=$((${plan% *} + ${plan#* })) ;; esac
}

read_signed_log "$1" "$2"
at=0 beacons=0 latest=
while IFS= read -r line; do
    at=$((at + 1))
    case $line in
    '{"type":"round",'* | '{"type":"amendment",'*) opened=$(member opened) latest='' ;;
    '{"type":"seed-plan",'*)
        printf '%s\n' "$line" | shield >"$work/plan"
        tr '{' '\n' <"$work/plan" | sed -n 's/^"label":"\([^"]*\)","by":"[^"]*","kind":"drand".*/\1/p' >"$work/labels"
        while IFS= read -r label; do
            round_of "$label"
            appears "$round"
            is_later "$appears" "$opened" || fails "line $at: round $round appears at $appears, not after $opened"
            echo "line $at: the plan names round $round, which appears at $appears; the list was opened at $opened"
            beacons=$((beacons + 1))
        done <"$work/labels"
        ;;
    '{"type":"contribution",'*'"signature":"'*)
        round_of "$(member label)"
        value=$(member value)
        [ "${value% *}" = "$round" ] || equals "line $at: round" "$second" "${value% *}"
        equals "line $at: SHA-256 of the signature" "$(bytes "$(member signature)" | sha256 | hex)" "${value#* }"
        appears "${value% *}"
        echo "line $at: round ${value% *} gave ${value#* }"
        [ -n "$latest" ] && is_later "$latest" "$appears" || latest=$appears
        ;;
    '{"type":"draw",'*)
        [ -z "$latest" ] && continue
        drawn=$(member drawn)
        ! is_later "$latest" "$drawn" || fails "line $at: drawn at $drawn, before the beacon appeared at $latest"
        echo "line $at: drawn at $drawn"
        ;;
    esac
done <"$1"
[ $beacons -gt 0 ] || fails 'there is no beacon in this log'
holds 'every beacon appears after the list was opened and before the draw; whether its value is that of drand was not checked'
