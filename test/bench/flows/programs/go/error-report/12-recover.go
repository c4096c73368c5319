package server

import (
	"fmt"
	"net/http"

	"github.com/getsentry/sentry-go"
)

func Recover(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				sentry.CaptureMessage(fmt.Sprintf("panic on %s", r.Method)) // ok
			}
		}()
		next.ServeHTTP(w, r)
	})
}

func Update(w http.ResponseWriter, r *http.Request, p *Patient) {
	if err := save(p); err != nil {
		event := sentry.NewEvent()
		event.Message = "could not save " + p.FullName
		sentry.CaptureEvent(event) // leak: flow/phi-to-third-party
		sentry.CaptureException(fmt.Errorf("save %d: %w", p.ID, err)) // ok
	}
}
