package events

import "github.com/posthog/posthog-go"

type Visit struct {
	SessionKey  string
	PatientName string
	Diagnosis   string
}

func properties(v Visit) posthog.Properties {
	p := posthog.NewProperties()
	p.Set("patient", v.PatientName)
	p.Set("diagnosis", v.Diagnosis)
	return p
}

func Closed(client posthog.Client, v Visit) {
	event := posthog.Capture{DistinctId: v.SessionKey, Event: "visit closed", Properties: properties(v)}
	client.Enqueue(event) // leak
}
