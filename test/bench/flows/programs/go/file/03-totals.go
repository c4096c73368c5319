package export

import (
	"fmt"
	"os"
)

type Patient struct {
	SSN  string
	Year int
}

func Totals(path string, patients []Patient) error {
	perYear := map[int]int{}
	for _, p := range patients {
		perYear[p.Year]++
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	for year, n := range perYear {
		fmt.Fprintf(f, "%d;%d\n", year, n) // ok
	}
	return nil
}
