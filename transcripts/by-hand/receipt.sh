#!/bin/sh
# A receipt (bewijs): the outcome of one practice is the one in its place among the outcomes of a draw, in the tree that
# was signed with each key that is given: the organiser's, or a witness's. With pseudonyms: whose outcome it is.
. "$(dirname "$0")/log.sh"
usage $# 2 'RECEIPT KEY...'
receipt=$1
shift

# The file in its parts.
printable "$receipt"
[ "$(($(wc -c <"$receipt")))" -le 1048576 ] || fails 'longer than a receipt can be'
[ "$(sed -n 1p "$receipt")" = 'c2sp.org/tlog-proof@v1' ] || fails 'line 1 is not that of a receipt'
extra=$(sed -n 's/^extra //p;2q' "$receipt")
index=$(sed -n '3s/^index //p' "$receipt")
number "$index"
sed '1,/^$/d' "$receipt" >"$work/note"
sed '1,3d;/^$/,$d' "$receipt" >"$work/proof"
text_of_note note
[ "$(($(wc -l <"$work/proof")))" -le 53 ] || fails 'the proof is longer than a proof can be'

# The outcome, and behind it perhaps the opening of a pseudonym.
decode "$extra" "$work/extra"
{ cat "$work/extra" && echo; } >"$work/told"
printable "$work/told"
[ "$(($(wc -l <"$work/told")))" -le 2 ] || fails 'more than an outcome and an opening'
line=$(sed 1q "$work/told")
opening=$(sed 1d "$work/told")
# Its form, so that nobody reads a value for what it is not; whether a date exists and a rank is below its number is not seen.
n='(0|[1-9][0-9]{0,15})' m='[1-9][0-9]{0,15}' s='"[^"\'"$newline"']+"' d='"[0-9]{4}-[0-9]{2}-[0-9]{2}"'
turn='\{"start":'$d',"place":'$m',"of":'$m',"room":'$n',"result":"(all-fitted|priority-fitted|lot|full|closed|too-large)"\}'
who='"number":'$m',"outcomes":'$m',"practice":"[^"\ ]{1,64}","group":(null|'$s'),"region":'$s',"ion":'$m',"size":'$m
what='"wish":(null|'$d'),"class":(null|'$s'),"lot":("[0-9a-f]{16}","rank":'$m',"of":'$m'|null,"rank":null,"of":null)'
turns='"tranches":\[('$turn'(,'$turn')*)?\]'
placed='"start":'$d',"reason":"(all-fitted|priority-fitted|lot|takes-part)"'
waits='"start":null,"reason":"(full|closed|too-large|out|later)"'
printf '%s\n' "$line" | shield | grep -Eq '^\{"type":"outcome",'"$who,$what,$turns,($placed|$waits)"'\}$' ||
    fails "this is no outcome line: $line"
number=$(member_number number) outcomes=$(member_number outcomes) practice=$(member practice)
reason=$(member reason) start=${line##*\"start\":}
start=${start%,\"reason\"*}
start=${start#\"}
start=${start%\"}

# The last word of its tree: behind the outcomes stands nothing but the checkpoint.
[ "$number" -ge 1 ] && [ "$number" -le "$outcomes" ] || fails "this is outcome $number of $outcomes"
equals 'index + 1 + outcomes − number' $((index + 1 + outcomes - number)) "$size"

# The root, from the leaf up.
add_leaf
cp "$work/tree-1" "$work/hash"
at=$index last=$((size - 1))
while IFS= read -r encoded; do
    decode "$encoded" "$work/beside"
    [ "$(($(wc -c <"$work/beside")))" = 32 ] || fails "this is no hash: $encoded"
    [ $last != 0 ] || fails 'the proof is too long'
    if [ $((at % 2)) = 1 ] || [ $at = $last ]; then
        node "$work/beside" "$work/hash"
        mv "$work/beside" "$work/hash"
        while [ $((at % 2)) = 0 ] && [ $at != 0 ]; do at=$((at / 2)) last=$((last / 2)); done
    else
        node "$work/hash" "$work/beside"
    fi
    at=$((at / 2)) last=$((last / 2))
done <"$work/proof"
[ $last = 0 ] || fails 'the proof is too short'
equals root "$(base64 <"$work/hash")" "$root"
printf '%s\n' "$line" "stands in line $((index + 1)) of the log $origin; root of its $size lines: $root"

# Who signed that root.
case $(sed -n 5p "$work/note") in "— $origin "*) ;; *) fails 'the first signature is not under the name of the log' ;; esac
[ "$(($(wc -l <"$work/signatures")))" -le 101 ] || fails 'more signatures than a note can have'
[ "$(cut -d ' ' -f 2 "$work/signatures" | sort | uniq -d | wc -l)" -eq 0 ] || fails 'two signatures under one name'
due=68
while IFS= read -r signature; do
    decode "${signature##* }" "$work/bytes"
    equals "bytes of a signature line" "$(($(wc -c <"$work/bytes")))" $due
    [ $due = 68 ] || time_of "$work/bytes"
    due=76
done <"$work/signatures"
given=0
for key; do
    key=$(key_of "$key")
    read_key "$key"
    if [ "$key_type" = 01 ]; then
        organiser_signed note "$key"
        echo "signed with $key"
    else
        witness_signed note "$key"
        [ -n "$found" ] || fails "$key_name signed nothing here"
        echo "cosigned at $(moment "$time") with $key"
    fi
    given=$((given + 1))
done
others=$(($(wc -l <"$work/signatures") - given))
[ $others = 0 ] || echo "other signatures that were not looked at: $others"

# Whose it is.
whose="practice $practice"
if [ "$(($(wc -l <"$work/told")))" = 2 ]; then
    printf '%s\n' "$opening" | shield | grep -Eq '^\{"type":"opening","code":"[^"\ ]{1,64}","salt":"[0-9a-f]{64}"\}$' ||
        fails "this is no opening: $opening"
    line=$opening
    code=$(member code) salt=$(member salt)
    equals 'pseudonym of this code and salt' "$(printf 'instroom pseudonym v1\n%s\n%s\n' "$salt" "$code" | sha256 | hex)" "$practice"
    whose="practice $code, in the log as $practice"
fi
holds "$whose: start $start ($reason), as the log was at $size lines; ask for the newest receipt"
