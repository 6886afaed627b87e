#!/bin/sh
# Baskets (manden): the number of every basket that was drawn, from the seed or from dice; and with the table that `instroom
# baskets --plain` writes also what is in them: no basket is over a cap, and every outcome is what that basket holds.
. "$(dirname "$0")/log.sh"
usage $# 2 'LOG KEY [TABLE]'

read_signed_log "$1" "$2"

# The number that follows from the seed: eight bytes of ChaCha20 at a time, as a number of two halves, until it is small enough.
number_of() {
    nonce=$(printf 'instroom basket v1\n%s' "$1" | sha256 | head -c 8 | hex)
    head -c 64 /dev/zero | "$openssl" enc -chacha20 -K "$seed" -iv "0000000000000000$nonce" | hex | sed 's/.\{16\}/&\n/g' >"$work/words"
    over=$(((4294967295 % count * 4294967296 + 4294967295) % count))
    while IFS= read -r word; do
        high=$((0x${word%????????})) low=$((0x${word#????????}))
        [ $high -eq 4294967295 ] && [ $low -ge $((4294967295 - over)) ] && continue
        echo $(((high % count * 4294967296 + low) % count))
        return
    done <"$work/words"
}

# The digits that dice gave, ten being nought.
rolled() {
    sed -n 's/^{"type":"contribution","label":"'"$1"'","value":"\([0-9 ]*\)".*/\1/p' "$work/round" | tr ' ' '\n' | sed 's/^10$/0/' | tr -d '\n'
}

: >"$work/rounds"
at=0 numbers=0 kind=none rules=
while IFS= read -r line; do
    at=$((at + 1))
    case $line in
    '{"type":"round",'*) kind=round && : >"$work/round" ;;
    '{"type":"amendment",'*) kind=amendment ;;
    '{"type":"rules",'*)
        rules=$line count=$(member_number baskets) dice=$(member basket_dice)
        case $count in '' | 10 | 100 | 1000 | 10000) ;; *) fails "line $at: there cannot be $count baskets" ;; esac
        [ -z "$dice" ] || is_label "$dice"
        ;;
    '{"type":"contribution",'*) [ $kind != round ] || printf '%s\n' "$line" >>"$work/round" ;;
    '{"type":"seed",'*)
        seed=$(member seed)
        [ $kind != round ] || [ -z "$count" ] || echo "$at" >>"$work/rounds"
        ;;
    '{"type":"tranche",'*'"basket":'*)
        name=$(member region)
        number=$([ -n "$dice" ] && rolled "$dice" | sed 's/^0*\(.\)/\1/' || number_of "$name")
        equals "line $at: number of the basket" "$number" "$(member_number basket)"
        printf '%s\n' "basket $number of $count for ${name:-all regions}" >>"$work/said-$seed"
        ;;
    '{"type":"checkpoint",'*)
        [ -n "${seed-}" ] && [ -f "$work/said-$seed" ] || continue
        sort -u "$work/said-$seed" | sort -t ' ' -k 6 >"$work/numbers"
        cat "$work/numbers"
        numbers=$((numbers + $(wc -l <"$work/numbers")))
        rm "$work/said-$seed"
        ;;
    esac
done <"$1"
[ -s "$work/rounds" ] || fails 'no round with baskets was drawn in this log'
held="numbers of baskets computed: $numbers"
if [ -z "${3-}" ]; then
    holds "$held; what is in them was not looked at"
    exit
fi

