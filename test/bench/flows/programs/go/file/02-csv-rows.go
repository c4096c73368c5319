package export

import (
	"encoding/csv"
	"os"
)

type Appointment struct {
	PatientName  string
	PatientPhone string
	StartsAt     string
}

func NoShows(path string, missed []Appointment) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := csv.NewWriter(f)
	w.Write([]string{"name", "phone", "when"}) // ok
	for _, a := range missed {
		name, phone := a.PatientName, a.PatientPhone
		w.Write([]string{name, phone, a.StartsAt}) // leak
	}
	w.Flush()
	return w.Error()
}
