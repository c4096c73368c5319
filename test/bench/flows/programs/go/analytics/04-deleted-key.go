package events

import "github.com/segmentio/analytics-go/v3"

type Patient struct {
	DOB string
	SSN string
}

func SurveyDone(client analytics.Client, key string, p Patient, score int) error {
	props := map[string]interface{}{"score": score, "dob": p.DOB}
	delete(props, "dob")
	return client.Enqueue(analytics.Track{AnonymousId: key, Event: "Survey Done", Properties: props}) // ok
}
