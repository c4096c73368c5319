package match

import (
	"errors"
	"fmt"
	"net/http"
)

var ErrNoChart = errors.New("no chart")

func Find(charts map[string]*Chart, mrn string) (*Chart, error) {
	chart, ok := charts[mrn]
	if !ok {
		return nil, fmt.Errorf("mrn %s: %w", mrn, ErrNoChart) // leak: flow/phi-to-error
	}
	if chart.Locked {
		return nil, fmt.Errorf("chart %d is locked", chart.ID) // ok
	}
	return chart, nil
}

func Handle(w http.ResponseWriter, r *http.Request) {
	var p Patient
	if err := decode(r, &p); err != nil {
		http.Error(w, "bad body", http.StatusBadRequest) // ok
		return
	}
	if p.SSN == "" {
		http.Error(w, "ssn is missing", http.StatusBadRequest) // ok
		return
	}
	http.Error(w, "duplicate of "+p.FirstName+" "+p.LastName, http.StatusConflict) // leak: flow/phi-to-error
}