awk -v from="$(tail -n 1 "$work/rounds")" -v transcript="$work/shielded" -v table="$3" "$member_awk"'
function bare(text) { return substr(text, 2, length(text) - 2) }
function wrong(what) { print what; failed = 1; exit 1 }
# a row of the table into cell[1], cell[2], …; how many there are
function cells(text, many, at, c, quoted) {
    split("", cell); many = 1
    for (at = 1; at <= length(text); at++) {
        c = substr(text, at, 1)
        if (c == "\"" && quoted && substr(text, at + 1, 1) == "\"") { cell[many] = cell[many] c; at++ }
        else if (c == "\"") quoted = !quoted
        else if (c == ";" && !quoted) many++
        else cell[many] = cell[many] c
    }
    return many
}
function shielded(text) { gsub(/\\/, "\001", text); gsub(/"/, "\002", text); return text }
BEGIN {
    # the lines of the last draw with baskets
    while ((getline <transcript) > 0) {
        at++
        if (at > from && /^[{]"type":"(round|amendment|handover)",/) break
        if (/^[{]"type":"rules",/ && at < from) { baskets = member("baskets") + 0; dates = gsub(/"start":/, "&") }
        if (at < from) continue
        if (/^[{]"type":"tranche",/ && member("cap") != "null") {
            region = member("region"); start = bare(member("start"))
            order[++many] = start SUBSEP region; cap[start, region] = member("cap") + 0
            if (!(region in taken)) taken[region] = member("used_before") + 0
            if (/"basket":/) basket[start, region] = member("basket") + 0
        }
        if (/^[{]"type":"outcome",/ && member("lot") != "null") {
            unit = member("group") == "null" ? member("practice") : member("group")
            outcome[bare(unit)] = $0
        }
    }
    first = 6 + dates
    while ((getline row <table) > 0) {
        width = cells(row)
        if (width - first + 1 != baskets) wrong("baskets in the table: computed " width - first + 1 ", but stated is " baskets)
        unit = shielded(cell[2])
        if (!(unit in outcome)) continue
        if (unit in seen) wrong("a unit is twice in the table: " unit)
        seen[unit]; units++; region = "\"" shielded(cell[1]) "\""; size[unit] = cell[4]; region_of[unit] = region
        for (c = first; c <= width; c++) {
            if (cell[c] == "") continue
            in_basket[unit, c - first] = cell[c]; count[unit, cell[c]]++
            for (t = 1; t <= many; t++) {
                split(order[t], key, SUBSEP)
                if ((key[2] == "null" || key[2] == region) && cell[c] <= key[1]) held[order[t], c - first] += cell[4]
            }
        }
    }
    for (unit in outcome) if (!(unit in seen)) wrong("the table has other units than the log")
    for (t = 1; t <= many; t++) {
        split(order[t], key, SUBSEP); most = 0
        for (b = 0; b < baskets; b++) if (held[order[t], b] + 0 > most) most = held[order[t], b] + 0
        most += taken[key[2]]
        where = key[1] ", " (key[2] == "null" ? "all regions" : bare(key[2]))
        limit = cap[order[t]] > taken[key[2]] ? cap[order[t]] : taken[key[2]]
        if (most > limit) wrong(where ": a basket holds " most ", and the cap is " cap[order[t]])
        print where ": the fullest basket holds " most " of " cap[order[t]]
    }
    for (unit in outcome) {
        $0 = outcome[unit]
        if (region_of[unit] != member("region") || size[unit] != member("size")) wrong(unit ": region and size are not those of the log")
        turns = split(substr($0, index($0, "\"tranches\":")), turn, "{")
        for (at = 2; at <= turns; at++) {
            $0 = "{" turn[at]
            start = bare(member("start")); result = bare(member("result"))
            if (/"baskets":/ && member("baskets") != count[unit, start] + 0) wrong(unit ", " start ": baskets: computed " count[unit, start] + 0 ", but stated is " member("baskets"))
            if (result != "basket" && result != "other-basket") continue
            drawn = (start, region_of[unit]) in basket ? basket[start, region_of[unit]] : basket[start, "null"]
            if ((in_basket[unit, drawn] == start) != (result == "basket")) wrong(unit ", " start ": it lies otherwise in the basket")
        }
    }
    print units >"/dev/stderr"
}' >"$work/found" 2>"$work/units" || fails "$(tail -n 1 "$work/found" | unshield)"
unshield <"$work/found"
holds "$held; in the table of the last round, with $(cat "$work/units") units, no basket is over a cap, and every outcome is what its basket holds"
