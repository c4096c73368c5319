package letters

import (
	"encoding/json"
	"os"
	"text/template"
)

var letter = template.Must(template.New("letter").Parse("Dear {{.Name}}, your result is {{.Result}}."))

func Render(result LabResult, path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer f.Close()
	return letter.Execute(f, struct{ Name, Result string }{result.PatientName, result.Value}) // leak: flow/phi-to-storage
}

func Manifest(results []LabResult, path string) error {
	ids := make([]string, len(results))
	for i := range results {
		ids[i] = results[i].ID
	}
	data, err := json.MarshalIndent(map[string]any{"ids": ids}, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644) // ok
}

func Snapshot(results []LabResult, path string) error {
	data, err := json.MarshalIndent(results, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644) // leak: flow/phi-to-storage
}
