// Checks signatures, trees and proofs of a transcript with golang.org/x/mod/sumdb, the packages behind Go's checksum
// database. They know nothing of instroom.
//
//	notes TRANSCRIPT [FOLDER]
//
// FOLDER holds receipts of this transcript. By section of transcripts/README.md:
//
//	note         Checkpoints: package note opens it with the organiser's verifier key, under the origin as name
//	tree         Checkpoints: size and root are those of the lines above, hashed by package tlog
//	consistency  Checkpoints: package tlog proves that each checkpoint's tree goes on with the one before it
//	cosignature  Checkpoints: Ed25519 of a witness that the log names, over time and text (C2SP tlog-cosignature)
//	lastword     Receipts: each outcome line counts itself so that it is the last word of its own result's tree, and of no later one
//	receipt      Receipts: the note opens, its cosignatures hold, package tlog finds the line in its tree, as its last word
//
// Each check is a line `ok KIND WHERE` or `FAILED KIND WHERE: WHY`; exit status 1 when one failed.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// programme is what line 1 says about keys.
type programme struct {
	Origin    string
	Organiser string
	Witnesses []struct{ Key string }
}

// checkpoint is the text of a note. (tlog.ParseTree reads only those of Go's own database.)
type checkpoint struct {
	size int64
	root tlog.Hash
}

var failed bool

func report(kind, where string, err error) {
	if err == nil {
		fmt.Println("ok", kind, where)
		return
	}
	failed = true
	fmt.Printf("FAILED %s %s: %v\n", kind, where, err)
}

func main() {
	if len(os.Args) == 5 && os.Args[1] == "submit" {
		submitLog(os.Args[2], os.Args[3], os.Args[4])
	} else {
		checkTranscript(os.Args[1])
	}
	if failed {
		os.Exit(1)
	}
}

func checkTranscript(path string) {
	log, err := os.ReadFile(path)
	stopOn(err)
	lines := strings.Split(strings.TrimSuffix(string(log), "\n"), "\n")
	var keys programme
	stopOn(json.Unmarshal([]byte(lines[0]), &keys))
	keys = checkLog(filepath.Base(path), lines, keys)
	checkLastWords(filepath.Base(path), lines)
	if len(os.Args) > 2 {
		receipts, err := filepath.Glob(filepath.Join(os.Args[2], "*.tlog-proof"))
		stopOn(err)
		for _, receipt := range receipts {
			bytes, err := os.ReadFile(receipt)
			stopOn(err)
			report("receipt", receipt, checkReceipt(string(bytes), keys))
		}
	}
}

func stopOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "notes:", err)
		os.Exit(2)
	}
}

// checkLog grows the tree line by line and compares it with every checkpoint that it meets. It returns the keys that the
// last checkpoint is signed with: those of a handover sign what comes behind the checkpoint of the handover.
func checkLog(name string, lines []string, keys programme) programme {
	var stored []tlog.Hash
	reader := readerOf(&stored)
	var before *checkpoint
	next := keys
	for above, line := range lines {
		if strings.HasPrefix(line, `{"type":"handover",`) {
			next = programme{Origin: keys.Origin}
			stopOn(json.Unmarshal([]byte(line), &next))
		}
		if strings.HasPrefix(line, `{"type":"checkpoint",`) {
			where := fmt.Sprintf("%s:%d", name, above+1)
			signed := noteOf(line)
			checkSignatures(where, signed, keys)
			now, err := readCheckpoint(signed)
			if err == nil {
				err = checkTree(now, int64(above), reader)
			}
			report("tree", where, err)
			if before != nil {
				report("consistency", where, checkGrowth(*before, now, reader))
			}
			before = &now
			if above+1 < len(lines) {
				keys = next
			}
		}
		hashes, err := tlog.StoredHashes(int64(above), []byte(line), reader)
		stopOn(err)
		stored = append(stored, hashes...)
	}
	return keys
}

// outcome is how an outcome line counts itself: its place among the outcome lines of its section, and how many those are.
type outcome struct {
	Type     string
	Number   int64
	Outcomes int64
}

// isLastWord says whether the outcome in a line (from 0) is the last word of a tree of so many lines.
func (own outcome) isLastWord(index, size int64) bool {
	return own.Type == "outcome" && own.Number >= 1 && own.Number <= own.Outcomes && index+1+own.Outcomes-own.Number == size
}

func readOutcome(line []byte) (outcome, error) {
	var own outcome
	err := json.Unmarshal(line, &own)
	return own, err
}

// checkLastWords goes from each outcome line through the sizes of all checkpoints behind it: the rule holds for the first
// of them, which is that of its result, and for no other.
func checkLastWords(name string, lines []string) {
	var sizes []int64
	for above, line := range lines {
		if strings.HasPrefix(line, `{"type":"checkpoint",`) {
			sizes = append(sizes, int64(above))
		}
	}
	for index, line := range lines {
		if strings.HasPrefix(line, `{"type":"outcome",`) {
			report("lastword", fmt.Sprintf("%s:%d", name, index+1), checkLastWord(int64(index), line, sizes))
		}
	}
}

