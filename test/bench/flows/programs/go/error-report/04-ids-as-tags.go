package registry

import (
	"strconv"

	"github.com/getsentry/sentry-go"
)

type Patient struct {
	ID        int
	FirstName string
	LastName  string
}

func Upload(p Patient, send func(Patient) (int, error)) {
	status, err := send(p)
	if err != nil {
		sentry.WithScope(func(scope *sentry.Scope) {
			scope.SetTag("patient_id", strconv.Itoa(p.ID))  // ok
			scope.SetExtra("status", status)                // ok
			sentry.CaptureMessage("registry upload failed") // ok
		})
	}
}
