package exports

import (
	"encoding/gob"
	"fmt"
	"os"
	"text/tabwriter"
)

type Patient struct {
	ID    int
	Name  string
	Phone string
}

func Gob(path string, all []Patient) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := f.Close(); err == nil {
			err = cerr
		}
	}()
	return gob.NewEncoder(f).Encode(all) // leak: flow/phi-to-storage
}

func Table(path string, all []Patient) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := tabwriter.NewWriter(f, 0, 8, 1, ' ', 0)
	fmt.Fprintf(w, "rows\t%d\n", len(all)) // ok
	for _, p := range all {
		fmt.Fprintf(w, "%d\t%s\n", p.ID, p.Phone) // leak
	}
	return w.Flush()
}
