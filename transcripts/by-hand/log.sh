# What the scripts beside this one share: how a log is read and its roots are computed, and how a signature is checked.
# Needs OpenSSL 3 (another one than the first on your path: OPENSSL=/path/to/openssl) and sed, awk, od, tr, head, tail.
# Every check that does not hold ends the script with `FOUT / FAILS` and status 1.
set -eu
LC_ALL=C
export LC_ALL
openssl=${OPENSSL:-openssl}
work=$(mktemp -d)
ended=
trap end EXIT
trap 'exit 1' HUP INT TERM

end() {
    rm -rf "$work"
    [ -n "$ended" ] || { echo 'FOUT / FAILS: the calculation stopped half-way'; exit 1; }
}

fails() {
    ended=yes
    printf '%s\n' "FOUT / FAILS: $*"
    exit 1
}

# The last thing that a script does.
holds() {
    ended=yes
    printf '%s\n' "KLOPT / HOLDS: $*"
}

# usage ARGUMENTS WORDS COUNT LEAST: ends the script unless there are so many arguments
usage() {
    [ "$1" -ge "$2" ] && return
    ended=yes
    echo "usage: sh $0 $3" >&2
    exit 2
}

case $("$openssl" version) in
OpenSSL\ [3-9]*) ;;
*) fails "this needs OpenSSL 3 or newer, and $openssl is another program" ;;
esac

# equals WHAT COMPUTED STATED
equals() {
    [ "$2" = "$3" ] || fails "$1: computed $2, but stated is $3"
}

sha256() {
    "$openssl" dgst -sha256 -binary
}

hex() {
    od -An -v -tx1 | tr -d ' \n'
}

base64() {
    "$openssl" base64 -A
}

# decode BASE64 FILE: its bytes; there is one spelling
decode() {
    printf %s "$1" | "$openssl" base64 -d -A >"$2" 2>"$work/said" || true
    [ "$(base64 <"$2")" = "$1" ] || fails "this is no base64: $1"
}

# number TEXT: ends the script unless this is a number in its one spelling, below 2^53
number() {
    case $1 in
    0) return ;;
    '' | 0* | *[!0-9]* | ?????????????????*) fails "this is no number: $1" ;;
    esac
    [ "$1" -lt 9007199254740992 ] || fails "this number is too large: $1"
}

# printable FILE: no control characters but the ends of lines, and the last line ends too. So what is read here is what
# stands there: a shell passes over a zero byte.
printable() {
    [ -s "$1" ] || fails "$1 is empty or not there"
    tr -d '\000-\011\013-\037\177' <"$1" | cmp -s - "$1" || fails "$1 holds control characters"
    [ "$(tail -c 1 "$1" | hex)" = 0a ] || fails "$1 is cut off"
}

# Inside strings \\, \" and \n become one byte each, which no line holds. Then a quote is the end of a string, and there is
# no other backslash.
backslash=$(printf '\001') quote=$(printf '\002') newline=$(printf '\003')
shield() {
    sed 's/\\\\/'"$backslash"'/g; s/\\"/'"$quote"'/g; s/\\n/'"$newline"'/g'
}

unshield() {
    tr '\001\002\003' '\\"\n'
}

# member NAME: the string of this name in $line, where it occurs once
member() {
    printf '%s\n' "$line" | shield | sed -n 's/.*[{,]"'"$1"'":"\([^"]*\)".*/\1/p' | unshield
}

# member_number NAME: the same of a number
member_number() {
    printf '%s\n' "$line" | shield | sed -n 's/.*[{,]"'"$1"'":\([0-9]*\)[,}].*/\1/p'
}

# For awk, over lines that were shielded: the first value of this name as it is written, a string in its quotes.
member_awk='
function member(name, at, rest) {
    at = index($0, "\"" name "\":")
    rest = at ? substr($0, at + length(name) + 3) : ""
    if (rest ~ /^"/) return substr(rest, 1, index(substr(rest, 2), "\"") + 1)
    sub(/[],}].*/, "", rest)
    return rest
}'

# is_label TEXT: ends the script unless this can be the label of a source
is_label() {
    case $1 in '' | *[!a-z0-9-]*) fails "this is no label: $1" ;; esac
}

# moment SECONDS: since 1970, as YYYY-MM-DDTHH:MM:SSZ
moment() {
    seconds=$(($1 % 86400)) days=$(($1 / 86400 + 719468))
    era=$((days / 146097)) day=$((days % 146097))
    year=$(((day - day / 1460 + day / 36524 - day / 146096) / 365))
    day=$((day - 365 * year - year / 4 + year / 100))
    month=$(((5 * day + 2) / 153))
    day=$((day - (153 * month + 2) / 5 + 1)) month=$((month < 10 ? month + 3 : month - 9))
    printf '%04d-%02d-%02dT%02d:%02d:%02dZ' $((year + era * 400 + (month < 3))) "$month" "$day" \
        $((seconds / 3600)) $((seconds % 3600 / 60)) $((seconds % 60))
}

