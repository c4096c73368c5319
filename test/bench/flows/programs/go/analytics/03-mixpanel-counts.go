package events

import (
	"context"

	"github.com/mixpanel/mixpanel-go"
)

type Patient struct {
	Name string
	SSN  string
}

func WaitingRoom(ctx context.Context, mp *mixpanel.ApiClient, site string, waiting []Patient) error {
	event := mp.NewEvent("waiting room", site, map[string]any{"count": len(waiting), "full": len(waiting) > 20})
	return mp.Track(ctx, []*mixpanel.Event{event}) // ok
}
