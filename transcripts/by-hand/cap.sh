#!/bin/sh
# Cap (maximum) and room (ruimte) of every tranche of a log, with the sums around them, from the outcome lines of the
# same draw. After an amendment the room also hangs on places that are kept: of that, only that it is not too much.
. "$(dirname "$0")/log.sh"
usage $# 2 'LOG KEY'

read_signed_log "$1" "$2"
shield <"$1" | awk "$member_awk"'
function count(text) { return text + 0 }
function bare(text) { return substr(text, 2, length(text) - 2) }
function plain(number) { return sprintf("%.0f", number) }
function most(number) { return number > 0 ? number : 0 }
# base × millionths / 1000000, rounded down, in steps that stay below 2^53
function share(base, millionths) {
    return int(base / 1000000) * millionths + int(base % 1000000 * millionths / 1000000)
}
function check(what, computed, stated) {
    if (computed "" == stated "") return
    print "line " place ": " what ": computed " computed ", but stated is " stated
    wrong = 1
    exit 1
}
# the values of `name` in the array of objects `list`, by the value of `key`
function table(into, list, key, name, text, piece, found, at) {
    split("", into)
    text = $0
    if (!match(text, "\"" list "\":[[][^]]*")) return 0
    found = split(substr(text, RSTART, RLENGTH), piece, "{")
    for (at = 2; at <= found; at++) {
        $0 = "{" piece[at]
        into[member(key)] = count(member(name))
    }
    $0 = text
    return found - 1
}
/^{"type":"round",/ { of_round = 1 }
/^{"type":"amendment",/ { of_round = 0 }
/^{"type":"rules",/ { rules = $0 }
/^{"type":"draw",/ {
    draw = NR; outcomes = $0; tranches = 0
    split("", size_of); split("", taking); split("", placed); split("", sums); split("", asking)
    if (of_round) {
        $0 = rules
        table(cap_of, "tranches", "start", "cap_millionths")
        given = table(base_of, "bases", "region", "size")
        by_region = member("spread") == "\"per-region\""
        counted = member("unit") == "\"practices\""
    }
}
/^{"type":"tranche",/ { line_of[++tranches] = $0; place_of[tranches] = NR }
/^{"type":"outcome",/ {
    size = counted ? 1 : count(member("ion"))
    match($0, /"start":("[0-9-]*"|null),"reason":"[a-z-]*"}$/)
    tail = substr($0, RSTART); turns = substr($0, 1, RSTART - 1)
    region = member("region"); start = substr(tail, 9, 12)
    split(region SUBSEP "null", both, SUBSEP)
    for (i = 1; i <= 2; i++) {
        size_of[both[i]] += size
        if (tail ~ /"takes-part"}$/) taking[both[i]] += size
        else if (start ~ /^"/) { placed[both[i], start]++; sums[both[i], start] += size }
        found = split(turns, turn, "{\"start\":")
        for (j = 2; j <= found; j++) {
            asking[both[i], substr(turn[j], 1, 12)]++
            asking[both[i], substr(turn[j], 1, 12), "size"] += size
        }
    }
}
/^{"type":"checkpoint",/ && tranches {
    for (at = 1; at <= tranches; at++) check_tranche(line_of[at], place_of[at])
    tranches = 0
}
function check_tranche(text, line, region, start, base, cap, used, room, is_pool, s) {
    $0 = text; place = line
    region = member("region"); start = member("start"); is_pool = by_region || region == "null"
    base = size_of[region]
    if (given) {
        base = base_of[region]
        if (region == "null") { base = 0; for (s in size_of) if (s != "null") base += base_of[s] }
    }
    check("base", plain(base), member("base"))
    cap = share(base, cap_of[start])
    check("cap", is_pool ? plain(cap) : "null", member("cap"))
    used = count(member("used_before"))
    room = most(cap - used)
    if (of_round) {
        used = taking[region]
        for (s in cap_of) if (s < start) used += sums[region, s]
        room = most(cap - used)
        check("used before", plain(used), member("used_before"))
        check("candidates", plain(asking[region, start]), member("candidates"))
        check("asked", plain(asking[region, start, "size"]), member("asked"))
        check("placed", plain(placed[region, start]), member("placed"))
        check("placed size", plain(sums[region, start]), member("placed_size"))
        check("room", is_pool ? plain(room) : "null", member("room"))
        check("lottery", is_pool ? (asking[region, start, "size"] > room ? "true" : "false") : "null", member("lottery"))
    } else if (is_pool && count(member("room")) > room) check("room, at most", plain(room), member("room"))
    used += count(member("placed_size"))
    check("used", plain(used), member("used"))
    check("left", is_pool ? plain(most(cap - used)) : "null", member("left"))
    check("waiting", plain(member("candidates") - member("placed")), member("waiting"))
    check("waiting size", plain(member("asked") - member("placed_size")), member("waiting_size"))
    if (!is_pool) return
    print "line " place ": " (region == "null" ? "all regions" : bare(region)) " " bare(start) ": base " member("base") " × " cap_of[start] \
        " / 1000000 = cap " member("cap") "; − " member("used_before") " used before: " \
        (of_round ? "room " : "at most " plain(room) " room, stated ") member("room")
    counted_tranches++
}
END { if (!wrong && !counted_tranches) { print "there is no tranche in this log"; exit 1 } exit wrong }
' >"$work/report" || {
    sed '$d' "$work/report" | tr '\001\002' '\\"'
    fails "$(sed -n '$p' "$work/report" | tr '\001\002' '\\"')"
}
tr '\001\002' '\\"' <"$work/report"
holds 'caps and rooms follow from the outcomes and the rules'
