package lookup

import (
	"net/http"
	"net/url"
)

type Patient struct {
	ID  string
	MRN string
}

type Index interface {
	Match(lastName, dob string) (*Patient, bool)
}

func Find(index Index) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		dob := r.FormValue("dob")
		patient, found := index.Match(r.FormValue("last_name"), dob)
		if !found {
			http.Redirect(w, r, "/register?dob="+url.QueryEscape(dob), http.StatusSeeOther) // leak: flow/phi-to-storage
			return
		}
		http.Redirect(w, r, "/chart/"+patient.ID, http.StatusSeeOther) // ok
	}
}
