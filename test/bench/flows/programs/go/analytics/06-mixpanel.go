package events

import (
	"context"

	"github.com/mixpanel/mixpanel-go"
)

type Patient struct {
	ID        string
	Diagnosis string
	Insurance string
	Visits    int
}

func Enrolled(ctx context.Context, mp *mixpanel.ApiClient, p Patient) error {
	first := mp.NewEvent("Enrolled", p.ID, map[string]any{"visits": p.Visits > 3})
	if err := mp.Track(ctx, []*mixpanel.Event{first}); err != nil { // ok
		return err
	}
	return mp.Track(ctx, []*mixpanel.Event{ // leak
		mp.NewEvent("Condition", p.ID, map[string]any{"diagnosis": p.Diagnosis}),
	})
}
