package debug

import (
	"encoding/json"
	"os"
	"path/filepath"
)

type Patient struct {
	FirstName string
	LastName  string
	SSN       string
}

func Snapshot(dir string, patient *Patient) error {
	data, err := json.MarshalIndent(patient, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "last.json"), data, 0o600) // leak: flow/phi-to-storage
}
