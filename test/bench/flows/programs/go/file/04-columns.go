package export

import (
	"os"
	"strings"
)

var columns = []string{"ssn", "dob", "last_name"}

type Patient struct {
	ID  string
	SSN string
	DOB string
}

func Plan(dir string, stale []Patient) error {
	if err := os.WriteFile(dir+"/columns.txt", []byte(strings.Join(columns, ",")), 0o644); err != nil { // ok
		return err
	}
	ids := make([]string, len(stale))
	for i, p := range stale {
		ids[i] = p.ID
	}
	return os.WriteFile(dir+"/ids.txt", []byte(strings.Join(ids, "\n")), 0o644) // ok
}
