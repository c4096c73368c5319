package api

import (
	"encoding/json"
	"log"
	"net/http"
)

type Intake struct {
	FirstName string `json:"first_name"`
	LastName  string `json:"last_name"`
	SSN       string `json:"ssn"`
	Step      int    `json:"step"`
}

type Server struct {
	store Store
}

func (s *Server) Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /patients/intake", s.intake)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) {
		log.Println("health asked") // ok
		w.WriteHeader(http.StatusNoContent)
	})
}

func (s *Server) intake(w http.ResponseWriter, r *http.Request) {
	defer r.Body.Close()
	var in Intake
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		log.Printf("bad intake body: %v", err) // ok
		http.Error(w, "bad body", http.StatusBadRequest)
		return
	}
	log.Printf("intake step %d", in.Step) // ok
	log.Printf("intake %+v", in)          // leak: flow/phi-to-log
	s.store.Put(r.Context(), in)
}
