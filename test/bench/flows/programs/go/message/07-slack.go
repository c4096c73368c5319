package notify

import (
	"fmt"

	"github.com/slack-go/slack"
)

type Admission struct {
	PatientName string
	Diagnosis   string
	Bed         string
	Critical    bool
}

func Page(api *slack.Client, a Admission) error {
	text := fmt.Sprintf("Bed %s taken", a.Bed)
	if a.Critical {
		text += fmt.Sprintf(": %s, %s", a.PatientName, a.Diagnosis)
	}
	_, _, err := api.PostMessage("#ward", slack.MsgOptionText(text, false)) // leak
	return err
}

func Free(api *slack.Client, beds map[string]bool) error {
	n := 0
	for _, taken := range beds {
		if !taken {
			n++
		}
	}
	_, _, err := api.PostMessage("#beds", slack.MsgOptionText(fmt.Sprintf("%d free", n), false)) // ok
	return err
}