# is_later MOMENT MOMENT: whether the first comes after the second
is_later() {
    for moment; do
        printf '%s\n' "$moment" | grep -Eq '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$' || fails "this is no moment: $moment"
    done
    [ "$(printf %s "$1" | tr -dc 0-9)" -gt "$(printf %s "$2" | tr -dc 0-9)" ]
}

# point FILE: 32 bytes which can be a public key or the first half of a signature: in their one spelling, and not of
# small order. OpenSSL does not see to that. (The sign is the top bit of the last byte.)
point() {
    spelled=$(hex <"$1" | sed 's/8\(.\)$/0\1/; s/9\(.\)$/1\1/; s/a\(.\)$/2\1/; s/b\(.\)$/3\1/
        s/c\(.\)$/4\1/; s/d\(.\)$/5\1/; s/e\(.\)$/6\1/; s/f\(.\)$/7\1/')
    f=ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
    z=000000000000000000000000000000000000000000000000000000000000
    case $spelled in
    "e"[def]"${f}7f" | "f"?"${f}7f") fails "these 32 bytes are no canonical point: $spelled" ;;
    "00${z}00" | "01${z}00" | "ec${f}7f" | \
        26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05 | \
        c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a)
        fails "these 32 bytes are a point of small order: $spelled"
        ;;
    esac
}

# signed WHAT KEY SIGNATURE TEXT: three files. Ends the script unless the key, which was read, made the signature over the
# text.
signed() {
    head -c 32 "$3" >"$work/first-half"
    point "$work/first-half"
    { printf '\060\052\060\005\006\003\053\145\160\003\041\000' && cat "$2"; } >"$work/der"
    "$openssl" pkeyutl -verify -pubin -keyform DER -inkey "$work/der" -rawin -in "$4" -sigfile "$3" >"$work/said" 2>&1 ||
        fails "$1: the signature is not by this key, or not over this text"
}

# key_of ARGUMENT: a verifier key, or the first line of the file that holds it
key_of() {
    if [ -f "$1" ]; then sed 1q "$1"; else printf '%s\n' "$1"; fi
}

# read_key KEY: <name>+<key hash>+<base64 of type and 32 bytes>, into $key_name, $key_hash, $key_type and the file `key`
read_key() {
    case $1 in *+*+*) ;; *) fails "this is no verifier key: $1" ;; esac
    key_name=${1%%+*} key_hash=${1#*+} key_type=${1##*+}
    key_hash=${key_hash%%+*}
    decode "${1#*+*+}" "$work/typed"
    [ -n "$key_name" ] && [ "$(wc -c <"$work/typed")" -eq 33 ] || fails "this is no verifier key: $1"
    key_type=$(head -c 1 "$work/typed" | hex)
    tail -c 32 "$work/typed" >"$work/key"
    point "$work/key"
    hash=$({ printf '%s\n' "$key_name" && cat "$work/typed"; } | sha256 | head -c 4 | hex)
    equals "key hash of $key_name" "$hash" "$key_hash"
}

# signature_line NAME HASH: the bytes behind the key hash of the line of this key in the file `note`, into the file
# `signature`; $found is yes when it is there. A line under the same name with another key hash does not hold.
signature_line() {
    found=
    while IFS=' ' read -r dash name encoded; do
        [ "$dash $name" = "— $1" ] || continue
        decode "$encoded" "$work/bytes"
        [ -z "$found" ] || fails "two signatures under the name $1"
        equals "key hash of the signature under the name $1" "$(head -c 4 "$work/bytes" | hex)" "$2"
        tail -c +5 "$work/bytes" >"$work/signature"
        found=yes
    done <"$work/signatures"
}

# organiser_signed WHERE KEY: the first signature of the note is this key's, over the three lines of its text
organiser_signed() {
    read_key "$2"
    equals "type of the key of $key_name" "$key_type" 01
    equals "$1: name of the key" "$key_name" "$origin"
    case $(sed -n 5p "$work/note") in "— $key_name "*) ;; *) fails "$1: the first signature is not that of $key_name" ;; esac
    signature_line "$key_name" "$key_hash"
    equals "$1: bytes of the signature" "$(($(wc -c <"$work/signature")))" 64
    signed "$1" "$work/key" "$work/signature" "$work/text"
}

# time_of FILE: of a key hash and a cosignature, the time into $time
time_of() {
    time=$(head -c 12 "$1" | tail -c 8 | hex)
    case $time in 000000[0-3]*) time=$((0x$time)) ;; *) time=0 ;; esac
    [ "$time" -ge 1 ] && [ "$time" -lt 253370764800 ] || fails 'the time of a cosignature is no time'
}

# witness_signed WHERE KEY: this key cosigned the note, at $time; $found is empty when it did not
witness_signed() {
    read_key "$2"
    equals "type of the key of $key_name" "$key_type" 04
    signature_line "$key_name" "$key_hash"
    [ -n "$found" ] || return 0
    equals "$1: bytes of the cosignature" "$(($(wc -c <"$work/signature")))" 72
    time_of "$work/bytes"
    { printf 'cosignature/v1\ntime %s\n' "$time" && cat "$work/text"; } >"$work/cosigned"
    tail -c 64 "$work/signature" >"$work/half" && mv "$work/half" "$work/signature"
    signed "$1" "$work/key" "$work/signature" "$work/cosigned"
}

