package events

import "github.com/segmentio/analytics-go/v3"

type Patient struct {
	ID    string
	Email string
	MRN   string
}

type Appointment struct {
	Department string
	Type       string
}

func Booked(client analytics.Client, patient Patient, appt Appointment) error {
	return client.Enqueue(analytics.Track{ // leak: flow/phi-to-third-party
		UserId:     patient.Email,
		Event:      "Appointment Booked",
		Properties: analytics.NewProperties().Set("department", appt.Department),
	})
}
