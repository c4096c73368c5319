package admission

import (
	"fmt"
	"log/slog"
)

type admission struct {
	patientName string
	bed         int
	ward        string
}

func newAdmission(patientName string, bed int, ward string) admission {
	return admission{patientName: patientName, bed: bed, ward: ward}
}

func Admit(patientName string, bed int) admission {
	a := newAdmission(patientName, bed, "3B")
	slog.Info("bed taken", slog.Int("bed", a.bed), slog.String("ward", a.ward)) // ok
	fmt.Printf("ward %s has given bed %d\n", a.ward, a.bed)                     // ok
	return a
}
