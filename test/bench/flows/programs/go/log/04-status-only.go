package middleware

import (
	"net/http"
	"time"

	"github.com/rs/zerolog/log"
)

type Patient struct {
	MRN  string
	Name string
}

type recorder struct {
	http.ResponseWriter
	status int
}

func Access(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		rec := &recorder{ResponseWriter: w, status: 200}
		next.ServeHTTP(rec, r)
		log.Info().Int("status", rec.status).Dur("took", time.Since(start)).Msg("request") // ok
	})
}

func Loaded(patients []Patient, err error) {
	if err == nil {
		log.Debug().Int("patients", len(patients)).Bool("any", len(patients) > 0).Msg("census loaded") // ok
	}
}
