package labs

import "github.com/getsentry/sentry-go"

type Patient struct {
	ID   int
	Name string
	SSN  string
}

func Import(p Patient, code string) {
	sentry.ConfigureScope(func(scope *sentry.Scope) {
		scope.SetTag("lab", code)                                                     // ok
		scope.SetContext("patient", map[string]interface{}{"id": p.ID, "ssn": p.SSN}) // leak
	})
}
