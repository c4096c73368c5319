package track

import (
	"github.com/posthog/posthog-go"
	"github.com/segmentio/analytics-go/v3"
)

type Tracker struct {
	ph  posthog.Client
	seg analytics.Client
}

func (t *Tracker) Booked(appt Appointment) error {
	if err := t.ph.Enqueue(posthog.Capture{ // leak: flow/phi-to-third-party
		DistinctId: appt.PatientID,
		Event:      "appointment_booked",
		Properties: posthog.NewProperties().Set("type", appt.AppointmentType).Set("reason", appt.ReasonForVisit),
	}); err != nil {
		return err
	}
	return t.seg.Enqueue(analytics.Track{ // ok
		UserId:     appt.PatientID,
		Event:      "Booked",
		Properties: analytics.NewProperties().Set("minutes", appt.Minutes),
	})
}

func (t *Tracker) Identify(p *Patient) error {
	return t.seg.Enqueue(analytics.Identify{ // leak: flow/phi-to-third-party
		UserId: p.ID,
		Traits: analytics.NewTraits().SetEmail(p.Email).SetFirstName(p.FirstName),
	})
}
