package worker

import (
	"github.com/getsentry/sentry-go"
)

func (w *Worker) process(order LabOrder) {
	hub := sentry.CurrentHub().Clone()
	hub.WithScope(func(scope *sentry.Scope) {
		scope.SetTag("order_id", order.ID) // ok
		scope.SetContext("patient", sentry.Context{"name": order.Patient.Name, "mrn": order.Patient.MRN}) // leak: flow/phi-to-third-party
		if err := w.send(order); err != nil {
			hub.CaptureException(err)
		}
	})
	sentry.CaptureMessage("order for " + order.Patient.SSN + " rejected") // leak: flow/phi-to-third-party
	sentry.AddBreadcrumb(&sentry.Breadcrumb{Category: "lab", Message: "sent order " + order.ID}) // ok
}
