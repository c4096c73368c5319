package events

import (
	"github.com/posthog/posthog-go"
)

type Member struct {
	Key         string
	MemberName  string
	DateOfBirth string
	Language    string
}

func Portal(client posthog.Client, m *Member, patients []Member) {
	props := posthog.NewProperties()
	props.Set("language", m.Language)
	_ = client.Enqueue(posthog.Capture{DistinctId: m.Key, Event: "portal", Properties: props}) // ok
	_ = client.Enqueue(posthog.Capture{                                                         // ok
		DistinctId: m.Key,
		Event:      "family",
		Properties: posthog.NewProperties().Set("size", len(patients)),
	})
	_ = client.Enqueue(posthog.Identify{ // leak
		DistinctId: m.Key,
		Properties: posthog.NewProperties().Set("birth", m.DateOfBirth).Set("name", m.MemberName),
	})
}
