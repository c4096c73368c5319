package enroll

import (
	"encoding/json"
	"net/http"
)

type Patient struct {
	FirstName string
	LastName  string
	MRN       string
}

type Registry interface{ Has(mrn string) bool }

func describe(p Patient) string {
	return p.FirstName + " " + p.LastName + " (" + p.MRN + ")"
}

func Handler(registry Registry) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var patient Patient
		if json.NewDecoder(r.Body).Decode(&patient) != nil {
			http.Error(w, "malformed body", http.StatusBadRequest) // ok
			return
		}
		if registry.Has(patient.MRN) {
			http.Error(w, describe(patient)+" is already enrolled", http.StatusConflict) // leak
			return
		}
		w.WriteHeader(http.StatusCreated)
	}
}
