#!/bin/sh
# Lots (lotnummer) and ranks (rangnummer): every lot of a log, or that of one practice or group, from the seed of its
# draw; and every rank, by putting the lots in order. That the seed is right, is for seed.sh.
. "$(dirname "$0")/log.sh"
usage $# 2 'LOG KEY [PRACTICE-OR-GROUP]'

read_signed_log "$1" "$2"

# The first eight bytes of ChaCha20. For OpenSSL a nonce has 16 bytes: eight of the counter, which is zero, and ours.
lot_of() {
    nonce=$(printf %s "$1" | sha256 | head -c 8 | hex)
    printf '\000\000\000\000\000\000\000\000' | "$openssl" enc -chacha20 -K "$seed" -iv "0000000000000000$nonce" | hex
}

at=0 lots=0
while IFS= read -r line; do
    at=$((at + 1))
    case $line in
    '{"type":"seed",'*) seed=$(member seed) ;;
    '{"type":"lot",'*)
        unit=$(member unit)
        [ -z "${3-}" ] || [ "$unit" = "$3" ] || continue
        lot=$(lot_of "$unit")
        equals "line $at: lot of $unit" "$lot" "$(member lot)"
        printf '%s\n' "line $at: lot of $unit is $lot, rank $(member_number rank) of $(member_number of)"
        lots=$((lots + 1))
        ;;
    esac
done <"$1"
[ $lots -gt 0 ] || fails "there is no lot${3:+ of $3} in this log"

# A table of who has a lot where an outcome was written: section, row, lot, label, rank, of. A row is a region, or all.
awk "$member_awk"'
/^[{]"type":"(round|amendment)",/ { section = NR; of_round = /^[{]"type":"round"/ }
/^[{]"type":"rules",/ { spread = member("spread") }
/^[{]"type":"draw",/ && of_round { together = spread == "\"overall\"" }
/^[{]"type":"(lot|outcome)",/ {
    label = /^[{]"type":"lot"/ ? member("unit") : member("group") == "null" ? member("practice") : member("group")
    label = substr(label, 2, length(label) - 2)
    if (member("lot") != "null")
        printf "%s\t%s\t%s\t%s\t%s\t%s\n", section, together ? "" : member("region"), member("lot"), label, member("rank"), member("of")
}' "$work/shielded" >"$work/places"
unshield <"$work/places" | sort -u >"$work/table"
[ "$(($(wc -l <"$work/table")))" -ge "$lots" ] || fails 'the ranks cannot be read'
cut -f 1,2 "$work/table" | uniq -c | awk '{ print $1 }' >"$work/counts"
awk -F '\t' -v counts="$work/counts" '
$1 FS $2 != row { row = $1 FS $2; rank = 0; of = "none"; getline of <counts }
++rank != $5 || of != $6 { print $4 " has rank " rank " of " of ", but stated is " $5 " of " $6; exit 1 }
' "$work/table" >"$work/wrong" || fails "in the section from line $(cut -f 1 "$work/table" | sed 1q) on: $(cat "$work/wrong")"
holds "lots computed from their seeds: $lots; every rank in this log is the place of its lot among the others"
