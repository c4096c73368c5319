package export

import (
	"encoding/csv"
	"io"
	"os"
	"strconv"
)

type Patient struct {
	ID     int
	MRN    string
	Status string
}

func IDs(path string, patients []Patient) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	w := csv.NewWriter(f)
	for _, p := range patients {
		record := []string{strconv.Itoa(p.ID), p.Status}
		if err := w.Write(record); err != nil { // ok
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func MRNs(patients []Patient) error {
	f, err := os.Create("mrns.txt")
	if err != nil {
		return err
	}
	defer f.Close()
	for _, p := range patients {
		if _, err := io.WriteString(f, p.MRN+"\n"); err != nil { // leak
			return err
		}
	}
	return nil
}