# text_of_note WHERE: takes the file `note` apart: three lines into the file `text`, and $origin, $size, $root. Whoever
# is said to sign, their lines have the form of one.
text_of_note() {
    sed -n 1,3p "$work/note" >"$work/text"
    sed 1,4d "$work/note" >"$work/signatures"
    origin=$(sed -n 1p "$work/note") size=$(sed -n 2p "$work/note") root=$(sed -n 3p "$work/note")
    number "$size"
    [ -z "$(sed -n 4p "$work/note")" ] && [ -s "$work/signatures" ] || fails "$1: this is no signed note"
    [ "$(grep -Ec '^— [!-*,-~]+ [A-Za-z0-9+/]+=*$' "$work/signatures")" = "$(($(wc -l <"$work/signatures")))" ] ||
        fails "$1: a line of a signature has another form"
}

# node LEFT RIGHT: two files of 32 bytes become one, in the place of the left
node() {
    { printf '\001' && cat "$1" "$2"; } | sha256 >"$work/node"
    mv "$work/node" "$1"
}

# The tree of RFC 6962, as it grows: the roots of its full subtrees, large before small, are the files tree-1, tree-2, …
lines=0 trees=0
add_leaf() {
    lines=$((lines + 1)) trees=$((trees + 1)) full=$lines
    { printf '\000' && printf %s "$line"; } | sha256 >"$work/tree-$trees"
    while [ $((full % 2)) = 0 ]; do
        node "$work/tree-$((trees - 1))" "$work/tree-$trees"
        trees=$((trees - 1)) full=$((full / 2))
    done
}

# The root over the lines so far: the small subtrees are joined first.
root_now() {
    cp "$work/tree-$trees" "$work/root"
    at=$trees
    while [ $((at -= 1)) -gt 0 ]; do
        cp "$work/tree-$at" "$work/left"
        node "$work/left" "$work/root"
        mv "$work/left" "$work/root"
    done
    base64 <"$work/root"
}

# read_log LOG: goes through the lines. At every checkpoint the lines above must have the number and the root that its
# note states; then `at_checkpoint` of the script is called, with $where, $origin, $size and $root. $organiser is the key,
# and $signers the line, that the log itself names for this place. Roots go to the file `roots`, with the number of the checkpoint's line.
read_log() {
    printable "$1"
    shield <"$1" >"$work/shielded"
    ! grep -v '^{"type":"checkpoint",' "$work/shielded" | grep -Fq -e '\' -e "$newline" || fails 'a line is not in its one spelling'
    organiser='' next='' last='' signers='' named=''
    while IFS= read -r line; do
        case $line in
        '{"type":"programme","format":"instroom/2",'*)
            [ "$lines" = 0 ] || fails "line $((lines + 1)): a second programme line"
            organiser=$(member organiser) programme=$(member origin) signers=$line
            ;;
        '{"type":"handover",'*) next=$(member organiser) named=$line ;;
        '{"type":"checkpoint",'*) read_checkpoint ;;
        esac
        [ -n "$organiser" ] || fails "line 1 is no programme line of instroom/2"
        last=$line
        add_leaf
    done <"$1"
    case $last in '{"type":"checkpoint",'*) ;; *) fails "line $lines: no checkpoint covers it" ;; esac
}

read_checkpoint() {
    where="line $((lines + 1))"
    [ -n "$organiser" ] || fails "line 1 is no programme line of instroom/2"
    case $line in *'\n"}') ;; *) fails "$where: the note has another form" ;; esac
    printf '%s\n' "$line" | shield | grep -Eq '^\{"type":"checkpoint","note":"[^"\]*"\}$' || fails "$where: the line has another form"
    member note | sed '$d' >"$work/note"
    text_of_note "$where"
    equals "$where: origin" "$origin" "$programme"
    equals "$where: number of lines above" "$lines" "$size"
    equals "$where: root of the lines above" "$(root_now)" "$root"
    echo "$((lines + 1)) $root" >>"$work/roots"
    at_checkpoint
    [ -z "$next" ] || organiser=$next signers=$named next=''
}

at_checkpoint() { :; }

# read_signed_log LOG KEY: the same, and every checkpoint is signed with the organiser's key. The log names these
# itself, so one of them must be the key that the reader has from elsewhere.
read_signed_log() {
    trusted=$(key_of "$2") known=''
    read_key "$trusted"
    at_checkpoint() {
        organiser_signed "$where" "$organiser"
        [ "$organiser" != "$trusted" ] || known=yes
    }
    read_log "$1"
    [ -n "$known" ] || fails "nothing in this log is signed with the key $trusted"
    echo "$lines lines, every checkpoint with its root, signed by the organiser"
}