func checkLastWord(index int64, line string, sizes []int64) error {
	own, err := readOutcome([]byte(line))
	if err != nil {
		return err
	}
	first := true
	for _, size := range sizes {
		if size <= index {
			continue
		}
		if own.isLastWord(index, size) != first {
			return fmt.Errorf("number %d of %d, below it a tree of %d lines", own.Number, own.Outcomes, size)
		}
		first = false
	}
	if first {
		return errors.New("no checkpoint stands below it")
	}
	return nil
}

func noteOf(line string) string {
	var checkpoint struct{ Note string }
	stopOn(json.Unmarshal([]byte(line), &checkpoint))
	return checkpoint.Note
}

func checkTree(now checkpoint, above int64, reader tlog.HashReader) error {
	root, err := tlog.TreeHash(above, reader)
	if err != nil {
		return err
	}
	if now != (checkpoint{above, root}) {
		return fmt.Errorf("%d lines have root %v, the note says %d and %v", above, root, now.size, now.root)
	}
	return nil
}

func checkGrowth(before, now checkpoint, reader tlog.HashReader) error {
	proof, err := tlog.ProveTree(now.size, before.size, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, now.size, now.root, before.size, before.root)
}

// readCheckpoint reads the three lines above the signatures.
func readCheckpoint(signed string) (checkpoint, error) {
	text, _, _ := strings.Cut(signed, "\n\n")
	lines := strings.Split(text, "\n")
	if len(lines) != 3 {
		return checkpoint{}, fmt.Errorf("%d lines in the note instead of three", len(lines))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return checkpoint{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return checkpoint{size, root}, err
}

// checkSignatures opens the note for the organiser; what that leaves unverified must be cosignatures.
func checkSignatures(where, signed string, keys programme) {
	opened, err := openNote(signed, keys)
	report("note", where, err)
	if err != nil {
		return
	}
	for _, signature := range opened.UnverifiedSigs {
		report("cosignature", where+" "+signature.Name, checkCosignature(signature, opened.Text, keys))
	}
}

func openNote(signed string, keys programme) (*note.Note, error) {
	organiser, err := note.NewVerifier(keys.Organiser)
	if err != nil {
		return nil, err
	}
	opened, err := note.Open([]byte(signed), note.VerifierList(organiser))
	if err != nil {
		return nil, err
	}
	if len(opened.Sigs) != 1 || organiser.Name() != keys.Origin || !strings.HasPrefix(opened.Text, keys.Origin+"\n") {
		return nil, errors.New("origin, key and signature have different names")
	}
	return opened, nil
}

// checkCosignature verifies what package note of Go 1.19 does not know yet: signatures of type 0x04.
func checkCosignature(signature note.Signature, text string, keys programme) error {
	raw, err := base64.StdEncoding.DecodeString(signature.Base64)
	if err != nil || len(raw) != 4+8+ed25519.SignatureSize {
		return fmt.Errorf("not 76 bytes of base64: %s", signature.Base64)
	}
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(raw[4:12]), text)
	for _, witness := range keys.Witnesses {
		name, key, err := readWitness(witness.Key)
		if err != nil {
			return err
		}
		hash := sha256.Sum256([]byte(name + "\n\x04" + string(key)))
		if name == signature.Name && bytes.Equal(hash[:4], raw[:4]) {
			if ed25519.Verify(key, []byte(message), raw[12:]) {
				return nil
			}
			return errors.New("signature does not hold")
		}
	}
	return errors.New("the log names no such witness")
}

// readWitness reads a verifier key `<name>+<key hash>+<base64 of 0x04 and the public key>`.
func readWitness(verifier string) (string, ed25519.PublicKey, error) {
	parts := strings.SplitN(verifier, "+", 3)
	if len(parts) != 3 {
		return "", nil, fmt.Errorf("no verifier key: %s", verifier)
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 1+ed25519.PublicKeySize || key[0] != 4 {
		return "", nil, fmt.Errorf("no key of a cosigner: %s", verifier)
	}
	hash := sha256.Sum256([]byte(parts[0] + "\n" + string(key)))
	if fmt.Sprintf("%x", hash[:4]) != parts[1] {
		return "", nil, fmt.Errorf("key hash is not %x: %s", hash[:4], verifier)
	}
	return parts[0], key[1:], nil
}

// checkReceipt reads a C2SP tlog-proof and asks package tlog whether the line is in the signed tree.
func checkReceipt(receipt string, keys programme) error {
	head, signed, _ := strings.Cut(receipt, "\n\n")
	lines := strings.Split(head, "\n")
	if len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("not a tlog-proof")
	}
	line, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	if err != nil {
		return err
	}
	var proof tlog.RecordProof
	for _, text := range lines[3:] {
		hash, err := tlog.ParseHash(text)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	opened, err := openNote(signed, keys)
	if err != nil {
		return err
	}
	for _, signature := range opened.UnverifiedSigs {
		if err := checkCosignature(signature, opened.Text, keys); err != nil {
			return err
		}
	}
	tree, err := readCheckpoint(signed)
	if err != nil {
		return err
	}
	own, err := readOutcome(line)
	if err != nil {
		return err
	}
	if !own.isLastWord(index, tree.size) {
		return fmt.Errorf("outcome %d of %d in line %d is not the last word of %d lines", own.Number, own.Outcomes, index+1, tree.size)
	}
	return tlog.CheckRecord(proof, tree.size, tree.root, index, tlog.RecordHash(line))
}
