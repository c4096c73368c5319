package web

import (
	"fmt"
	"net/http"
	"net/url"

	"github.com/go-chi/chi/v5"
)

func Routes(store Store) http.Handler {
	r := chi.NewRouter()
	r.Post("/patients", func(w http.ResponseWriter, req *http.Request) {
		p, err := store.Create(req.FormValue("first"), req.FormValue("ssn"))
		if err != nil {
			http.Redirect(w, req, "/patients/new?error=1", http.StatusSeeOther) // ok
			return
		}
		http.Redirect(w, req, fmt.Sprintf("/patients/%d", p.ID), http.StatusSeeOther) // ok
	})
	r.Get("/patients/{id}/share", func(w http.ResponseWriter, req *http.Request) {
		p := store.MustFind(chi.URLParam(req, "id"))
		patient := p
		http.Redirect(w, req, "https://share.example/?who="+url.QueryEscape(patient.FirstName), http.StatusFound) // leak: flow/phi-to-storage
	})
	return r
}
