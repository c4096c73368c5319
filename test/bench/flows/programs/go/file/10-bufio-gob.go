package backup

import (
	"bufio"
	"encoding/gob"
	"fmt"
	"os"
	"path/filepath"
)

func Text(dir string, notes []ClinicalNote) (err error) {
	out, err := os.Create(filepath.Join(dir, "notes.txt"))
	if err != nil {
		return err
	}
	defer out.Close()
	w := bufio.NewWriter(out)
	defer w.Flush()
	fmt.Fprintf(w, "# %d notes\n", len(notes)) // ok
	for _, n := range notes {
		fmt.Fprintln(w, n.PatientName, n.Body) // leak: flow/phi-to-storage
	}
	return nil
}

func Binary(dir string, notes []ClinicalNote) error {
	f, err := os.Create(filepath.Join(dir, "notes.gob"))
	if err != nil {
		return err
	}
	defer f.Close()
	return gob.NewEncoder(f).Encode(notes) // leak: flow/phi-to-storage
}

func Mark(dir string, n int) error {
	return os.WriteFile(filepath.Join(dir, "done"), []byte(fmt.Sprint(n)), 0o600) // ok
}
