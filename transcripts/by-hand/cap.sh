#!/bin/sh
# Cap (maximum) and room (ruimte) of every tranche of a log, with all the sums of its line, from the rules and the outcome lines
# of the same draw. Who got which place is not computed here, only that what they got is added up rightly.
. "$(dirname "$0")/log.sh"
usage $# 2 'LOG KEY'

read_signed_log "$1" "$2"
awk "$member_awk"'
function bare(text) { return substr(text, 2, length(text) - 2) }
function plain(number) { return sprintf("%.0f", number) }
function most(number) { return number > 0 ? number : 0 }
# base × millionths / 1000000, rounded down, in steps that stay below 2^53
function part(base, millionths) {
    return int(base / 1000000) * millionths + int(base % 1000000 * millionths / 1000000)
}
function check(what, computed, stated) {
    if (computed "" == stated "") return
    print "line " place ": " what ": computed " computed ", but stated is " stated
    wrong = 1
    exit 1
}
# the values of `name` in the array of objects `list`, by the value of `key`; how many there are
function table(into, list, key, name, text, piece, found, at) {
    split("", into)
    text = $0
    if (!match(text, "\"" list "\":[[][^]]*")) return 0
    found = split(substr(text, RSTART, RLENGTH), piece, "{")
    for (at = 2; at <= found; at++) {
        $0 = "{" piece[at]
        into[member(key)] = member(name) + 0
    }
    $0 = text
    return found - 1
}
/^[{]"type":"(round|amendment)",/ { of_round = /^[{]"type":"round"/; split("", was) }
/^[{]"type":"rules",/ { rules = $0 }
/^[{]"type":"successor",/ {
    first = substr($0, index($0, "\"of\":[") + 6)
    was[member("id")] = substr(first, 1, index(substr(first, 2), "\"") + 1)
}
/^[{]"type":"draw",/ {
    units = tranches = 0
    if (of_round) {
        split("", before)
        $0 = rules
        table(share_of, "tranches", "start", "cap_millionths")
        given = table(base_of, "bases", "region", "size")
        by_region = member("spread") == "\"per-region\""
        counted = member("unit") == "\"practices\""
    }
}
/^[{]"type":"tranche",/ { line_of[++tranches] = $0; place_of[tranches] = NR }
# a practice: its size, where it was placed, and the tranche that it held when an amendment began
/^[{]"type":"outcome",/ {
    id[++units] = member("practice")
    region_of[units] = member("region"); wish[units] = member("wish"); size[units] = counted ? 1 : member("ion") + 0
    drawn[units] = member("lot") != "null"
    match($0, /"start":("[0-9-]*"|null),"reason":"[a-z-]*"[}]$/)
    start[units] = substr($0, RSTART + 8, 12)
    if (start[units] !~ /^"/) start[units] = "null"
    takes_part[units] = $0 ~ /"reason":"takes-part"[}]$/
    held[units] = before[id[units] in was ? was[id[units]] : id[units]]
    if (held[units] == "") held[units] = "null"
}
/^[{]"type":"checkpoint",/ && units {
    for (at = 1; at <= tranches; at++) check_tranche(line_of[at], place_of[at])
    split("", before)
    for (u = 1; u <= units; u++) before[id[u]] = takes_part[u] ? "null" : start[u]
    units = 0
}
# whether it has its place when the walk of tranche t begins
function is_before(u, t) {
    return takes_part[u] || start[u] != "null" && (start[u] < t || held[u] == t && start[u] == t)
}
function is_candidate(u, t) {
    return drawn[u] && wish[u] != "null" && wish[u] <= t && !is_before(u, t)
}
function check_tranche(text, line, region, t, is_pool, base, sums, u, own, s, room, lottery, left, need, cap, n, asked, n_placed, placed, used) {
    $0 = text; place = line
    region = member("region"); t = member("start"); is_pool = by_region || region == "null"
    split("", own); split("", sums)
    base = used = n = asked = n_placed = placed = lottery = 0
    for (u = 1; u <= units; u++) {
        if (region != "null" && region_of[u] != region) continue
        own[u]
        sums[region_of[u]] += size[u]
        if (is_before(u, t)) used += size[u]
        if (!is_candidate(u, t)) continue
        n++; asked += size[u]
        if (start[u] == t) { n_placed++; placed += size[u] }
    }
    for (s in sums) base += given ? base_of[s] : sums[s]
    cap = part(base, share_of[t])
    # also what is held in later tranches must go on to fit
    room = "none"
    for (s in share_of) {
        if (s < t) continue
        left = part(base, share_of[s]) - used; need = 0
        for (u in own) {
            if (held[u] != "null" && start[u] != "null" && !is_before(u, t) && held[u] <= s) left -= size[u]
            if (is_candidate(u, t) && (held[u] == "null" || held[u] > s)) need += size[u]
        }
        if (room == "none" || left < room) room = left
        if (need > 0 && need > left) lottery = 1
    }
    check("base", plain(base), member("base"))
    check("cap", is_pool ? plain(cap) : "null", member("cap"))
    check("used_before", plain(used), member("used_before"))
    check("room", is_pool ? plain(most(room)) : "null", member("room"))
    check("candidates", plain(n), member("candidates"))
    check("asked", plain(asked), member("asked"))
    check("lottery", is_pool ? (lottery ? "true" : "false") : "null", member("lottery"))
    check("placed", plain(n_placed), member("placed"))
    check("placed_size", plain(placed), member("placed_size"))
    check("used", plain(used + placed), member("used"))
    check("left", is_pool ? plain(most(cap - used - placed)) : "null", member("left"))
    check("waiting", plain(n - n_placed), member("waiting"))
    check("waiting_size", plain(asked - placed), member("waiting_size"))
    found++
    if (is_pool) print "line " place ": " (region == "null" ? "all regions" : bare(region)) " " bare(t) ": base " plain(base) " × " \
        share_of[t] " / 1000000 = cap " plain(cap) "; used before " plain(used) ", room " plain(most(room))
}
END { if (!wrong && !found) { print "there is no tranche in this log"; exit 1 } exit wrong }
' "$work/shielded" >"$work/report" || {
    sed '$d' "$work/report" | tr '\001\002' '\\"'
    fails "$(sed -n '$p' "$work/report" | tr '\001\002' '\\"')"
}
tr '\001\002' '\\"' <"$work/report"
holds 'caps, rooms and sums follow from the rules and the outcomes'
