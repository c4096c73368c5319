package track

import (
	"context"

	"github.com/amplitude/analytics-go/amplitude"
	"github.com/mixpanel/mixpanel-go"
)

func Screened(ctx context.Context, mp *mixpanel.ApiClient, client amplitude.Client, s Screening) error {
	client.Track(amplitude.Event{ // ok
		UserID:          s.UserID,
		EventType:       "screened",
		EventProperties: map[string]interface{}{"questions": len(s.Answers)},
	})
	client.Track(amplitude.Event{UserID: s.UserID, EventType: "scored", EventProperties: map[string]interface{}{"phq9": s.PHQ9Score, "meds": s.Medications}}) // leak: flow/phi-to-third-party
	return mp.Track(ctx, []*mixpanel.Event{mp.NewEvent("referred", s.UserID, map[string]any{"diagnosis": s.Diagnosis})}) // leak: flow/phi-to-third-party
}
