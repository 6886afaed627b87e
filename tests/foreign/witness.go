// Plays a log before a witness that is always on (C2SP tlog-witness), with proofs of golang.org/x/mod/sumdb/tlog.
//
//	notes submit TRANSCRIPT URL VKEY
//
//	witness      Requests and signatures: every checkpoint is sent in turn with a proof from the one before it, and comes back with a
//	             cosignature of VKEY; before that, a proof from nothing is told the size, and one with a wrong hash is refused
package main

import (
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// submit is a log and the witness it goes to.
type submit struct {
	url    string
	keys   programme
	stored []tlog.Hash
}

func submitLog(path, url, witness string) {
	log, err := os.ReadFile(path)
	stopOn(err)
	own := submit{url: url}
	own.keys.Witnesses = []struct{ Key string }{{witness}}
	var before int64
	for above, line := range strings.Split(strings.TrimSuffix(string(log), "\n"), "\n") {
		if strings.HasPrefix(line, `{"type":"checkpoint",`) {
			where := fmt.Sprintf("%s:%d", filepath.Base(path), above+1)
			report("witness", where, own.send(before, int64(above), noteOf(line)))
			before = int64(above)
		}
		hashes, err := tlog.StoredHashes(int64(above), []byte(line), readerOf(&own.stored))
		stopOn(err)
		own.stored = append(own.stored, hashes...)
	}
}

// readerOf finds hashes among those that were stored so far.
func readerOf(stored *[]tlog.Hash) tlog.HashReader {
	return tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for at, index := range indexes {
			hashes[at] = (*stored)[index]
		}
		return hashes, nil
	})
}

// send has a checkpoint signed, after it was refused in two ways.
func (own *submit) send(before, now int64, signed string) error {
	var proof tlog.TreeProof
	if before > 0 {
		var err error
		proof, err = tlog.ProveTree(now, before, readerOf(&own.stored))
		if err != nil {
			return err
		}
		if err := own.refused(before, proof, signed); err != nil {
			return err
		}
	}
	status, _, answer, err := own.post(before, proof, signed)
	if err != nil || status != 200 {
		return fmt.Errorf("status %d, %q: %v", status, answer, err)
	}
	text, _, _ := strings.Cut(signed, "\n\n")
	name, encoded, found := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(answer, "— "), "\n"), " ")
	if !found {
		return fmt.Errorf("no signature: %q", answer)
	}
	return checkCosignature(note.Signature{Name: name, Base64: encoded}, text+"\n", own.keys)
}

func (own *submit) refused(before int64, proof tlog.TreeProof, signed string) error {
	status, kind, answer, err := own.post(0, nil, signed)
	if err != nil || status != 409 || kind != "text/x.tlog.size" || answer != fmt.Sprintf("%d\n", before) {
		return fmt.Errorf("from nothing: status %d, %s, %q: %v", status, kind, answer, err)
	}
	wrong := append(tlog.TreeProof{}, proof...)
	wrong[0][0] ^= 1
	status, _, answer, err = own.post(before, wrong, signed)
	if err != nil || status != 422 {
		return fmt.Errorf("with a wrong hash: status %d, %q: %v", status, answer, err)
	}
	return nil
}

func (own *submit) post(old int64, proof tlog.TreeProof, signed string) (int, string, string, error) {
	body := fmt.Sprintf("old %d\n", old)
	for _, hash := range proof {
		body += base64.StdEncoding.EncodeToString(hash[:]) + "\n"
	}
	answer, err := http.Post(own.url+"/add-checkpoint", "", strings.NewReader(body+"\n"+signed))
	if err != nil {
		return 0, "", "", err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	return answer.StatusCode, answer.Header.Get("Content-Type"), string(text), err
}
